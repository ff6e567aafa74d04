//! What survives a reload of the tab: which transfers were offered, with the claims about them. Never a key
//! in the clear: a package is kept sealed. It's written in the form of the links themselves, one per origin.

use evs_domain::handover::{HandOver, Offer, link, sealed};
use evs_domain::id::TransferId;

use super::line::Origin;
use crate::state::storage::{self, Keep};

const NAME: &str = "accept";

/// Under what it's kept which of them were sent, and when.
const SENT: &str = "accept-sent";

/// The offers kept from before.
pub(super) fn load() -> Vec<HandOver> {
    let kept = storage::load(Keep::ThisTab, NAME).unwrap_or_default();
    kept.lines().filter_map(|fragment| link::read(fragment).ok()).collect()
}

/// Keeps these offers; nothing to keep forgets what was kept.
pub(super) fn save(offers: Vec<(Offer, Origin)>) {
    if offers.is_empty() {
        return storage::forget(Keep::ThisTab, NAME);
    }
    let fragments: Vec<String> = by_origin(offers).iter().map(link::write).collect();
    storage::save(Keep::ThisTab, NAME, &fragments.join("\n"));
}

/// Which transfers were sent before, without what became of it being certain, and when: in seconds since 1970.
pub(super) fn load_sent() -> Vec<(TransferId, i64)> {
    let kept = storage::load(Keep::ThisTab, SENT).unwrap_or_default();
    let one = |line: &str| {
        let (id, at) = line.split_once(' ')?;
        Some((TransferId::parse(id)?, at.parse().ok()?))
    };
    kept.lines().filter_map(one).collect()
}

/// Keeps which transfers were sent, and when.
pub(super) fn save_sent(sent: &[(TransferId, i64)]) {
    if sent.is_empty() {
        return storage::forget(Keep::ThisTab, SENT);
    }
    let lines: Vec<String> = sent.iter().map(|(id, at)| format!("{id} {at}")).collect();
    storage::save(Keep::ThisTab, SENT, &lines.join("\n"));
}

/// Under what a sealed package is kept, in the form of its link. It's of no use without what opens it.
const PACKAGE: &str = "accept-package";

/// A package that is larger, in bytes, isn't kept: a tab's storage has little room.
const LARGEST: usize = 1 << 20;

/// The sealed package kept from before.
pub(super) fn load_package() -> Option<Vec<u8>> {
    sealed::read(&storage::load(Keep::ThisTab, PACKAGE)?).ok()
}

/// Keeps a sealed package, or none any more.
pub(super) fn save_package(package: Option<&[u8]>) {
    match package.filter(|package| package.len() <= LARGEST) {
        Some(package) => storage::save(Keep::ThisTab, PACKAGE, &sealed::write(package)),
        None => storage::forget(Keep::ThisTab, PACKAGE),
    }
}

fn by_origin(offers: Vec<(Offer, Origin)>) -> Vec<HandOver> {
    let mut all: Vec<HandOver> = Vec::new();
    for (offer, Origin { cloud, region, sender_project }) in offers {
        let same = |known: &&mut HandOver| {
            known.cloud == cloud && known.region == region && known.sender_project == sender_project
        };
        match all.iter_mut().find(same) {
            Some(known) => known.offers.push(offer),
            None => all.push(HandOver { cloud, region, sender_project, offers: vec![offer], cut: false }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_of_one_origin_are_kept_together_and_others_apart() {
        let from = |cloud: &str| Origin { cloud: cloud.into(), ..Origin::default() };
        let offers =
            [(1, "a"), (2, "b"), (3, "a")].map(|(id, cloud)| (Offer::bare(TransferId(id)), from(cloud)));
        let kept = by_origin(offers.to_vec());
        let shape: Vec<_> = kept.iter().map(|h| (h.cloud.as_str(), h.offers.len())).collect();
        assert_eq!(shape, [("a", 2), ("b", 1)]);
    }
}

//! What speaks against accepting before anything is sent: the organization's policy, the wrong cloud, the wrong region, one's own transfer. A disk that is
//! here already is no objection: nothing is left to do about it. Quotas are with `quota_check`.

use evs_api::clouds::Label;
use evs_domain::disks::DiskInfo;
use evs_domain::inventory::Inventory;
use evs_domain::text::{claim_in_sentence, one_line};

use super::line::{Line, Origin};
use crate::state::terms::Terms;
use crate::state::who::Who;

/// What speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// The organization's policy names the accounts that transfers may be accepted into, and this isn't one of them.
    NotARecipient {
        /// These may.
        allowed: Vec<String>,
        /// The account that would get the disk: by its name, else its id; empty where neither is known.
        account: String,
    },
    /// The link names another cloud.
    WrongCloud {
        /// The cloud that it names. Foreign text.
        there: String,
        /// The cloud one is signed in to.
        here: Label,
    },
    /// The link names another region. A transfer is accepted in its own region only.
    WrongRegion {
        /// The region that it names; foreign text where it's none of this cloud's.
        there: Label,
        /// The region one is signed in to.
        here: Label,
    },
    /// The transfer was created in the project one is signed in to.
    OwnTransfer,
}

/// What the organization's policy has against accepting anything with this session.
pub(super) fn of_policy(terms: &Terms, who: &Who) -> Option<Objection> {
    let (id, name) = who.receiving_account();
    let account = one_line(if name.is_empty() { id } else { name });
    let allowed = || terms.policy.recipients.iter().map(|account| one_line(account)).collect();
    (!terms.allow_accepting(who)).then(|| Objection::NotARecipient { allowed: allowed(), account })
}

/// What speaks against accepting this line with this session. Tracked.
pub(super) fn of_line(line: &Line, who: &Who, own: &Inventory) -> Option<Objection> {
    let transfer = line.transfer()?;
    let origin = line.claim().map(|(_, origin)| origin).unwrap_or_default();
    let pending_here = own.transfers.iter().any(|known| known.id == transfer);
    of_origin(&origin, who, pending_here)
}

/// The disk that this line is said to be about, if it's in this project already. Tracked.
pub(super) fn here_already(line: &Line, who: &Who, own: &Inventory) -> Option<DiskInfo> {
    let disk = line.claim()?.0.disk.id?;
    let row = own.disks.row(disk)?;
    of_line(line, who, own).is_none().then(|| own.disks.info(row))
}

fn of_origin(origin: &Origin, who: &Who, pending_here: bool) -> Option<Objection> {
    let says = |claimed: &str, is: &str| !claimed.is_empty() && claimed != is;
    if pending_here {
        Some(Objection::OwnTransfer)
    } else if says(&origin.cloud, &who.cloud.id) {
        Some(Objection::WrongCloud { there: claim_in_sentence(&origin.cloud), here: who.cloud.label.clone() })
    } else if says(&origin.region, &who.region) {
        let label = |id: &str| {
            who.cloud.region(id).map_or_else(|| claim_in_sentence(id).into(), |region| region.label.clone())
        };
        Some(Objection::WrongRegion { there: label(&origin.region), here: label(&who.region) })
    } else if origin.sender_project == who.project.0 && !origin.sender_project.is_empty() {
        Some(Objection::OwnTransfer)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_api::clouds::{Cloud, CloudKind, Region};

    fn who() -> Who {
        let region = |id: &str| Region { id: id.into(), label: format!("Region {id}").into() };
        let cloud = Cloud {
            id: "c1".into(),
            label: "Cloud one".into(),
            kind: CloudKind::Huawei,
            regions: vec![region("r1"), region("r2")],
            ..Cloud::default()
        };
        let pair = |text: &str| (text.to_owned(), text.to_owned());
        Who {
            cloud,
            region: "r1".into(),
            account: pair("a"),
            user: "u".into(),
            project: pair("p1"),
            ..Who::default()
        }
    }

    fn origin(cloud: &str, region: &str, project: &str) -> Origin {
        Origin { cloud: cloud.into(), region: region.into(), sender_project: project.into() }
    }

    #[test]
    fn what_a_link_does_not_say_is_no_objection() {
        assert_eq!(of_origin(&Origin::default(), &who(), false), None);
        assert_eq!(of_origin(&origin("c1", "r1", "p2"), &who(), false), None);
    }

    #[test]
    fn another_region_is_named_as_people_know_it() {
        let expected = Objection::WrongRegion { there: "Region r2".into(), here: "Region r1".into() };
        assert_eq!(of_origin(&origin("c1", "r2", ""), &who(), false), Some(expected));
    }

    #[test]
    fn ones_own_transfer_is_known_by_the_link_or_by_ones_own_listing() {
        assert_eq!(of_origin(&origin("", "", "p1"), &who(), false), Some(Objection::OwnTransfer));
        assert_eq!(of_origin(&Origin::default(), &who(), true), Some(Objection::OwnTransfer));
    }
}

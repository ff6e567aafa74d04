//! Which disks are here, for telling a new one by: listed when a run needs it, and kept up by what arrives with it, so that many
//! accepts don't list all disks for each of them.

use std::collections::HashSet;
use std::sync::Arc;

use evs_api::Failure;
use evs_domain::id::DiskId;
use leptos::prelude::*;

use crate::state::clock::now;
use crate::state::listings::read_disk_ids;
use crate::state::session::Session;

/// For how many seconds a listing counts. What a colleague makes meanwhile could be taken for what was accepted.
const FRESH_SECS: i64 = 60;

/// The disks that are here. Clones share them.
#[derive(Clone, Default)]
pub(super) struct DisksHere(ArcStoredValue<Option<Listed>>);

#[derive(Clone)]
struct Listed {
    disks: HashSet<DiskId>,
    /// In seconds since 1970.
    at: i64,
}

impl DisksHere {
    /// All of them, listed anew only if the last listing is too old.
    ///
    /// # Errors
    /// When they can't be read whole.
    pub(super) async fn get(&self, session: Session) -> Result<Arc<HashSet<DiskId>>, Failure> {
        if let Some(disks) = self.0.with_value(|listed| listed.as_ref().and_then(|all| all.fresh(now()))) {
            return Ok(Arc::new(disks));
        }
        self.list(session).await.map(Arc::new)
    }

    /// All of them, listed anew.
    ///
    /// # Errors
    /// When they can't be read whole.
    pub(super) async fn list(&self, session: Session) -> Result<HashSet<DiskId>, Failure> {
        let at = now();
        let disks = read_disk_ids(session).await?;
        self.0.set_value(Some(Listed { disks: disks.clone(), at }));
        Ok(disks)
    }

    /// One more has come.
    pub(super) fn add(&self, disk: DiskId) {
        self.0.update_value(|listed| {
            if let Some(listed) = listed {
                listed.disks.insert(disk);
            }
        });
    }
}

impl Listed {
    fn fresh(&self, now: i64) -> Option<HashSet<DiskId>> {
        (now - self.at < FRESH_SECS).then(|| self.disks.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_counts_for_a_minute() {
        let listed = Listed { disks: HashSet::from([DiskId(1)]), at: 100 };
        assert!(listed.fresh(159).is_some());
        assert_eq!(listed.fresh(160), None);
    }

    #[test]
    fn what_has_arrived_is_among_them() {
        let here = DisksHere::default();
        here.add(DiskId(7));
        assert!(here.0.get_value().is_none(), "a listing isn't made up");
        here.0.set_value(Some(Listed { disks: HashSet::new(), at: 0 }));
        here.add(DiskId(7));
        assert!(here.0.get_value().is_some_and(|listed| listed.disks.contains(&DiskId(7))));
    }
}

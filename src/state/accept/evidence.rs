//! By what an arrival is known when the accept's answer is lost: the disk's id if somebody told it, else the ids of all
//! disks that were here before.

use std::collections::HashSet;
use std::sync::Arc;

use evs_domain::id::DiskId;
use evs_domain::settle::{AcceptSettled, settle_accept, settle_accept_by_arrival};

use crate::state::listings::read_disk_ids;
use crate::state::looks::{Look, Patience, look_until_settled};
use crate::state::probe::probe_disk;
use crate::state::session::Session;

/// Ten seconds in all, unless each look takes long because nothing can be seen.
const PATIENCE: Patience = Patience { pauses_ms: &[400, 1600, 3000, 5000], at_most_secs: 12 };

/// How an arrival can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    /// This disk is awaited.
    Disk(DiskId),
    /// Whatever wasn't here before is it.
    Before(Arc<HashSet<DiskId>>),
    /// What was here before couldn't be read: nothing can be told.
    None,
}

impl Evidence {
    /// Gets ready to tell an arrival, before anything is sent.
    pub(super) async fn gather(session: Session, disk: Option<DiskId>) -> Self {
        match disk {
            Some(disk) => Evidence::Disk(disk),
            None => {
                read_disk_ids(session).await.map_or(Evidence::None, |disks| Evidence::Before(Arc::new(disks)))
            }
        }
    }

    /// Looks a few times whether the disk has arrived. Disks that are `known` arrived by other ways. "Not here" is believed
    /// only at the last look, because the request may still be on its way.
    pub(super) async fn settle(&self, session: Session, known: impl Fn() -> Vec<DiskId>) -> AcceptSettled {
        if matches!(self, Evidence::None) {
            return AcceptSettled::StillOpen;
        }
        let look = async || match self.look(session, &known).await {
            AcceptSettled::StillOpen => Look::Nothing,
            AcceptSettled::NotAccepted => Look::SoFar(AcceptSettled::NotAccepted),
            accepted => Look::Certain(accepted),
        };
        look_until_settled(session, PATIENCE, look).await.unwrap_or(AcceptSettled::StillOpen)
    }

    async fn look(&self, session: Session, known: &impl Fn() -> Vec<DiskId>) -> AcceptSettled {
        match self {
            Evidence::Disk(disk) => settle_accept(*disk, &probe_disk(session, *disk).await),
            Evidence::Before(before) => match read_disk_ids(session).await {
                Ok(after) => by_arrival(before, &known(), &after),
                Err(_) => AcceptSettled::StillOpen,
            },
            Evidence::None => AcceptSettled::StillOpen,
        }
    }
}

fn by_arrival(before: &HashSet<DiskId>, known: &[DiskId], after: &HashSet<DiskId>) -> AcceptSettled {
    let arrived: Vec<DiskId> =
        after.difference(before).copied().filter(|disk| !known.contains(disk)).collect();
    settle_accept_by_arrival(&[], &arrived)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_arrived_by_another_line_is_not_taken_for_this_one() {
        let before = HashSet::from([DiskId(1)]);
        let after = HashSet::from([DiskId(1), DiskId(2), DiskId(3)]);
        assert_eq!(by_arrival(&before, &[], &after), AcceptSettled::StillOpen);
        assert_eq!(by_arrival(&before, &[DiskId(2)], &after), AcceptSettled::Accepted(DiskId(3)));
        assert_eq!(by_arrival(&after, &[], &after), AcceptSettled::NotAccepted);
    }
}

//! By what an arrival is known when the accept's answer is lost: the disk's id if somebody told it, else the ids of all
//! disks that were here before.

use std::collections::HashSet;
use std::sync::Arc;

use evs_domain::id::DiskId;
use evs_domain::settle::{AcceptSettled, settle_accept, settle_accept_by_arrival};

use super::here::DisksHere;
use crate::state::polling::{Observation, Schedule, poll_until_settled};
use crate::state::probe::probe_disk;
use crate::state::session::Session;

/// After a lost answer: ten seconds in all, unless each poll takes long because nothing can be seen.
pub(super) const AFTER_SILENCE: Schedule = Schedule { pauses_ms: &[400, 1600, 3000, 5000], at_most_secs: 12 };

/// After a refusal that a request of our own may have caused.
pub(super) const AFTER_REFUSAL: Schedule = Schedule { pauses_ms: &[0, 1200], at_most_secs: 12 };

/// How many polls have to find the disk absent, with pauses between them, before that is told.
const ABSENT_TIMES: u32 = 2;

/// How an arrival can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ExpectedArrival {
    /// This disk is awaited.
    Disk(DiskId),
    /// Whatever wasn't here before is it.
    Before(Arc<HashSet<DiskId>>),
    /// What was here before couldn't be read: nothing can be told.
    None,
}

impl ExpectedArrival {
    /// Gets ready to tell an arrival, before anything is sent.
    pub(super) async fn gather(session: Session, disk: Option<DiskId>, here: &DisksHere) -> Self {
        match disk {
            Some(disk) => ExpectedArrival::Disk(disk),
            None => here.get(session).await.map_or(ExpectedArrival::None, ExpectedArrival::Before),
        }
    }

    /// Polls a few times whether the disk has arrived. Disks that are `known` arrived by other ways. "Not here" is believed
    /// only at the last poll, and when it wasn't the first to say so, because the request may still be on its way.
    pub(super) async fn settle(
        &self,
        session: Session,
        schedule: Schedule,
        here: &DisksHere,
        known: impl Fn() -> Vec<DiskId>,
    ) -> AcceptSettled {
        if matches!(self, ExpectedArrival::None) {
            return AcceptSettled::StillOpen;
        }
        let mut absent = 0;
        let poll = async || match self.poll(session, here, &known).await {
            AcceptSettled::StillOpen => Observation::Nothing,
            AcceptSettled::NotAccepted => {
                absent += 1;
                let is_enough = absent >= ABSENT_TIMES;
                if is_enough { Observation::SoFar(AcceptSettled::NotAccepted) } else { Observation::Nothing }
            }
            accepted => Observation::Certain(accepted),
        };
        poll_until_settled(session, schedule, poll).await.unwrap_or(AcceptSettled::StillOpen)
    }

    /// Polls once.
    pub(super) async fn look_now(
        &self,
        session: Session,
        here: &DisksHere,
        known: impl Fn() -> Vec<DiskId>,
    ) -> AcceptSettled {
        self.poll(session, here, &known).await
    }

    async fn poll(
        &self,
        session: Session,
        here: &DisksHere,
        known: &impl Fn() -> Vec<DiskId>,
    ) -> AcceptSettled {
        match self {
            ExpectedArrival::Disk(disk) => settle_accept(*disk, &probe_disk(session, *disk).await),
            ExpectedArrival::Before(before) => match here.list(session).await {
                Ok(after) => by_arrival(before, &known(), &after),
                Err(_) => AcceptSettled::StillOpen,
            },
            ExpectedArrival::None => AcceptSettled::StillOpen,
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

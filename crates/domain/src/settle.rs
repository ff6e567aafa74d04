//! Settling what a lost answer leaves open. A lost answer is not a failure: what happened is concluded from what can be
//! seen afterwards, and stays open where nothing can be seen.

use crate::id::DiskId;
use crate::transfer::{Ending, Transfer};

/// The status of a disk that has a pending transfer.
pub const AWAITING_TRANSFER: &str = "awaiting-transfer";

/// What a look at a disk showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskProbe {
    /// It's in the project that looked, with this status.
    Present {
        /// The status, word for word.
        status: String,
    },
    /// It isn't there: a 404 that names the disk, or nothing.
    Absent,
    /// It couldn't be looked at.
    Unknown,
}

/// What became of a create whose answer was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateSettled {
    /// A transfer of the disk exists by our name and from our time, and its key went down with the answer. Somebody else's
    /// of the same name and the same minutes would look the same.
    CreatedKeyLost(Transfer),
    /// A transfer of the disk exists, but under another name or from another time: somebody else's.
    Another(Transfer),
    /// Nothing was created: the disk is as it was.
    NotCreated,
    /// Not to be told yet: look again.
    StillOpen,
}

/// A create that was asked for and whose answer is lost: what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct AskedCreate<'a> {
    pub disk: DiskId,
    /// The name that the transfer was to have.
    pub name: &'a str,
    /// When it was asked for, in seconds since 1970 by this machine's clock.
    pub asked_at: i64,
}

/// By how much the clocks of this machine and of the cloud may differ, in seconds.
const CLOCK_SKEW: i64 = 5 * 60;

/// How long after it was asked for a create can still take effect, in seconds: a service that was stopped goes on with what
/// waits for it.
const LATEST: i64 = 60 * 60;

impl AskedCreate<'_> {
    /// Whether a transfer of the disk can be the one that was asked for.
    fn can_be(&self, transfer: &Transfer) -> bool {
        let earliest = self.asked_at - CLOCK_SKEW;
        let latest = self.asked_at + LATEST + CLOCK_SKEW;
        transfer.disk == self.disk
            && transfer.name == self.name
            && transfer.created.is_none_or(|created| (earliest..=latest).contains(&created.0))
    }
}

/// Concludes what became of a create. `pending` are the project's transfers, or `None` when they couldn't be read. There can
/// be two of one disk: a real Cinder allows it in a race.
pub fn settle_create(
    lost: AskedCreate<'_>,
    pending: Option<&[Transfer]>,
    probe: &DiskProbe,
) -> CreateSettled {
    let Some(pending) = pending else { return CreateSettled::StillOpen };
    if let Some(ours) = pending.iter().find(|transfer| lost.can_be(transfer)) {
        return CreateSettled::CreatedKeyLost(ours.clone());
    }
    if let Some(other) = pending.iter().find(|transfer| transfer.disk == lost.disk) {
        return CreateSettled::Another(other.clone());
    }
    match probe {
        DiskProbe::Present { status } if status == "available" => CreateSettled::NotCreated,
        _ => CreateSettled::StillOpen,
    }
}

/// Concludes how a transfer ended whose record is gone.
pub fn conclude_ending(probe: &DiskProbe) -> Ending {
    match probe {
        DiskProbe::Absent => Ending::Gone,
        DiskProbe::Present { status } if status == "available" => Ending::Back,
        DiskProbe::Present { .. } | DiskProbe::Unknown => Ending::Unclear,
    }
}

/// What became of a cancel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CancelSettled {
    /// It has ended, this way.
    Ended(Ending),
    /// The transfer is still pending: the cancel had no effect.
    StillPending,
    /// Not to be told yet.
    StillOpen,
}

/// Concludes what became of a cancel. `said_yes`: the cloud has answered that it's canceled; else the answer was lost or
/// said "no such transfer". `still_pending` is `None` when that couldn't be read.
pub fn settle_cancel(said_yes: bool, still_pending: Option<bool>, probe: &DiskProbe) -> CancelSettled {
    match (still_pending, conclude_ending(probe)) {
        (None, _) => CancelSettled::StillOpen,
        (Some(true), _) => CancelSettled::StillPending,
        // Whatever has become of the disk since.
        (Some(false), _) if said_yes => CancelSettled::Ended(Ending::Canceled),
        // A cancel was sent, and the disk is back.
        (Some(false), Ending::Back) => CancelSettled::Ended(Ending::Canceled),
        (Some(false), ending) => CancelSettled::Ended(ending),
    }
}

/// What became of an accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptSettled {
    /// The disk has arrived.
    Accepted(DiskId),
    /// It hasn't: the transfer may still be pending.
    NotAccepted,
    /// Not to be told yet.
    StillOpen,
}

/// Concludes what became of an accept whose answer was lost, when the disk's id is known: the recipient looks for it.
pub fn settle_accept(disk: DiskId, probe: &DiskProbe) -> AcceptSettled {
    match probe {
        DiskProbe::Present { .. } => AcceptSettled::Accepted(disk),
        DiskProbe::Absent => AcceptSettled::NotAccepted,
        DiskProbe::Unknown => AcceptSettled::StillOpen,
    }
}

/// The same when the disk's id isn't known: it's the one that wasn't there before. Several new ones tell nothing.
pub fn settle_accept_by_arrival(before: &[DiskId], after: &[DiskId]) -> AcceptSettled {
    let mut arrived = after.iter().filter(|id| !before.contains(id));
    match (arrived.next(), arrived.next()) {
        (Some(disk), None) => AcceptSettled::Accepted(*disk),
        (None, _) => AcceptSettled::NotAccepted,
        (Some(_), Some(_)) => AcceptSettled::StillOpen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::TransferId;
    use crate::time::Timestamp;

    fn present(status: &str) -> DiskProbe {
        DiskProbe::Present { status: status.into() }
    }

    fn transfer(name: &str) -> Transfer {
        Transfer { id: TransferId(1), disk: DiskId(7), name: name.into(), created: None }
    }

    const WAITS: &str = "awaiting-transfer";

    fn lost(name: &str) -> AskedCreate<'_> {
        AskedCreate { disk: DiskId(7), name, asked_at: 10_000 }
    }

    fn made_at(at: i64) -> Transfer {
        Transfer { created: Some(Timestamp(at)), ..transfer("night move") }
    }

    #[test]
    fn a_transfer_of_ours_on_the_disk_means_created_and_key_lost() {
        for pending in [[transfer("night move")], [made_at(10_003)], [made_at(9_800)], [made_at(10_100)]] {
            let settled = settle_create(lost("night move"), Some(&pending), &present(WAITS));
            assert_eq!(settled, CreateSettled::CreatedKeyLost(pending[0].clone()));
        }
    }

    #[test]
    fn a_transfer_of_our_name_from_another_time_is_somebody_elses() {
        for at in [9_000, 10_000 + 2 * 3600] {
            let settled = settle_create(lost("night move"), Some(&[made_at(at)]), &present(WAITS));
            assert_eq!(settled, CreateSettled::Another(made_at(at)));
        }
    }

    #[test]
    fn of_two_transfers_of_one_disk_ours_is_found() {
        let (theirs, ours) = (Transfer { id: TransferId(2), ..transfer("x") }, made_at(10_001));
        let settled = settle_create(lost("night move"), Some(&[theirs, ours.clone()]), &present(WAITS));
        assert_eq!(settled, CreateSettled::CreatedKeyLost(ours));
    }

    #[test]
    fn a_transfer_by_another_name_is_somebody_elses() {
        let pending = [transfer("x")];
        assert!(matches!(
            settle_create(lost("y"), Some(&pending), &DiskProbe::Unknown),
            CreateSettled::Another(_)
        ));
    }

    #[test]
    fn an_available_disk_without_a_transfer_means_not_created() {
        assert_eq!(settle_create(lost("x"), Some(&[]), &present("available")), CreateSettled::NotCreated);
    }

    #[test]
    fn what_cannot_be_seen_stays_open() {
        assert_eq!(settle_create(lost("x"), None, &present("available")), CreateSettled::StillOpen);
        assert_eq!(settle_create(lost("x"), Some(&[]), &DiskProbe::Unknown), CreateSettled::StillOpen);
        assert_eq!(
            settle_create(lost("x"), Some(&[]), &present("awaiting-transfer")),
            CreateSettled::StillOpen
        );
    }

    #[test]
    fn an_ending_is_told_by_where_the_disk_is_and_no_more_is_claimed() {
        assert_eq!(conclude_ending(&DiskProbe::Absent), Ending::Gone);
        assert_eq!(conclude_ending(&present("available")), Ending::Back);
        assert_eq!(conclude_ending(&present("in-use")), Ending::Unclear);
    }

    #[test]
    fn a_yes_to_a_cancel_is_a_cancel_whatever_became_of_the_disk() {
        for probe in [DiskProbe::Absent, DiskProbe::Unknown, present("available"), present("in-use")] {
            let settled = settle_cancel(true, Some(false), &probe);
            assert_eq!(settled, CancelSettled::Ended(Ending::Canceled), "{probe:?}");
        }
        assert_eq!(settle_cancel(true, Some(true), &DiskProbe::Unknown), CancelSettled::StillPending);
        let too_late = settle_cancel(false, Some(false), &DiskProbe::Absent);
        assert_eq!(too_late, CancelSettled::Ended(Ending::Gone));
    }

    #[test]
    fn two_disks_that_arrived_at_once_tell_nothing() {
        let (a, b) = (DiskId(1), DiskId(2));
        assert_eq!(settle_accept_by_arrival(&[a], &[a, b]), AcceptSettled::Accepted(b));
        assert_eq!(settle_accept_by_arrival(&[a], &[a]), AcceptSettled::NotAccepted);
        assert_eq!(settle_accept_by_arrival(&[], &[a, b]), AcceptSettled::StillOpen);
    }
}

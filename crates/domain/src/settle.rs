//! Settling what a lost answer leaves open. A lost answer is not a failure: what happened is concluded from what can be
//! seen afterwards, and stays open where nothing can be seen.

use crate::id::DiskId;
use crate::transfer::{Ending, Transfer};

/// What a look at a disk showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskProbe {
    /// It's in the project that looked, with this status.
    Present {
        /// The status, word for word.
        status: String,
    },
    /// It isn't there (404).
    Absent,
    /// It couldn't be looked at.
    Unknown,
}

/// What became of a create whose answer was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateSettled {
    /// The transfer exists, and its key went down with the answer.
    CreatedKeyLost(Transfer),
    /// A transfer of the disk exists, but under another name: somebody else's.
    Another(Transfer),
    /// Nothing was created: the disk is as it was.
    NotCreated,
    /// Not to be told yet: look again.
    StillOpen,
}

/// Concludes what became of a create. `pending` are the project's transfers, or `None` when they couldn't be read. The
/// re-check right before the create saw the disk without a transfer, so one by our name is ours.
pub fn settle_create(
    disk: DiskId,
    name: &str,
    pending: Option<&[Transfer]>,
    probe: &DiskProbe,
) -> CreateSettled {
    let Some(pending) = pending else { return CreateSettled::StillOpen };
    if let Some(found) = pending.iter().find(|transfer| transfer.disk == disk) {
        return if found.name == name {
            CreateSettled::CreatedKeyLost(found.clone())
        } else {
            CreateSettled::Another(found.clone())
        };
    }
    match probe {
        DiskProbe::Present { status } if status == "available" => CreateSettled::NotCreated,
        _ => CreateSettled::StillOpen,
    }
}

/// Concludes how a transfer ended whose record is gone.
pub fn conclude_ending(probe: &DiskProbe) -> Ending {
    match probe {
        DiskProbe::Absent => Ending::Accepted,
        DiskProbe::Present { status } if status == "available" => Ending::Canceled,
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

/// Concludes what became of a cancel whose answer was lost or said "no such transfer". `still_listed` is `None` when the
/// transfers couldn't be read.
pub fn settle_cancel(still_listed: Option<bool>, probe: &DiskProbe) -> CancelSettled {
    match still_listed {
        None => CancelSettled::StillOpen,
        Some(true) => CancelSettled::StillPending,
        Some(false) => CancelSettled::Ended(conclude_ending(probe)),
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

    fn present(status: &str) -> DiskProbe {
        DiskProbe::Present { status: status.into() }
    }

    fn transfer(name: &str) -> Transfer {
        Transfer { id: TransferId(1), disk: DiskId(7), name: name.into(), created: None }
    }

    #[test]
    fn a_transfer_of_ours_on_the_disk_means_created_and_key_lost() {
        let pending = [transfer("night move")];
        let settled = settle_create(DiskId(7), "night move", Some(&pending), &present("awaiting-transfer"));
        assert_eq!(settled, CreateSettled::CreatedKeyLost(transfer("night move")));
    }

    #[test]
    fn a_transfer_by_another_name_is_somebody_elses() {
        let pending = [transfer("x")];
        assert!(matches!(
            settle_create(DiskId(7), "y", Some(&pending), &DiskProbe::Unknown),
            CreateSettled::Another(_)
        ));
    }

    #[test]
    fn an_available_disk_without_a_transfer_means_not_created() {
        assert_eq!(
            settle_create(DiskId(7), "x", Some(&[]), &present("available")),
            CreateSettled::NotCreated
        );
    }

    #[test]
    fn what_cannot_be_seen_stays_open() {
        assert_eq!(settle_create(DiskId(7), "x", None, &present("available")), CreateSettled::StillOpen);
        assert_eq!(settle_create(DiskId(7), "x", Some(&[]), &DiskProbe::Unknown), CreateSettled::StillOpen);
        assert_eq!(
            settle_create(DiskId(7), "x", Some(&[]), &present("awaiting-transfer")),
            CreateSettled::StillOpen
        );
    }

    #[test]
    fn accepted_and_canceled_are_told_apart_by_where_the_disk_is() {
        assert_eq!(conclude_ending(&DiskProbe::Absent), Ending::Accepted);
        assert_eq!(conclude_ending(&present("available")), Ending::Canceled);
        assert_eq!(conclude_ending(&present("in-use")), Ending::Unclear);
    }

    #[test]
    fn two_disks_that_arrived_at_once_tell_nothing() {
        let (a, b) = (DiskId(1), DiskId(2));
        assert_eq!(settle_accept_by_arrival(&[a], &[a, b]), AcceptSettled::Accepted(b));
        assert_eq!(settle_accept_by_arrival(&[a], &[a]), AcceptSettled::NotAccepted);
        assert_eq!(settle_accept_by_arrival(&[], &[a, b]), AcceptSettled::StillOpen);
    }
}

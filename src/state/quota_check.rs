//! Is there room for disks in the project? Looked up before accepting, because some clouds take quota away with each refused
//! try (Cinder: reservations live for a day).

use evs_api::Failure;
use evs_domain::disks::ClaimedDisk;
use evs_domain::quota::{Need, Quotas, Shortfall};

/// What is known of a project's quotas.
#[derive(Clone, Debug, Default)]
pub enum QuotaLookup {
    /// Nobody has asked yet.
    #[default]
    Unasked,
    /// They're being looked up.
    Asking,
    /// As the cloud said.
    Known(Quotas),
    /// They couldn't be looked up.
    Unreadable(Failure),
}

/// What can be said before accepting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuotaCheck {
    /// The quotas are being looked up.
    Asking,
    /// They suffice for all disks.
    Suffices,
    /// These quotas don't suffice.
    Short(Vec<Shortfall>),
    /// They couldn't be looked up: the cloud has the last word.
    Unreadable,
    /// How large the disks are, nobody said.
    SizeUnknown,
    /// They suffice for the disks; which snapshots go along with them, nobody said.
    SnapshotsUnknown,
}

/// Whether the quotas suffice for disks of which this much is known; `None` stands for one of which nothing is.
/// `snapshots_go_along`: on this cloud a disk takes its snapshots along (Cinder).
pub fn check_quotas(
    quotas: &QuotaLookup,
    disks: &[Option<ClaimedDisk>],
    snapshots_go_along: bool,
) -> QuotaCheck {
    let sized = || disks.iter().flatten().filter(|disk| disk.size_gib > 0);
    let needs: Vec<Need> = sized().map(need).collect();
    let unknown = if needs.len() < disks.len() {
        Some(QuotaCheck::SizeUnknown)
    } else if snapshots_go_along && sized().any(|disk| disk.snapshots.is_none()) {
        Some(QuotaCheck::SnapshotsUnknown)
    } else {
        None
    };
    check(quotas, &needs, unknown)
}

fn need(disk: &ClaimedDisk) -> Need {
    Need {
        size_gib: disk.size_gib.into(),
        disk_type: disk.disk_type.clone(),
        snapshots: disk.snapshots.unwrap_or_default(),
    }
}

/// `unknown`: what to say of disks for which there's room as far as they are known.
fn check(quotas: &QuotaLookup, needs: &[Need], unknown: Option<QuotaCheck>) -> QuotaCheck {
    match quotas {
        QuotaLookup::Unasked | QuotaLookup::Asking => QuotaCheck::Asking,
        QuotaLookup::Unreadable(_) => QuotaCheck::Unreadable,
        QuotaLookup::Known(quotas) => {
            let short = quotas.shortfalls(needs);
            if short.is_empty() { unknown.unwrap_or(QuotaCheck::Suffices) } else { QuotaCheck::Short(short) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::quota::{SnapshotsAlong, Usage};

    fn quota() -> QuotaLookup {
        QuotaLookup::Known(Quotas(vec![(
            "gigabytes".into(),
            Usage { limit: Some(10), in_use: 4, reserved: 0 },
        )]))
    }

    fn need(size_gib: u64) -> Need {
        Need { size_gib, disk_type: String::new(), snapshots: SnapshotsAlong::default() }
    }

    #[test]
    fn several_disks_need_quota_together() {
        assert_eq!(check(&quota(), &[need(6)], None), QuotaCheck::Suffices);
        let QuotaCheck::Short(short) = check(&quota(), &[need(4), need(4)], None) else {
            panic!("the quota suffices")
        };
        assert_eq!((short[0].need, short[0].free, short[0].limit), (8, 6, 10));
    }

    #[test]
    fn an_unknown_size_is_never_taken_for_enough() {
        assert_eq!(check(&quota(), &[need(1)], Some(QuotaCheck::SizeUnknown)), QuotaCheck::SizeUnknown);
        assert!(matches!(check(&quota(), &[need(9)], Some(QuotaCheck::SizeUnknown)), QuotaCheck::Short(_)));
    }

    #[test]
    fn what_was_not_read_is_no_shortage() {
        assert_eq!(check(&QuotaLookup::Unasked, &[need(99)], None), QuotaCheck::Asking);
        let failure = Failure::Unreachable { by_gateway: true };
        assert_eq!(check(&QuotaLookup::Unreadable(failure), &[need(99)], None), QuotaCheck::Unreadable);
    }

    #[test]
    fn where_snapshots_go_along_room_is_promised_only_if_they_were_told() {
        let claimed = |snapshots| ClaimedDisk { size_gib: 4, snapshots, ..ClaimedDisk::default() };
        let along = |count, size_gib| Some(SnapshotsAlong { count, size_gib });
        let checked = |disk, go_along| check_quotas(&quota(), &[Some(disk)], go_along);
        assert_eq!(checked(claimed(None), false), QuotaCheck::Suffices);
        assert_eq!(checked(claimed(None), true), QuotaCheck::SnapshotsUnknown);
        assert_eq!(checked(claimed(along(0, 0)), true), QuotaCheck::Suffices);
        assert!(matches!(checked(claimed(along(1, 4)), true), QuotaCheck::Short(_)));
    }
}

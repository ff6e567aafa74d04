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
}

/// Whether the quotas suffice for disks of which this much is known; `None` stands for one of which nothing is.
pub fn check_quotas(quotas: &QuotaLookup, disks: &[Option<ClaimedDisk>]) -> QuotaCheck {
    let needs: Vec<Need> = disks.iter().flatten().filter(|disk| disk.size_gib > 0).map(need).collect();
    check(quotas, &needs, needs.len() == disks.len())
}

fn need(disk: &ClaimedDisk) -> Need {
    Need { size_gib: disk.size_gib.into(), disk_type: disk.disk_type.clone() }
}

/// `all_known`: the size of each disk was told.
fn check(quotas: &QuotaLookup, needs: &[Need], all_known: bool) -> QuotaCheck {
    match quotas {
        QuotaLookup::Unasked | QuotaLookup::Asking => QuotaCheck::Asking,
        QuotaLookup::Unreadable(_) => QuotaCheck::Unreadable,
        QuotaLookup::Known(quotas) => {
            let short = quotas.shortfalls(needs);
            if !short.is_empty() {
                QuotaCheck::Short(short)
            } else if all_known {
                QuotaCheck::Suffices
            } else {
                QuotaCheck::SizeUnknown
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::quota::Usage;

    fn quota() -> QuotaLookup {
        QuotaLookup::Known(Quotas(vec![(
            "gigabytes".into(),
            Usage { limit: Some(10), in_use: 4, reserved: 0 },
        )]))
    }

    fn need(size_gib: u64) -> Need {
        Need { size_gib, disk_type: String::new() }
    }

    #[test]
    fn several_disks_need_quota_together() {
        assert_eq!(check(&quota(), &[need(6)], true), QuotaCheck::Suffices);
        let QuotaCheck::Short(short) = check(&quota(), &[need(4), need(4)], true) else {
            panic!("the quota suffices")
        };
        assert_eq!((short[0].need, short[0].free, short[0].limit), (8, 6, 10));
    }

    #[test]
    fn an_unknown_size_is_never_taken_for_enough() {
        assert_eq!(check(&quota(), &[need(1)], false), QuotaCheck::SizeUnknown);
        assert!(matches!(check(&quota(), &[need(9)], false), QuotaCheck::Short(_)));
    }

    #[test]
    fn what_was_not_read_is_no_shortage() {
        assert_eq!(check(&QuotaLookup::Unasked, &[need(99)], true), QuotaCheck::Asking);
        let failure = Failure::Unreachable { by_gateway: true };
        assert_eq!(check(&QuotaLookup::Unreadable(failure), &[need(99)], true), QuotaCheck::Unreadable);
    }
}

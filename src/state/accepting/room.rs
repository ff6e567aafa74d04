//! Is there room for the disks in one's own project? Looked up before accepting, because some clouds take quota away with
//! each refused try (Cinder: reservations live for a day).

use evs_api::Failure;
use evs_api::quotas::ShowQuotas;
use evs_domain::handover::Offer;
use evs_domain::quota::{Need, Quotas, Shortfall};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Accepting;
use crate::state::session::Session;

/// What is known of one's quotas.
#[derive(Clone, Debug, Default)]
pub enum Quota {
    /// Nobody has asked yet.
    #[default]
    Unasked,
    /// They're being looked up.
    Looking,
    /// As the cloud said.
    Known(Quotas),
    /// They couldn't be looked up.
    Unreadable(Failure),
}

/// What can be said before accepting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Room {
    /// It's being looked up.
    Looking,
    /// There's room for all whose size was told.
    Enough,
    /// These quotas don't suffice.
    Short(Vec<Shortfall>),
    /// It couldn't be looked up: the cloud has the last word.
    Unreadable,
    /// How large the disks are, nobody said.
    SizeUnknown,
}

impl Accepting {
    /// Looks up the quotas of the project.
    pub fn look_up_quota(self, session: Session) {
        if self.quota.try_with_untracked(|quota| matches!(quota, Quota::Looking)) != Some(false) {
            return;
        }
        self.quota.set(Quota::Looking);
        spawn_local(async move {
            let answer = session.read(&ShowQuotas { project: session.project() }).await;
            self.quota.try_set(answer.map_or_else(Quota::Unreadable, Quota::Known));
        });
    }

    /// Whether there's room for what is still to be accepted; nothing when that's nothing. Tracked.
    pub fn room(self) -> Option<Room> {
        let open: Vec<_> =
            self.lines().into_iter().filter(|line| line.step.with(|step| !step.is_accepted())).collect();
        let claims: Vec<Option<Offer>> =
            open.iter().filter(|line| line.transfer().is_some()).map(|line| Some(line.claim()?.0)).collect();
        if claims.is_empty() {
            return None;
        }
        let needs: Vec<Need> =
            claims.iter().flatten().filter(|offer| offer.disk.size_gib > 0).map(need).collect();
        let known = needs.len() == claims.len();
        Some(self.quota.with(|quota| room(quota, &needs, known)))
    }
}

fn need(offer: &Offer) -> Need {
    Need { size_gib: offer.disk.size_gib.into(), disk_type: offer.disk.disk_type.clone() }
}

/// `all_known`: the size of each disk was told.
fn room(quota: &Quota, needs: &[Need], all_known: bool) -> Room {
    match quota {
        Quota::Unasked | Quota::Looking => Room::Looking,
        Quota::Unreadable(_) => Room::Unreadable,
        Quota::Known(quotas) => {
            let short = quotas.shortfalls(needs);
            if !short.is_empty() {
                Room::Short(short)
            } else if all_known {
                Room::Enough
            } else {
                Room::SizeUnknown
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::quota::Usage;

    fn quota() -> Quota {
        Quota::Known(Quotas(vec![("gigabytes".into(), Usage { limit: Some(10), in_use: 4, reserved: 0 })]))
    }

    fn need(size_gib: u64) -> Need {
        Need { size_gib, disk_type: String::new() }
    }

    #[test]
    fn several_disks_need_room_together() {
        assert_eq!(room(&quota(), &[need(6)], true), Room::Enough);
        let Room::Short(short) = room(&quota(), &[need(4), need(4)], true) else { panic!("there is room") };
        assert_eq!((short[0].need, short[0].free, short[0].limit), (8, 6, 10));
    }

    #[test]
    fn an_unknown_size_is_never_taken_for_enough() {
        assert_eq!(room(&quota(), &[need(1)], false), Room::SizeUnknown);
        assert!(matches!(room(&quota(), &[need(9)], false), Room::Short(_)));
    }

    #[test]
    fn what_was_not_read_is_no_shortage() {
        assert_eq!(room(&Quota::Unasked, &[need(99)], true), Room::Looking);
        let failure = Failure::Unreachable { by_gateway: true };
        assert_eq!(room(&Quota::Unreadable(failure), &[need(99)], true), Room::Unreadable);
    }
}

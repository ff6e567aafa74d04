//! Pending transfers that nobody can accept any more, or whose acceptance would do harm: because the disk doesn't wait for it,
//! isn't here, or is in a volume group. The listings are read side by side and can disagree for a moment, so what they seem to
//! say is looked at once more before it's told.

use evs_domain::check::Check;
use evs_domain::id::TransferId;
use evs_domain::listing::{Listing, Reading};
use evs_domain::settle::{AWAITING_TRANSFER, DiskProbe};
use evs_domain::transfer::Transfer;
use futures::stream::{self, StreamExt};
use leptos::prelude::*;

use super::ProjectState;
use crate::state::probe::{is_pending, probe_disk};

/// How many are looked at after one reading.
const MOST: usize = 20;

/// How many are looked at at once.
const AT_ONCE: usize = 4;

/// Why a pending transfer is of no use, or does harm.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// The disk has this status instead of waiting for the transfer: it was reset, or another transfer of it was canceled.
    DiskNotWaiting(String),
    /// The disk isn't in this project: another transfer of it was accepted, or it was deleted.
    DiskNotHere,
    /// The disk is in a volume group (Cinder): once accepted, it breaks the recipient's list of disks.
    Group,
}

impl ProjectState {
    /// What stands in the way of a pending transfer. Tracked.
    pub fn obstacle_of(self, transfer: &Transfer) -> Option<Obstacle> {
        let is_in_group = self
            .inventory
            .with(|all| all.disks.row(transfer.disk).is_some_and(|row| all.present(row).has(Check::Group)));
        if is_in_group {
            return Some(Obstacle::Group);
        }
        self.obstacles.with(|all| all.iter().find(|(id, _)| *id == transfer.id).map(|(_, why)| why.clone()))
    }

    /// Looks at those pending transfers whose disks don't seem to wait for them.
    pub(super) async fn look_at_obstacles(self) {
        let looks = self.seem_stuck().into_iter().map(|transfer| async move {
            let why = match probe_disk(self.session, transfer.disk).await {
                DiskProbe::Present { status } if status != AWAITING_TRANSFER => {
                    Obstacle::DiskNotWaiting(status)
                }
                DiskProbe::Absent => Obstacle::DiskNotHere,
                DiskProbe::Present { .. } | DiskProbe::Unknown => return None,
            };
            let still_pending = is_pending(self.session, transfer.id).await == Some(true);
            still_pending.then_some((transfer.id, why))
        });
        let found: Vec<Option<(TransferId, Obstacle)>> =
            stream::iter(looks).buffer_unordered(AT_ONCE).collect().await;
        let found: Vec<_> = found.into_iter().flatten().collect();
        if self.obstacles.with_untracked(|known| *known != found) {
            self.set_obstacles.set(found);
        }
    }

    fn seem_stuck(self) -> Vec<Transfer> {
        self.inventory.with_untracked(|all| {
            if all.readings.of(Listing::Disks) != Reading::Complete {
                return Vec::new();
            }
            let seems_stuck = |transfer: &&Transfer| {
                all.disks.row(transfer.disk).is_none_or(|row| all.disks.status(row) != AWAITING_TRANSFER)
            };
            all.transfers.iter().filter(seems_stuck).take(MOST).cloned().collect()
        })
    }
}

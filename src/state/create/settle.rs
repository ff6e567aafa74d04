//! Settling a create whose answer was lost, by looking. Nothing is repeated here.

use evs_domain::id::DiskId;
use evs_domain::settle::{AskedCreate, CreateSettled, settle_create};
use evs_domain::transfer::Transfer;
use leptos::prelude::untrack;

use super::{CreateFailure, CreateItem, LostCreate, LostKey};
use crate::state::journal::EntryId;
use crate::state::listings::read_transfers;
use crate::state::polling::{Observation, Schedule, poll_until_settled};
use crate::state::probe::probe_disk;
use crate::state::project::ProjectBinding;

const SCHEDULE: Schedule = Schedule { pauses_ms: &[400, 1500, 3000, 5000], at_most_secs: 60 };

/// What became of the create; `None` when that can't be told. The key went down with the answer, so there is no good outcome.
pub(super) async fn settle(
    binding: &ProjectBinding,
    item: &CreateItem,
    lost: &LostCreate,
) -> Option<CreateFailure> {
    let (session, journal) = (binding.session(), binding.journal());
    let settled = poll_until_settled(session, SCHEDULE, async || {
        let pending = read_transfers(session).await.ok();
        let probe = probe_disk(session, item.disk.id).await;
        let asked = AskedCreate { disk: item.disk.id, name: item.name.as_str(), asked_at: lost.asked_at };
        match settle_create(asked, pending.as_deref(), &probe) {
            CreateSettled::StillOpen => Observation::Nothing,
            CreateSettled::NotCreated => Observation::IfRepeated(CreateSettled::NotCreated),
            settled => Observation::Certain(settled),
        }
    })
    .await?;
    match settled {
        CreateSettled::StillOpen => None,
        CreateSettled::CreatedKeyLost(transfer) | CreateSettled::Another(transfer)
            if is_of_another_tab(binding, &lost.entry, &transfer).await =>
        {
            journal.withdraw(&lost.entry).await;
            unselect(binding, transfer.disk);
            Some(CreateFailure::AnotherTabs(transfer))
        }
        CreateSettled::CreatedKeyLost(transfer) => {
            journal.key_lost(&lost.entry, transfer.id).await;
            unselect(binding, transfer.disk);
            Some(CreateFailure::KeyLost(LostKey { transfer, entry: lost.entry.clone(), not_canceled: None }))
        }
        CreateSettled::Another(transfer) => {
            journal.withdraw(&lost.entry).await;
            unselect(binding, transfer.disk);
            Some(CreateFailure::SomebodyElses(transfer))
        }
        CreateSettled::NotCreated => {
            journal.withdraw(&lost.entry).await;
            Some(CreateFailure::NotCreated(lost.failure.clone()))
        }
    }
}

/// Whether this browser has recorded the transfer under another entry: another tab, or an earlier create, has made it.
async fn is_of_another_tab(binding: &ProjectBinding, own: &EntryId, transfer: &Transfer) -> bool {
    binding.journal().reload().await;
    untrack(|| binding.journal().entry_of(transfer.id)).is_some_and(|entry| entry.id != *own)
}

/// A disk that waits for a transfer isn't to be offered with the next ones.
pub(super) fn unselect(binding: &ProjectBinding, disk: DiskId) {
    binding.with_project(|project| project.selection().set(disk, false));
}

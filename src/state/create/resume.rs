//! Going on with a run that was cut short: each item where this browser's records leave it. First it's looked what became of
//! those that may have been created, then the rest is judged and created. Nothing is sent for what may exist.

use evs_api::{Failure, Lost};
use evs_domain::bulk::ItemState;
use evs_domain::name::{NameLimit, TransferName};
use evs_domain::resume::GoesOn;
use evs_domain::time::Timestamp;
use evs_domain::transfer::Transfer;
use leptos::prelude::untrack;

use super::kept::Kept;
use super::recreate::judged;
use super::{CreateFailure, CreateItem, CreateJob, CreateRun, Created, LostCreate, LostKey};
use crate::state::journal::Entry;
use crate::state::kept_runs::{KeptItem, KeptRun};
use crate::state::listings::recheck;
use crate::state::project::ProjectState;
use crate::state::run::{Run, StateOf};
use crate::state::sign_in_journal::joined;
use crate::state::tabs::Held;

impl CreateRun {
    /// Goes on in `project` with a run that is kept, as whoever holds its lock; `None` where there are no locks. `entries`
    /// are this browser's, read after the lock was taken.
    pub fn go_on_with(project: ProjectState, kept: &KeptRun, entries: &[Entry], lock: Option<Held>) -> Self {
        let limit = project.session().who().cloud.name_limit();
        let journal = project.journal();
        let stand = |(item, goes_on, entry): (&KeptItem, GoesOn, Option<&Entry>)| {
            let state = entry.map_or(ItemState::Waiting, |entry| state(goes_on, entry));
            if let ItemState::Unknown(lost) = &state {
                journal.take_up(&lost.entry);
            }
            Some((item_of(item, limit)?, state))
        };
        let items = joined(kept, entries).into_iter().filter_map(stand).collect();
        let job = CreateJob { binding: project.binding(), kept: Kept::as_locked(kept.id.clone(), lock) };
        let run = Self::of(Run::standing(job, items));
        let going = run.clone();
        run.run.job().binding.scope().spawn(async move {
            going.run.settle_all().await;
            going.judge_waiting().await;
            going.run.start().await;
        });
        run
    }

    /// Judges all disks whose turn is still to come by one reading. Where that isn't possible, each is judged alone, when its
    /// turn comes.
    async fn judge_waiting(&self) {
        let waits = |at: usize| untrack(|| self.run.state(at)) == Some(ItemState::Waiting);
        let waiting: Vec<(usize, CreateItem)> =
            self.run.items().into_iter().enumerate().filter(|(at, _)| waits(*at)).collect();
        if waiting.is_empty() {
            return;
        }
        let session = self.session();
        let disks: Vec<_> = waiting.iter().map(|(_, item)| item.disk.id).collect();
        let Ok(inventory) = recheck(session, &disks).await else { return };
        for (at, item) in waiting.into_iter().filter(|(at, _)| waits(*at)) {
            match judged(session, &inventory, &item) {
                Some(proof) => self.run.replace(at, CreateItem { proof: Some(proof), ..item }),
                None => self.run.set(at, ItemState::Failed(CreateFailure::Ineligible)),
            }
        }
    }
}

/// A name that was kept is one that the cloud takes, unless somebody has changed what is kept: then the item is left out.
fn item_of(item: &KeptItem, limit: NameLimit) -> Option<CreateItem> {
    let name = TransferName::parse(&item.name, limit).ok()?;
    Some(CreateItem { proof: None, despite: item.despite, name, disk: item.disk.clone(), first: None })
}

fn state(goes_on: GoesOn, entry: &Entry) -> StateOf<CreateJob> {
    let known = entry.transfer.map(|id| Transfer {
        id,
        disk: entry.disk.id,
        name: entry.transfer_name.clone(),
        created: Some(Timestamp(entry.at)),
    });
    match (goes_on, known) {
        (GoesOn::Begin, _) => ItemState::Waiting,
        (GoesOn::HandOver(_), Some(transfer)) => {
            ItemState::Done(Created { transfer, is_sealed: true, is_closed: false })
        }
        (GoesOn::Leave(_), Some(transfer)) => {
            ItemState::Done(Created { transfer, is_sealed: true, is_closed: true })
        }
        (GoesOn::TellLost(_), Some(transfer)) => {
            let lost = LostKey { transfer, entry: entry.id.clone(), not_canceled: None };
            ItemState::Failed(CreateFailure::KeyLost(lost))
        }
        // Nobody was there to hear an answer.
        (GoesOn::Settle(_), _) | (_, None) => ItemState::Unknown(LostCreate {
            entry: entry.id.clone(),
            failure: Failure::Lost { how: Lost::Unreadable, request_id: String::new() },
            asked_at: entry.at,
        }),
    }
}

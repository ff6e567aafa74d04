//! Settling a create whose answer was lost, by looking. Nothing is repeated here.

use evs_api::Failure;
use evs_domain::bulk::Step;
use evs_domain::settle::{CreateSettled, settle_create};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Item, Run, Trouble};
use crate::state::looking::probe_disk;
use crate::state::reading::read_transfers;
use crate::state::work::Work;

/// The pauses between looks, in milliseconds.
const LOOKS_MS: [u32; 4] = [400, 1500, 3000, 5000];

impl Run {
    /// Looks once more what became of an item whose outcome is unknown.
    pub fn look_again(&self, work: Work, at: usize) {
        let run = *self;
        run.set(at, Step::Running);
        spawn_local(async move {
            let Some(item) = run.item(at) else { return };
            let lost = Failure::Lost { how: evs_api::Lost::Connection, request_id: String::new() };
            run.settle(work, at, &item, lost).await;
            run.after_each(work).await;
        });
    }

    /// Finds out what became of a create whose answer was lost. "Nothing" is believed only when it's seen twice, since the
    /// request may still be on its way.
    pub(super) async fn settle(&self, work: Work, at: usize, item: &Item, failure: Failure) {
        self.settling.update(|all| {
            all.insert(at);
        });
        let mut seen_nothing = false;
        let mut settled = CreateSettled::StillOpen;
        for pause in LOOKS_MS {
            TimeoutFuture::new(pause).await;
            let pending = read_transfers(work.session).await.ok();
            let probe = probe_disk(work.session, item.proof.disk()).await;
            settled = settle_create(item.proof.disk(), item.name.as_str(), pending.as_deref(), &probe);
            match settled {
                CreateSettled::NotCreated if !seen_nothing => seen_nothing = true,
                CreateSettled::StillOpen => {}
                _ => break,
            }
        }
        self.settling.update(|all| {
            all.remove(&at);
        });
        self.conclude(work, at, settled, failure).await;
    }

    async fn conclude(&self, work: Work, at: usize, settled: CreateSettled, failure: Failure) {
        let entry = self.entries.with_value(|entries| entries.get(at).cloned().flatten());
        let journal = work.journal();
        let step = match settled {
            CreateSettled::StillOpen => Step::Unknown,
            CreateSettled::CreatedKeyLost(transfer) => {
                if let Some(entry) = entry {
                    let _noted = journal.created_key_lost(&entry, transfer.id).await;
                }
                Step::Failed(Trouble::KeyLost(transfer))
            }
            nothing => {
                if let Some(entry) = entry {
                    let _forgotten = journal.withdraw(&entry).await;
                }
                Step::Failed(match nothing {
                    CreateSettled::Another(transfer) => Trouble::Another(transfer),
                    _ => Trouble::NotCreated(failure),
                })
            }
        };
        self.set(at, step);
    }
}

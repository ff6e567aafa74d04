//! One create: intent into the journal, one request, key sealed before it's painted.

use evs_api::transfers::CreateTransfer;
use evs_api::{Effect, Failure};
use evs_domain::bulk::Step;
use leptos::prelude::*;

use super::{Item, Run, Trouble};
use crate::state::clock::now;
use crate::state::journal::Intent;
use crate::state::work::Work;

impl Run {
    pub(super) async fn create(&self, work: Work, at: usize, item: Item) {
        let Ok(entry) = work.journal().intend(intent(work, &item)).await else {
            return self.set(at, Step::Failed(Trouble::Journal));
        };
        self.entries.update_value(|entries| entries[at] = Some(entry.clone()));
        let call = CreateTransfer {
            project: work.session.project_for_change().await,
            proof: item.proof.clone(),
            name: item.name.clone(),
        };
        match work.session.change(&call).await {
            Ok(created) => {
                // Sealed first, painted second. A journal that fails now leaves the key in this page's hands alone.
                if work.journal().created(&entry, created.transfer.id, &created.key).await.is_err() {
                    self.unsealed.update(|count| *count += 1);
                }
                work.keys.update_value(|keys| {
                    keys.insert(created.transfer.id, created.key);
                });
                work.choose(|chosen| {
                    chosen.remove(&item.proof.disk());
                });
                self.set(at, Step::Done(created.transfer));
            }
            Err(failure) if failure.effect() == Effect::Unknown => {
                self.settle(work, at, &item, failure).await
            }
            Err(failure) => {
                let _forgotten = work.journal().withdraw(&entry).await;
                self.refused(work, at, failure).await;
            }
        }
    }

    /// A refusal for want of a good token had no effect, so the item waits for the person to sign in again.
    async fn refused(&self, work: Work, at: usize, failure: Failure) {
        if !failure.is_sign_in_over() {
            return self.set(at, Step::Failed(Trouble::Refused(failure)));
        }
        self.plan.update(|plan| {
            plan.set(at, Step::Waiting);
            plan.pause(true);
        });
        if work.session.signed_in_again().await {
            self.plan.update(|plan| plan.pause(false));
        }
    }
}

fn intent(work: Work, item: &Item) -> Intent {
    Intent {
        place: work.place(),
        disk: item.disk.clone(),
        transfer_name: item.name.as_str().to_owned(),
        despite: item.proof.despite(),
        at: now(),
    }
}

//! A run of which a part was done in an earlier life of the page. By what that's known is the job's.

use evs_domain::bulk::{ItemState, Plan};
use futures::stream::{self, StreamExt};
use leptos::prelude::*;

use super::{Job, Run, StateOf};

impl<J: Job> Run<J> {
    /// A run of items that stand like this, of which none is begun before [`Run::start`].
    pub fn standing(job: J, items: Vec<(J::Item, StateOf<J>)>) -> Self {
        Self::of(job, Plan::standing(items))
    }

    /// Begins.
    pub async fn start(&self) {
        self.after_each().await;
    }

    /// Puts another form of an item in its place.
    pub fn replace(&self, at: usize, item: J::Item) {
        self.plan.update(|plan| plan.replace(at, item));
    }

    /// Looks what became of everything that is unknown, a few at a time. What is seen to have had no effect gets its turn.
    pub async fn settle_all(&self) {
        let mut open = Vec::new();
        self.plan.update(|plan| {
            for at in 0..plan.items().len() {
                if let ItemState::Unknown(lost) = plan.items()[at].1.clone() {
                    plan.set(at, ItemState::Settling(lost.clone()));
                    open.push((at, lost));
                }
            }
        });
        let looks = open.into_iter().map(|(at, lost)| async move {
            self.settle(at, lost).await;
            let failed = untrack(|| self.state(at));
            if matches!(failed, Some(ItemState::Failed(failed)) if J::can_retry(&failed)) {
                self.plan.update(|plan| plan.put_back(at));
            }
        });
        stream::iter(looks).buffer_unordered(J::AT_ONCE).collect::<Vec<()>>().await;
    }
}

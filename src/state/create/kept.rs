//! That the plan of a run outlives the page: it's kept before the first request leaves, until the run is closed; and the run's
//! lock is held for as long as this page may send something for it, so that no other tab does.

use evs_domain::id::DiskId;
use evs_domain::name::TransferName;
use leptos::prelude::*;

use super::{CreateItem, CreateJob, CreateRun};
use crate::state::clock::now;
use crate::state::kept_runs::{KeptItem, KeptRun, RunId};
use crate::state::project::ProjectState;
use crate::state::run::Run;
use crate::state::tabs::{Held, Wanted};

/// From how many items on there's something to go on with: of one alone, its entry in the journal tells all.
const SEVERAL: usize = 2;

/// Under what a run is kept, and its lock. Whatever is under way for the run holds it.
#[derive(Clone, Default)]
pub(super) struct Kept {
    id: Option<RunId>,
    lock: ArcStoredValue<Option<Held>>,
}

impl Kept {
    pub(super) fn as_locked(id: RunId, lock: Option<Held>) -> Self {
        Self { id: Some(id), lock: ArcStoredValue::new(lock) }
    }
}

impl CreateRun {
    /// Begins to create these in `project`. Of several, the plan is kept first.
    pub fn begin(project: ProjectState, items: Vec<CreateItem>) -> Self {
        let several = items.len() >= SEVERAL;
        let plan = several.then(|| KeptRun::begun(project.place(), now(), items.iter().map(kept).collect()));
        let Some(plan) = plan else {
            let job = CreateJob { binding: project.binding(), kept: Kept::default() };
            return Self::of(Run::begin(job, items));
        };
        let kept = Kept { id: Some(plan.id.clone()), ..Kept::default() };
        let job = CreateJob { binding: project.binding(), kept };
        let run = Self::of(Run::waiting(job, items));
        let begun = run.run.clone();
        run.run.job().binding.scope().spawn(async move {
            let CreateJob { binding, kept } = begun.job();
            // In this order: whoever finds the plan finds it locked.
            if let Wanted::Here(held) = binding.journal().lock_run(&plan.id).await {
                kept.lock.set_value(Some(held));
            }
            binding.journal().keep_run(plan).await;
            begun.start().await;
        });
        run
    }

    /// Under what it's kept, if it is.
    pub fn kept_under(&self) -> Option<&RunId> {
        self.run.job().kept.id.as_ref()
    }

    /// Keeps another name for the transfer of a disk.
    pub(super) fn keep_name(&self, disk: DiskId, name: &TransferName) {
        let Some(id) = self.kept_under().cloned() else { return };
        let (binding, name) = (self.run.job().binding.clone(), name.as_str().to_owned());
        binding.scope().spawn(async move { binding.journal().rename_in_run(&id, disk, &name).await });
    }

    /// Nobody goes on with it.
    pub(super) fn let_go(&self) {
        let CreateJob { binding, kept } = self.run.job();
        if let Some(id) = &kept.id {
            binding.journal().forget_run(id);
        }
        kept.lock.set_value(None);
    }
}

fn kept(item: &CreateItem) -> KeptItem {
    KeptItem { disk: item.disk.clone(), name: item.name.as_str().to_owned(), despite: item.despite }
}

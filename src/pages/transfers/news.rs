//! Telling that the disk of one of this browser's transfers has left, wherever the person is just then; and that keys, or a
//! run, from before wait. Mount it once per session, above the pages.

use std::collections::HashSet;

use evs_domain::transfer::Ending;
use leptos::prelude::*;

use super::interrupted_runs::InterruptedRuns;
use super::naming::disk_called;
use super::waiting_keys::WaitingKeys;
use crate::components::base::{Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::journal::{Entry, EntryId, Stage};
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// Up to how many are told by name.
const BY_NAME: usize = 3;

/// Says so when the disks of pending transfers turn out to have left. Shows what waits from before, if anything does.
#[component]
pub fn EndingNews(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    Effect::new(move |pending_before: Option<HashSet<EntryId>>| {
        let pending_before = pending_before.unwrap_or_default();
        project.entries().with(|entries| {
            let is_news = |entry: &&Entry| is_gone(entry) && pending_before.contains(&entry.id);
            // What the person moves themselves is told where they do it.
            let moving = untrack(|| signed_in.moving(project));
            let is_moved = |entry: &&Entry| moving.as_ref().is_some_and(|run| run.is_about(entry.disk.id));
            let gone: Vec<&Entry> = entries.iter().filter(is_news).filter(|entry| !is_moved(entry)).collect();
            for news in sentences(w.now(), &gone) {
                toasts.show(Tone::Neutral, news);
            }
            entries.iter().filter(|entry| is_pending(entry)).map(|entry| entry.id.clone()).collect()
        })
    });
    view! {
        <InterruptedRuns signed_in=signed_in project=project />
        <WaitingKeys project=project />
    }
}

fn is_gone(entry: &Entry) -> bool {
    matches!(entry.stage, Stage::Ended { ending: Ending::Gone, .. })
}

fn is_pending(entry: &Entry) -> bool {
    matches!(entry.stage, Stage::Created { .. } | Stage::KeyLost)
}

/// A few by name, many as a number.
fn sentences(t: &'static evs_i18n::Texts, gone: &[&Entry]) -> Vec<String> {
    if gone.len() > BY_NAME {
        return vec![t.transfers.gone_many(gone.len())];
    }
    let sentence = |entry: &&Entry| {
        let disk = disk_called(t, &entry.disk.name, entry.disk.id);
        t.transfers.just_gone(&disk)
    };
    gone.iter().map(sentence).collect()
}

//! That a disk was here before anything was sent: since when, and where it is.

use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{Badge, Tone, local_text};
use crate::route::Route;
use crate::state::accept::Line;
use crate::state::app_state::i18n;

/// The disk of a line is in this project already.
#[component]
pub(super) fn HereBefore(line: Line) -> impl IntoView {
    let w = i18n();
    let linked = line.clone();
    let disk = Memo::new(move |_| linked.state().disk());
    view! {
        <div class="cluster">
            <Badge tone=Tone::Good text=w.t().accept.stands_here />
            <a href=move || {
                disk.get().map_or(Route::Disks, Route::Disk).path()
            }>{w.say(|t| t.accept.see_disks)}</a>
        </div>
        <p class="muted">{move || since(w.t(), &line, w.language().tag())}</p>
    }
}

/// When it was accepted, or that it's here. Tracked.
pub(super) fn since(t: &Texts, line: &Line, tag: &str) -> String {
    match line.accepted_at() {
        Some(at) => t.accept.accepted_on(&local_text(at, tag)),
        None => t.accept.here_already.to_owned(),
    }
}

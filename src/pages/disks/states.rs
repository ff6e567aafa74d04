//! What stands in the table's place where there is no disk: still loading, or nothing here.

use leptos::prelude::*;

use crate::components::base::{EmptyState, LinkButton, Skeleton};
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Before there is any disk: loading, or that there is none.
pub(super) fn without_disks(project: ProjectState) -> AnyView {
    let w = i18n();
    if project.read_at().get().is_some() {
        let next = move || {
            view! { <LinkButton href=Route::Accept.path()>{w.say(|t| t.disks.empty_accept)}</LinkButton> }
        };
        return view! { <EmptyState title=w.text(|t| t.disks.empty_title) text=w.say(|t| t.disks.empty_text) action=next /> }
        .into_any();
    }
    if project.is_reading().get() {
        view! { <Skeleton label=w.text(|t| t.common.loading) rows=12 /> }.into_any()
    } else {
        ().into_any()
    }
}

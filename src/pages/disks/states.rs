//! What stands in the table's place: nothing here, still loading, couldn't be loaded.

use evs_domain::listing::Listing;
use leptos::prelude::*;

use crate::components::base::{Button, EmptyState, LinkButton, Skeleton, ago_text};
use crate::components::failure::FailureNotice;
use crate::components::partial::right_to_list;
use crate::route::Route;
use crate::state::app_state::{app_state, i18n};
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

/// Says that the disks couldn't be read, and how old those are that are shown.
#[component]
pub(super) fn DisksFailed(project: ProjectState) -> impl IntoView {
    let w = i18n();
    move || {
        let failure = project.failures().with(|all| {
            all.iter().find(|(listing, _)| *listing == Listing::Disks).map(|(_, failure)| failure.clone())
        })?;
        let retry = move || {
            view! {
                <Button busy=project.is_reading() on_press=move || project.refresh_soon()>
                    {w.say(|t| t.common.retry)}
                </Button>
            }
        };
        let old = project.read_at().get();
        let clock = app_state().clock();
        let title = Signal::derive(move || {
            let Some(at) = old else { return w.t().disks.failed_title.to_owned() };
            let time = ago_text(at, clock.get(), w.language().tag(), w.t().common.just_now);
            w.t().common.stale(&time)
        });
        Some(view! {
            <FailureNotice
                failure=failure
                title=title
                needs=right_to_list(project, Listing::Disks)
                action=retry
            />
        })
    }
}

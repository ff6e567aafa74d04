//! How old what is shown is, and the button that reads it again.

use evs_domain::listing::Listing;
use leptos::prelude::*;

use super::moments::{When, page_time};
use crate::components::base::{Button, Notice, Tone, ago_text};
use crate::components::failure::FailureNotice;
use crate::components::partial::right_to_list;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Reads the listings again, because the person asked for it.
pub fn refresh(project: ProjectState) {
    project.spawn(project.look_now());
}

/// When the list was read, and "Refresh".
#[component]
pub fn Freshness(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let updated = move || {
        let at = project.read_at().get()?;
        Some(view! {
            <span class="muted">
                <When at=at sentence=|t, time| t.common.updated(time) />
            </span>
        })
    };
    view! {
        <div class="cluster">
            {updated} <Button busy=project.is_reading() on_press=move || refresh(project)>
                {w.say(|t| t.common.refresh)}
            </Button>
        </div>
    }
}

/// Why the disks couldn't be read. What was read earlier stays on the page.
#[component]
pub fn DisksFailure(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let now = page_time();
    let retry =
        move || view! { <Button on_press=move || refresh(project)>{w.say(|t| t.common.retry)}</Button> };
    move || {
        let failure = project
            .failures()
            .with(|all| all.iter().find(|(listing, _)| *listing == Listing::Disks).map(|(_, f)| f.clone()))?;
        let Some(at) = project.read_at().get() else {
            return Some(
                view! {
                    <FailureNotice
                        failure=failure
                        title=w.text(|t| t.disks.failed_title)
                        needs=right_to_list(project, Listing::Disks)
                        action=retry
                    />
                }
                .into_any(),
            );
        };
        let text =
            move || w.t().common.stale(&ago_text(at, now(), w.language().tag(), w.t().common.just_now));
        Some(
            view! {
                <Notice tone=Tone::Warn action=retry>
                    <p>{text}</p>
                </Notice>
            }
            .into_any(),
        )
    }
}

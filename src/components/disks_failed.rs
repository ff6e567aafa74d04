//! That the disks couldn't be read: where nothing was read before, in the place of what isn't there; else as a message that comes
//! late, with how old that is what is shown.

use evs_api::Failure;
use evs_domain::listing::Listing;
use leptos::prelude::*;

use super::base::{Advice, Button, LateNotice, Tone, ago_text};
use super::failure::{FailureDetails, FailureNotice, explain, is_told_elsewhere};
use super::partial::right_to_list;
use crate::state::app_state::{app_state, i18n};
use crate::state::project::ProjectState;

/// Why the disks couldn't be read. What was read earlier stays on the page.
#[component]
pub fn DisksFailed(
    project: ProjectState,
    /// Reads them again.
    again: fn(ProjectState),
) -> impl IntoView {
    let w = i18n();
    let failure = Memo::new(move |_| {
        project.failures().with(|all| {
            all.iter().find(|(listing, _)| *listing == Listing::Disks).map(|(_, failure)| failure.clone())
        })
    });
    move || {
        let failure = failure.get()?;
        Some(match project.read_at().get() {
            Some(at) => stale(project, failure, at, again).into_any(),
            None => view! {
                <FailureNotice
                    failure=failure
                    title=w.text(|t| t.disks.failed_title)
                    needs=right_to_list(project, Listing::Disks)
                    action=retry(project, again)
                />
            }
            .into_any(),
        })
    }
}

/// The button that does so.
fn retry(project: ProjectState, again: fn(ProjectState)) -> impl Fn() -> AnyView + Copy + Send + Sync {
    let w = i18n();
    move || {
        view! {
            <Button busy=project.is_reading() on_press=move || again(project)>
                {w.say(|t| t.common.retry)}
            </Button>
        }
        .into_any()
    }
}

/// The message beside what was read before.
fn stale(project: ProjectState, failure: Failure, at: i64, again: fn(ProjectState)) -> impl IntoView {
    let (w, clock) = (i18n(), app_state().clock());
    let told_elsewhere = is_told_elsewhere(&failure);
    let failure = StoredValue::new(failure);
    let explained =
        move || failure.with_value(|failure| explain(w.t(), failure, right_to_list(project, Listing::Disks)));
    let title = Signal::derive(move || {
        w.t().common.stale(&ago_text(at, clock.get(), w.language().tag(), w.t().common.just_now))
    });
    let retry = retry(project, again);
    move || {
        (!told_elsewhere.get()).then(|| {
            view! {
                <LateNotice
                    tone=Tone::Bad
                    title=title
                    sentence=move || view! { <Advice text=explained().0 /> }
                    more=w.text(|t| t.common.details)
                    action=retry
                >
                    {move || view! { <Advice text=explained().1 /> }}
                    <FailureDetails failure=failure.get_value() />
                </LateNotice>
            }
        })
    }
}

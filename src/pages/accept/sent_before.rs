//! What became of a transfer before the page was loaded again, or before this sign-in, as far as it isn't here.

use leptos::prelude::*;

use super::refusal::{Here, of_refusal};
use crate::components::base::{Button, LinkButton, Notice, Prose, Tone, local_text};
use crate::route::Route;
use crate::state::accept::{AcceptState, Line};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use evs_i18n::messages::accept::RefusedBefore as Refused;

/// What is known from before, of a transfer that wasn't sent since.
#[component]
pub(super) fn Before(project: ProjectState, line: Line) -> impl IntoView {
    let told = line.clone();
    let is_open = Memo::new(move |_| told.state() == AcceptState::Open);
    move || {
        is_open.get().then(|| {
            view! {
                <RefusedBefore project=project line=line.clone() />
                <SentBefore project=project line=line.clone() />
            }
        })
    }
}

/// It was sent, and nobody saw what became of it.
#[component]
pub(super) fn SentBefore(project: ProjectState, line: Line) -> impl IntoView {
    let w = i18n();
    move || {
        let at = line.sent_before()?;
        let looking = line.clone();
        let see = move || {
            view! {
                <Button
                    busy=Signal::derive(move || project.is_reading().get())
                    on_press=move || looking.look_for_disk(project)
                >
                    {w.say(|t| t.accept.look_again)}
                </Button>
                <LinkButton href=Route::Disks.path() quiet=true>
                    {w.say(|t| t.accept.see_disks)}
                </LinkButton>
            }
        };
        let is_looked_for = line.is_looked_for();
        Some(view! {
            <Notice tone=Tone::Warn action=see>
                <p>{move || w.t().accept.sent_before(&local_text(at, w.language().tag()))}</p>
                {is_looked_for.then(|| view! { <Prose text=w.say(|t| t.accept.not_arrived) /> })}
            </Notice>
        })
    }
}

/// It was refused, and nothing came of it.
#[component]
fn RefusedBefore(project: ProjectState, line: Line) -> impl IntoView {
    let w = i18n();
    move || {
        let (why, at) = line.refused_before()?;
        let text = move || {
            let (t, time) = (w.t(), local_text(at, w.language().tag()));
            let known = of_refusal(t, why, &Here::of(project, w.tag()));
            let reason = known.map_or(t.accept.stands_refused.into(), |(what, _)| what);
            t.accept.refused_before(Refused { time: &time, reason: &reason })
        };
        Some(view! {
            <Notice tone=Tone::Bad>
                <p>{text}</p>
            </Notice>
        })
    }
}

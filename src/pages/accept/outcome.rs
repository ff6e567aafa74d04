//! What became of one transfer, in place: under way, refused and why, unknown, settled.

use evs_api::Failure;
use evs_domain::refusal::Refusal;
use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;

use super::refusal::{Here, in_words};
use super::sent_before::SentBefore;
use crate::components::base::{Advice, Badge, Button, LinkButton, Notice, Prose, Tone, Waiting, announcer};
use crate::components::commands::RightsToGrant;
use crate::components::failure::{FailureDetails, explain};
use crate::route::Route;
use crate::state::accept::{AcceptForm, AcceptState, Line};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The state of a line that isn't accepted yet, or that has a word to say about it.
#[component]
pub(super) fn Outcome(form: AcceptForm, project: ProjectState, line: Line) -> impl IntoView {
    let w = i18n();
    let told = line.clone();
    // A run changes with each of its items; a line is drawn again only when its own state changes.
    let state = Memo::new(move |_| told.state());
    tell(state);
    let id = outcome_id(&line);
    let outcome = move || match state.get() {
        AcceptState::Open | AcceptState::Arrived(..) | AcceptState::Here(..) => ().into_any(),
        AcceptState::Queued => view! { <p class="muted">{w.say(|t| t.accept.waits_turn)}</p> }.into_any(),
        // Of a single transfer the button shows a spinner already; this is for screen readers.
        AcceptState::Sending if untrack(|| form.lines().len() == 1) => view! {
            <p class="visually-hidden" role="status">
                {w.say(|t| t.accept.accepting)}
            </p>
        }
        .into_any(),
        AcceptState::Sending => view! { <Waiting label=w.text(|t| t.accept.accepting) /> }.into_any(),
        AcceptState::Arriving(_) => {
            view! { <Waiting label=w.text(|t| t.accept.accepted_waiting) /> }.into_any()
        }
        // Of several, why is said once above them.
        AcceptState::HeldBack(_) if untrack(|| form.lines().len() > 1) => {
            view! { <Badge text=w.t().wizard.item_held_back /> }.into_any()
        }
        AcceptState::HeldBack(failure) => view! { <HeldBack project=project failure=failure /> }.into_any(),
        AcceptState::Refused(failure) => {
            view! { <Refused project=project line=line.clone() failure=failure /> }.into_any()
        }
        AcceptState::Settling => view! {
            <Notice tone=Tone::Warn title=w.text(|t| t.accept.unknown_title)>
                <Prose text=w.say(|t| t.accept.unknown_text) />
                <Waiting label=w.text(|t| t.accept.looking) />
            </Notice>
        }
        .into_any(),
        AcceptState::NotArrived(failure) => {
            let about = failure.clone();
            let title = Signal::derive(move || explain(w.t(), &about, None).0.into_owned());
            let line = line.clone();
            let look = move || view! { <LookAgain line=line /> };
            view! {
                <Notice tone=Tone::Warn title=title action=look>
                    <Prose text=w.say(|t| t.accept.not_arrived) />
                    <FailureDetails failure=failure />
                </Notice>
            }
            .into_any()
        }
        AcceptState::Unknown(failure) => {
            let line = line.clone();
            view! { <Unknown line=line failure=failure /> }.into_any()
        }
        AcceptState::Unseen(_, Some(failure)) => {
            let about = failure.clone();
            let title = Signal::derive(move || explain(w.t(), &about, None).0.into_owned());
            let fix = failure.clone();
            view! {
                <Notice tone=Tone::Warn title=title>
                    <Prose text=w.say(|t| t.accept.accepted_blocked) />
                    {move || view! { <Advice text=explain(w.t(), &fix, None).1 /> }}
                    <FailureDetails failure=failure />
                </Notice>
            }
            .into_any()
        }
        AcceptState::Unseen(_, None) => view! {
            <Notice tone=Tone::Warn>
                <Prose text=w.say(|t| t.accept.accepted_unseen) />
            </Notice>
        }
        .into_any(),
    };
    view! {
        <div class="stack accept-outcome" data-gap="small" id=id>
            {outcome}
        </div>
    }
}

/// The id of what says what became of a transfer, for the field that a reason is about.
pub(super) fn outcome_id(line: &Line) -> String {
    format!("outcome-{}", line.number)
}

#[component]
fn Refused(project: ProjectState, line: Line, failure: Failure) -> impl IntoView {
    if failure.is_sign_in_over() {
        return view! { <SignedOut project=project failure=failure /> }.into_any();
    }
    let w = i18n();
    let (heading, about, refused, details) = (failure.clone(), failure.clone(), failure.clone(), failure);
    let here = move || Here::of(project, w.tag());
    let title = Signal::derive(move || in_words(w.t(), &heading, &here()).0.into_owned());
    let advice = move || view! { <Advice text=in_words(w.t(), &about, &here()).1 /> };
    let is_key = details.refusal() == Some(Refusal::WrongKey);
    let tries = line.key.wrong.clone();
    let too_many = move || {
        (is_key && tries.get() >= 3).then(|| view! { <Prose text=w.say(|t| t.accept.too_many_tries) /> })
    };
    view! {
        <Notice tone=Tone::Bad title=title>
            {advice}
            {too_many}
            <FailureDetails failure=details />
            <RightsToGrant failure=refused needs=Some(untrack(here).right) />
        </Notice>
        <SentBefore project=project line=line />
    }
    .into_any()
}

/// The token was over. Nothing goes on by itself after signing in again: the person accepts once more.
#[component]
fn SignedOut(project: ProjectState, failure: Failure) -> impl IntoView {
    let w = i18n();
    let is_over = move || project.session().is_over();
    move || {
        let over = is_over();
        let title =
            if over { w.text(|t| t.failures.not_signed_in) } else { w.text(|t| t.accept.signed_in_again) };
        let text = move || if over { w.t().accept.not_signed_in_fix } else { w.t().accept.not_sent_fix };
        let details = over.then(|| view! { <FailureDetails failure=failure.clone() /> });
        view! {
            <Notice tone=Tone::Warn title=title>
                <p>{text}</p>
                {details}
            </Notice>
        }
    }
}

/// It wasn't sent, because of what stopped another one.
#[component]
pub(super) fn HeldBack(project: ProjectState, failure: Failure) -> impl IntoView {
    let w = i18n();
    let text = move || w.t().accept.held_back(&in_words(w.t(), &failure, &Here::of(project, w.tag())).0);
    view! {
        <Notice tone=Tone::Warn>
            <p>{text}</p>
        </Notice>
    }
}

/// Nothing is sent again while the outcome is unknown: the person can look again, here or among the disks.
#[component]
fn Unknown(line: Line, failure: Failure) -> impl IntoView {
    let w = i18n();
    let action = move || view! { <LookAgain line=line /> };
    view! {
        <Notice tone=Tone::Warn title=w.text(|t| t.accept.unknown_title) action=action>
            <Prose text=w.say(|t| t.accept.unknown_open) />
            <FailureDetails failure=failure />
        </Notice>
    }
}

#[component]
fn LookAgain(line: Line) -> impl IntoView {
    let w = i18n();
    view! {
        <Button on_press=move || line.look_again()>{w.say(|t| t.accept.look_again)}</Button>
        <LinkButton href=Route::Disks.path() quiet=true>
            {w.say(|t| t.accept.see_disks)}
        </LinkButton>
    }
}

/// Has the arrival read out; everything else is in notices, which are read out by themselves.
fn tell(state: Memo<AcceptState>) {
    let (w, announcer) = (i18n(), announcer());
    Effect::new(move |was_here: Option<bool>| {
        let here = state.with(|state| match state {
            AcceptState::Arrived(disk, seen) => Some((*disk, claim_in_sentence(&seen.info.name))),
            _ => None,
        });
        let is_here = here.is_some();
        if let Some((disk, name)) = here.filter(|_| was_here == Some(false)) {
            let name = if name.is_empty() { disk.to_string() } else { name };
            announcer.polite(w.now().accept.arrived_named(&name));
        }
        is_here
    });
}

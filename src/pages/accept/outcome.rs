//! What became of one transfer, in place: under way, refused and why, unknown, settled.

use evs_api::Failure;
use leptos::prelude::*;

use super::claims::name_of_line;
use super::refusal::in_words;
use crate::components::base::{Button, LinkButton, Notice, Tone, Waiting, announcer};
use crate::components::failure::{FailureDetails, sentences};
use crate::route::Route;
use crate::state::accepting::{Accepting, Line, Step};
use crate::state::words::words;
use crate::state::work::Work;

/// The state of a line that isn't accepted yet, or that has a word to say about it.
#[component]
pub(super) fn Outcome(accepting: Accepting, work: Work, line: Line) -> impl IntoView {
    let w = words();
    tell(&line);
    move || match line.step.get() {
        Step::Open | Step::Arrived(..) => ().into_any(),
        Step::Queued => view! { <p class="muted">{w.say(|t| t.accept.waits_turn)}</p> }.into_any(),
        // One transfer's button turns already; that's enough for the eye.
        Step::Sending if untrack(|| accepting.lines().len() == 1) => view! {
            <p class="visually-hidden" role="status">{w.say(|t| t.accept.accepting)}</p>
        }
        .into_any(),
        Step::Sending => view! { <Waiting label=w.text(|t| t.accept.accepting)/> }.into_any(),
        Step::Arriving(_) => view! { <Waiting label=w.text(|t| t.accept.accepted_waiting)/> }.into_any(),
        Step::HeldBack(failure) => view! { <HeldBack work=work failure=failure/> }.into_any(),
        Step::Refused(failure) => view! { <Refused work=work failure=failure/> }.into_any(),
        Step::Settling => view! {
            <Notice tone=Tone::Warn title=w.text(|t| t.accept.unknown_title)>
                <p>{w.say(|t| t.accept.unknown_text)}</p>
                <Waiting label=w.text(|t| t.accept.looking)/>
            </Notice>
        }
        .into_any(),
        Step::NotArrived(failure) => {
            let about = failure.clone();
            let title = Signal::derive(move || sentences(w.t(), &about, "").0);
            view! {
                <Notice tone=Tone::Warn title=title>
                    <p>{w.say(|t| t.accept.not_arrived)}</p>
                    <FailureDetails failure=failure/>
                </Notice>
            }
            .into_any()
        }
        Step::Unknown(failure, _) => {
            let line = line.clone();
            view! { <Unknown accepting=accepting work=work line=line failure=failure/> }.into_any()
        }
        Step::Unseen(_) => {
            view! { <Notice tone=Tone::Warn><p>{w.say(|t| t.accept.accepted_unseen)}</p></Notice> }.into_any()
        }
    }
}

#[component]
fn Refused(work: Work, failure: Failure) -> impl IntoView {
    if failure.is_sign_in_over() {
        return view! { <SignedOut work=work failure=failure/> }.into_any();
    }
    let w = words();
    let (heading, about, details) = (failure.clone(), failure.clone(), failure);
    let region = region_of(work);
    let here = region.clone();
    let title = Signal::derive(move || in_words(w.t(), &heading, &region).0);
    view! {
        <Notice tone=Tone::Bad title=title>
            <p>{move || in_words(w.t(), &about, &here).1}</p>
            <FailureDetails failure=details/>
        </Notice>
    }
    .into_any()
}

/// The token was over. Nothing goes on by itself after signing in again: the person accepts once more.
#[component]
fn SignedOut(work: Work, failure: Failure) -> impl IntoView {
    let w = words();
    let is_over = move || work.session.is_over();
    move || {
        let over = is_over();
        let title =
            if over { w.text(|t| t.failures.not_signed_in) } else { w.text(|t| t.accept.signed_in_again) };
        let text = move || if over { w.t().accept.not_signed_in_fix } else { w.t().accept.not_sent_fix };
        let details = over.then(|| view! { <FailureDetails failure=failure.clone()/> });
        view! { <Notice tone=Tone::Warn title=title><p>{text}</p> {details}</Notice> }
    }
}

#[component]
fn HeldBack(work: Work, failure: Failure) -> impl IntoView {
    let w = words();
    let region = region_of(work);
    let text = move || w.t().accept.held_back(&in_words(w.t(), &failure, &region).0);
    view! { <Notice tone=Tone::Warn><p>{text}</p></Notice> }
}

/// Nothing is sent anew while it's unknown: one may look again, here or among one's disks.
#[component]
fn Unknown(accepting: Accepting, work: Work, line: Line, failure: Failure) -> impl IntoView {
    let w = words();
    let look = Callback::new(move |()| accepting.look_again(work, &line));
    let action = move || {
        view! {
            <Button on_press=look>{w.say(|t| t.accept.look_again)}</Button>
            <LinkButton href=Route::Disks.path() quiet=true>{w.say(|t| t.accept.see_disks)}</LinkButton>
        }
    };
    view! {
        <Notice tone=Tone::Warn title=w.text(|t| t.accept.unknown_title) action=action>
            <p>{w.say(|t| t.accept.unknown_open)}</p>
            <FailureDetails failure=failure/>
        </Notice>
    }
}

fn region_of(work: Work) -> String {
    let who = work.session.who();
    who.cloud.region(&who.region).map_or(who.region.clone(), |region| region.label.clone())
}

/// Has the arrival read out; everything else is in notices, which are read out by themselves.
fn tell(line: &Line) {
    let (w, announcer, line) = (words(), announcer(), line.clone());
    Effect::new(move |was_here: Option<bool>| {
        let is_here = line.step.with(|step| matches!(step, Step::Arrived(..)));
        if is_here
            && was_here == Some(false)
            && let Some(announcer) = announcer
        {
            let name = untrack(|| name_of_line(w.now(), &line));
            announcer.polite(w.now().accept.arrived_named(&name));
        }
        is_here
    });
}

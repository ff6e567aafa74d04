//! The form. Of a transfer that is known from a link or a message, it asks for the key alone; everything else that one may
//! have been sent is behind one quiet line.

use evs_api::policies::Role;
use leptos::prelude::*;

use super::fields::{IdField, KeyField};
use super::focus::FORM;
use super::interrupted::Interrupted;
use super::outcome::Outcome;
use super::package::Opening;
use super::paste::{FoundNotes, PasteArea};
use super::pasting::Pasting;
use super::sealed_file::{AskPhrase, FileOpener};
use super::sent_before::Before;
use super::several::{Several, outcomes_of};
use super::standing::AcceptStanding;
use super::submit::{StartOver, Submit, TryAnyway};
use crate::components::base::{Disclosure, bring_into_sight, focus_first_gap};
use crate::components::commands::{Asked, OtherClients};
use crate::components::outcomes::Outcomes;
use crate::components::run_pace::RunTimeLeft;
use crate::components::run_steer::WhyRunWaits;
use crate::state::accept::{AcceptForm, Line};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// What the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// The key of one transfer.
    Key(u32),
    /// Anything: nothing is known yet.
    Anything(u32),
    /// The keys of several.
    Several,
}

#[component]
pub(super) fn Form(
    form: AcceptForm,
    opening: Opening,
    signed_in: SignedIn,
    project: ProjectState,
) -> impl IntoView {
    let outcomes = outcomes_of(form);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        // What is sent or lacks something is to be seen.
        outcomes.show_all();
        form.left_all();
        if untrack(|| !form.ready().is_empty()) {
            signed_in.accept(project, form);
        } else {
            show_gaps(form);
        }
    };
    follow_wrong_keys(form, outcomes);
    let pasting = Pasting::new(form);
    let shape = Memo::new(move |_| match &form.lines()[..] {
        [line] if line.is_offered() => Shape::Key(line.number),
        [line] => Shape::Anything(line.number),
        _ => Shape::Several,
    });
    let line = move || untrack(|| form.lines().into_iter().next());
    let fields = move || match (shape.get(), line()) {
        (Shape::Key(_), Some(line)) => view! {
            <FoundNotes pasting=pasting />
            <KeyField form=form line=line.clone() />
            <Before project=project line=line />
        }
        .into_any(),
        (Shape::Anything(_), Some(line)) => view! {
            <PasteArea pasting=pasting />
            <FileOpener form=form pasting=pasting />
            <FoundNotes pasting=pasting />
            <IdField form=form line=line.clone() />
            <KeyField form=form line=line.clone() />
            <Before project=project line=line />
        }
        .into_any(),
        _ => view! {
            <PasteArea pasting=pasting keys=true />
            <FileOpener form=form pasting=pasting />
            <FoundNotes pasting=pasting />
            <Several form=form project=project outcomes=outcomes />
        }
        .into_any(),
    };
    // Below the button, so that an answer moves nothing that one could be about to press.
    let outcome = move || match (shape.get(), line()) {
        (Shape::Key(_) | Shape::Anything(_), Some(line)) => {
            Some(view! { <Outcome form=form project=project line=line /> })
        }
        _ => None,
    };
    let another = move || match (shape.get(), line()) {
        (Shape::Key(_), Some(line)) => view! { <Another form=form pasting=pasting line=line /> }.into_any(),
        (Shape::Anything(_), _) => view! { <StartOver form=form /> }.into_any(),
        _ => view! { <StartOver form=form /> }.into_any(),
    };
    let commands = Signal::derive(move || {
        let transfers: Vec<_> = form.lines().iter().filter_map(Line::transfer).collect();
        let accept = (!transfers.is_empty()).then_some(Asked::Accept(transfers));
        accept.into_iter().chain([Asked::ListDisks]).collect()
    });
    let waits = move || {
        signed_in.accepting(project).map(|run| {
            view! {
                <RunTimeLeft run=run.clone() />
                <WhyRunWaits run=run />
            }
        })
    };
    view! {
        <form class="card accept-form" novalidate=true autocomplete="off" on:submit=submit>
            <Interrupted form=form />
            {fields}
            {waits}
            <TryAnyway form=form project=project refused=false />
            <Submit form=form signed_in=signed_in project=project />
            {outcome}
            <TryAnyway form=form project=project refused=true />
            <div class="stack accept-later">{another}</div>
        </form>
        <div class="accept-later">
            <OtherClients project=project role=Role::Recipient asked=commands />
        </div>
        <AskPhrase opening=opening />
    }
}

/// Scrolls to what came of the one transfer of the form, where a small screen has it below its edge.
fn show_outcome() {
    let outcome = document().query_selector(".accept-form > .accept-outcome > *");
    if let Ok(Some(outcome)) = outcome {
        bring_into_sight(&outcome);
    }
}

/// Whoever wants something else than what the link says: pasting, the ID, beginning anew. It opens by itself where there's
/// something to be looked at.
#[component]
fn Another(form: AcceptForm, pasting: Pasting, line: Line) -> impl IntoView {
    let w = i18n();
    let looked_at = line.clone();
    let open = Memo::new(move |_| pasting.has_more() || looked_at.id_problem().is_some());
    view! {
        <Disclosure label=w.text(|t| t.accept.another_transfer) open=open>
            <PasteArea pasting=pasting />
            <FileOpener form=form pasting=pasting />
            <IdField form=form line=line />
            <StartOver form=form />
        </Disclosure>
    }
}

/// Says what is missing or wrong, and goes there.
fn show_gaps(form: AcceptForm) {
    for line in untrack(|| form.lines()) {
        line.check();
    }
    focus_first_gap(FORM);
}

/// When all is over that was sent, whoever has a wrong key among them is led to it.
fn follow_wrong_keys(form: AcceptForm, outcomes: Outcomes<AcceptStanding>) {
    let is_running = Memo::new(move |_| form.is_running());
    Effect::new(move |was: Option<bool>| {
        let is = is_running.get();
        let any_wrong = || form.lines().iter().any(|line| line.key.is_wrong.get());
        if was == Some(true) && !is {
            if untrack(any_wrong) {
                outcomes.show_all();
                focus_first_gap(FORM);
            }
            request_animation_frame(show_outcome);
        }
        is
    });
}

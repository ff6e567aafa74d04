//! The form: what one was sent, id and key of one transfer or of several, and the button.

use leptos::prelude::*;

use super::fields::{IdField, KeyField};
use super::focus::focus_first_gap;
use super::outcome::Outcome;
use super::paste::PasteArea;
use super::several::Several;
use super::submit::Submit;
use crate::components::throttled::HeldRun;
use crate::state::accept::{AcceptForm, Line};
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

#[component]
pub(super) fn Form(form: AcceptForm, signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.left_all();
        let ready = untrack(|| form.lines().iter().any(|line| line.state().is_open() && line.is_complete()));
        if ready {
            signed_in.accept(project, form);
        } else {
            show_gaps(form);
        }
    };
    let held_until = Signal::derive(move || signed_in.accepting(project).and_then(|run| run.held_until()));
    let one = Memo::new(move |_| match &form.lines()[..] {
        [line] => Some(line.number),
        _ => None,
    });
    let fields = move || match one.get().and_then(|_| untrack(|| form.lines().into_iter().next())) {
        Some(line) => view! { <Single form=form project=project line=line /> }.into_any(),
        None => view! { <Several form=form project=project /> }.into_any(),
    };
    view! {
        <form class="card accept-form" novalidate=true autocomplete="off" on:submit=submit>
            <PasteArea form=form />
            {fields}
            <HeldRun until=held_until />
            <Submit form=form project=project />
        </form>
    }
}

#[component]
fn Single(form: AcceptForm, project: ProjectState, line: Line) -> impl IntoView {
    view! {
        <IdField form=form line=line.clone() />
        <KeyField form=form line=line.clone() />
        <Outcome form=form project=project line=line />
    }
}

/// Says what is missing or wrong, and goes there.
fn show_gaps(form: AcceptForm) {
    for line in untrack(|| form.lines()) {
        line.check();
    }
    focus_first_gap();
}

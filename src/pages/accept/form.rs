//! The form: what one was sent, id and key of one transfer or of several, and the button.

use leptos::prelude::*;

use super::fields::{IdField, KeyField};
use super::focus::focus_first_gap;
use super::outcome::Outcome;
use super::paste::PasteArea;
use super::several::Several;
use super::submit::Submit;
use crate::state::accepting::{Accepting, Line, Step};
use crate::state::work::Work;

#[component]
pub(super) fn AcceptForm(accepting: Accepting, work: Work) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let ready = untrack(|| {
            accepting.lines().iter().any(|line| line.step.with(Step::is_open) && line.is_complete())
        });
        if ready {
            accepting.accept(work);
        } else {
            show_gaps(accepting);
        }
    };
    let one = Memo::new(move |_| match &accepting.lines()[..] {
        [line] => Some(line.number),
        _ => None,
    });
    let fields = move || match one.get().and_then(|_| untrack(|| accepting.lines().into_iter().next())) {
        Some(line) => view! { <Single accepting=accepting work=work line=line/> }.into_any(),
        None => view! { <Several accepting=accepting work=work/> }.into_any(),
    };
    view! {
        <form class="card accept-form" novalidate=true autocomplete="off" on:submit=submit>
            <PasteArea accepting=accepting/>
            {fields}
            <Submit accepting=accepting work=work/>
        </form>
    }
}

#[component]
fn Single(accepting: Accepting, work: Work, line: Line) -> impl IntoView {
    view! {
        <IdField accepting=accepting line=line.clone()/>
        <KeyField accepting=accepting line=line.clone()/>
        <Outcome accepting=accepting work=work line=line/>
    }
}

/// Says what is missing or wrong, and goes there.
fn show_gaps(accepting: Accepting) {
    for line in untrack(|| accepting.lines()) {
        line.id_checked.set(true);
        line.key_checked.set(true);
    }
    focus_first_gap();
}

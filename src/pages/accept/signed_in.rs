//! The page for somebody who is signed in: what is offered, where it goes, the form; at the end, the disk.

use leptos::prelude::*;

use super::arrived::Arrived;
use super::claims::Offered;
use super::form::AcceptForm;
use super::several::{Several, Summary};
use super::target::Target;
use crate::state::accepting::{Accepting, Step};
use crate::state::work::Work;

/// What the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Screen {
    /// One transfer is still to be accepted.
    One,
    /// One transfer is accepted.
    OneDone(u32),
    /// Several.
    Several,
    /// Several, and all of them accepted.
    AllDone,
}

#[component]
pub(super) fn SignedInPart(accepting: Accepting, work: Work) -> impl IntoView {
    let screen = Memo::new(move |_| {
        let lines = accepting.lines();
        let done = lines.iter().filter(|line| line.step.with(Step::is_accepted)).count();
        match &lines[..] {
            [line] if done == 1 => Screen::OneDone(line.number),
            [_] => Screen::One,
            _ if done == lines.len() => Screen::AllDone,
            _ => Screen::Several,
        }
    });
    move || {
        let first = untrack(|| accepting.lines().into_iter().next());
        match (screen.get(), first) {
            (Screen::OneDone(_), Some(line)) => {
                view! { <Arrived accepting=accepting work=work line=line/> }.into_any()
            }
            (Screen::AllDone, _) => view! {
                <Summary accepting=accepting/>
                <section class="card"><Several accepting=accepting work=work/></section>
            }
            .into_any(),
            (Screen::Several, _) => view! {
                <Summary accepting=accepting/>
                <Target accepting=accepting work=work/>
                <AcceptForm accepting=accepting work=work/>
            }
            .into_any(),
            _ => view! {
                <div class="accept-sides">
                    <Offered accepting=accepting/>
                    <Target accepting=accepting work=work/>
                </div>
                <AcceptForm accepting=accepting work=work/>
            }
            .into_any(),
        }
    }
}

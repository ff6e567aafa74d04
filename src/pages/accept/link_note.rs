//! What is to be said of the link itself: it can't be read, it's too new, it was cut.

use evs_domain::handover::link::LinkProblem;
use leptos::prelude::*;

use crate::components::base::{Notice, Prose, Tone};
use crate::state::accept::AcceptForm;
use crate::state::app_state::i18n;

#[component]
pub(super) fn LinkNote(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let problem = move || {
        form.link_problem().map(|problem| {
            let text = Signal::derive(move || match problem {
                LinkProblem::LaterVersion => w.t().accept.link_later,
                LinkProblem::NotALink | LinkProblem::NoTransfer => w.t().accept.link_bad_text,
            });
            view! {
                <Notice tone=Tone::Bad title=w.text(|t| t.accept.link_bad)>
                    <Prose text=text />
                </Notice>
            }
        })
    };
    let cut = move || {
        form.is_cut().then(|| {
            view! {
                <Notice tone=Tone::Warn>
                    <Prose text=w.say(|t| t.accept.link_cut) />
                </Notice>
            }
        })
    };
    view! {
        {problem}
        {cut}
    }
}

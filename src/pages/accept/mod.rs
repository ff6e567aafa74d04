//! The recipient's page: what is offered, where it will go, the key, and what became of it. Opening it calls nothing, and
//! it works before anybody has signed in.

mod arrived;
mod claims;
mod fields;
mod focus;
mod form;
mod link_note;
mod outcome;
mod paste;
mod refusal;
mod room;
mod several;
mod signed_in;
mod signed_out;
mod submit;
mod target;

use leptos::prelude::*;

use crate::state::accepting::{Accepting, Step};
use crate::state::nav::{nav, take_fragment};
use crate::state::signing::SignedIn;
use crate::state::words::words;

use link_note::LinkNote;
use signed_in::SignedInPart;
use signed_out::SignedOutPart;

/// Accepting transfers.
#[component]
pub fn AcceptPage() -> impl IntoView {
    let w = words();
    let signed_in = use_context::<SignedIn>();
    let work = move || signed_in.and_then(|signed_in| signed_in.0.get());
    let accepting = use_context::<Accepting>().unwrap_or_else(Accepting::start);
    accepting.shown_to(untrack(work));
    follow_links(accepting);
    guard_leaving(accepting);
    view! {
        <div class="page accept" data-width="narrow">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{w.say(|t| t.accept.title)}</h1>
                    <p>{w.say(|t| t.accept.lead)}</p>
                </div>
            </header>
            <LinkNote accepting=accepting/>
            {move || {
                let work = work();
                accepting.shown_to(work);
                match work {
                    Some(work) => view! { <SignedInPart accepting=accepting work=work/> }.into_any(),
                    None => view! { <SignedOutPart accepting=accepting/> }.into_any(),
                }
            }}
        </div>
    }
}

/// Takes the link out of the address bar, also one that is opened while the page stands. A fragment without a field is a
/// place on the page, such as the one to which one skips past the navigation.
fn follow_links(accepting: Accepting) {
    let take = move || {
        let has_fields = window().location().hash().is_ok_and(|hash| hash.contains('='));
        if let Some(fragment) = has_fields.then(take_fragment).flatten() {
            accepting.open(&fragment);
        }
    };
    take();
    let listener = window_event_listener(leptos::ev::hashchange, move |_| take());
    on_cleanup(move || listener.remove());
}

/// Whoever leaves while something is under way would miss what becomes of it.
fn guard_leaving(accepting: Accepting) {
    let (w, nav) = (words(), nav());
    Effect::new(move |_| {
        let under_way = accepting.lines().iter().any(|line| line.step.with(Step::is_under_way));
        nav.set_guard(under_way.then(|| w.t().accept.guard.to_owned()));
    });
    on_cleanup(move || nav.set_guard(None));
}

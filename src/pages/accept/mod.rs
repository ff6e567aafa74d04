//! The recipient's page: what is offered, where it will go, the key, and what became of it. Opening it calls nothing, and
//! it works before anybody has signed in.

mod arrived;
mod as_said;
mod asking;
mod claims;
mod decline;
mod fields;
mod focus;
mod form;
mod here;
mod interrupted;
mod link_note;
mod outcome;
mod package;
mod paste;
mod pasting;
mod quota_note;
mod receipt;
mod refusal;
mod sealed_file;
mod sent_before;
mod several;
mod signed_in;
mod signed_out;
mod standing;
mod submit;
mod summary;
mod target;

use leptos::html;
use leptos::prelude::*;

use crate::components::base::Prose;
use crate::components::lazy_view::lazy_screen;
use crate::state::accept::{AcceptForm, Line};
use crate::state::app_state::{AppState, app_state, i18n, nav};
use crate::state::nav::follow_links;

use link_note::LinkNote;
use package::{Opening, PackageNote};
pub use signed_in::load_accepting;
use signed_in::signed_in_part;
use signed_out::SignedOutPart;

/// Accepting transfers.
#[component]
pub fn AcceptPage() -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let form = app.accept_form();
    let project = move || app.entered().map(|(_, project)| project);
    form.shown_to(untrack(project));
    follow_links(move |link| form.open(link));
    let heading = NodeRef::<html::H1>::new();
    follow_sign_in(app, heading);
    guard_leaving(form);
    let opening = Opening::new(form);
    // What was opened stays open when one signs in.
    let asks = RwSignal::new(false);
    view! {
        <div class="page accept" data-width="narrow" data-running=move || form.is_running().then_some("")>
            <header class="page-head">
                <div>
                    <h1 tabindex="-1" node_ref=heading>
                        {w.say(|t| t.accept.title)}
                    </h1>
                    <Lead form=form />
                </div>
            </header>
            <LinkNote form=form />
            <PackageNote opening=opening />
            {move || {
                form.shown_to(project());
                match app.entered() {
                    Some((signed_in, project)) => {
                        provide_context(signed_in.hold());
                        lazy_screen(move || signed_in_part(form, opening, asks, signed_in, project))
                    }
                    None => view! { <SignedOutPart form=form asks=asks /> }.into_any(),
                }
            }}
        </div>
    }
}

/// What the page is for, as long as nothing is offered that says so itself.
#[component]
fn Lead(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let is_offered = Memo::new(move |_| form.lines().iter().any(Line::is_offered));
    move || (!is_offered.get()).then(|| view! { <Prose text=w.say(|t| t.accept.lead) /> })
}

/// When somebody signs in or out, the control that had the focus is gone: the heading takes it.
fn follow_sign_in(app: AppState, heading: NodeRef<html::H1>) {
    Effect::new(move |was_here: Option<bool>| {
        let is_here = app.entered().is_some();
        if was_here.is_some_and(|was_here| was_here != is_here)
            && let Some(heading) = heading.get_untracked()
        {
            let _focused = heading.focus();
        }
        is_here
    });
}

/// Whoever leaves while something is under way would miss what becomes of it.
fn guard_leaving(form: AcceptForm) {
    let (w, nav) = (i18n(), nav());
    Effect::new(move |_| {
        nav.set_guard(form.is_anything_under_way().then(|| w.t().accept.guard.to_owned()));
    });
    on_cleanup(move || nav.set_guard(None));
}

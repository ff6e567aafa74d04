//! The parts of the app that are loaded when they're first wanted: each screen but signing in, and what comes up over it.

use evs_domain::id::TransferId;
use leptos::prelude::*;

use crate::components::base::{LinkButton, Tone};
use crate::components::frame::{LeaveQuestion, SessionChip, SignInAgain};
use crate::pages::accept::AcceptPage;
use crate::pages::disks::DisksPage;
use crate::pages::transfers::{EndingNews, TransferPage, TransfersPage};
use crate::pages::wizard::WizardPage;
use crate::route::Route;
use crate::state::words::words;
use crate::state::work::Work;

lazy!(
    disks,
    pub(super) fn chip(work: Work) -> AnyView {
        view! { <SessionChip work=work/> }.into_any()
    }
);
lazy!(
    again,
    pub(super) fn not_found() -> AnyView {
        view! { <NotFound/> }.into_any()
    }
);
lazy!(
    disks,
    pub(super) fn disks() -> AnyView {
        view! { <DisksPage/> }.into_any()
    }
);
lazy!(
    wizard,
    pub(super) fn wizard() -> AnyView {
        view! { <WizardPage/> }.into_any()
    }
);
lazy!(
    transfers,
    pub(super) fn transfers() -> AnyView {
        view! { <TransfersPage/> }.into_any()
    }
);
lazy!(
    transfers,
    pub(super) fn transfer(id: TransferId) -> AnyView {
        view! { <TransferPage id=id/> }.into_any()
    }
);
lazy!(
    transfers,
    pub(super) fn news(work: Work) -> AnyView {
        view! { <EndingNews work=work/> }.into_any()
    }
);
lazy!(
    accept,
    pub(super) fn accept() -> AnyView {
        view! { <AcceptPage/> }.into_any()
    }
);
lazy!(
    again,
    pub(super) fn leave() -> AnyView {
        view! { <LeaveQuestion/> }.into_any()
    }
);
lazy!(
    again,
    pub(super) fn again(work: Work) -> AnyView {
        view! { <SignInAgain work=work/> }.into_any()
    }
);

#[component]
fn NotFound() -> impl IntoView {
    let w = words();
    view! {
        <div class="page">
            <h1 tabindex="-1">{w.say(|t| t.frame.not_found)}</h1>
            <p>{w.say(|t| t.frame.not_found_text)}</p>
            <div class="cluster"><LinkButton href=Route::Disks.path() tone=Tone::Accent>{w.say(|t| t.frame.to_disks)}</LinkButton></div>
        </div>
    }
}

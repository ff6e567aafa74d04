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
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::session::Session;
use crate::state::signed_in::SignedIn;

lazy!(
    disks,
    pub(super) fn chip(project: ProjectState) -> AnyView {
        view! { <SessionChip project=project/> }.into_any()
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
    pub(super) fn disks(project: ProjectState) -> AnyView {
        view! { <DisksPage project=project/> }.into_any()
    }
);
lazy!(
    wizard,
    pub(super) fn wizard(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! { <WizardPage signed_in=signed_in project=project/> }.into_any()
    }
);
lazy!(
    transfers,
    pub(super) fn transfers(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! { <TransfersPage signed_in=signed_in project=project/> }.into_any()
    }
);
lazy!(
    transfers,
    pub(super) fn transfer(signed_in: SignedIn, project: ProjectState, id: TransferId) -> AnyView {
        view! { <TransferPage signed_in=signed_in project=project id=id/> }.into_any()
    }
);
lazy!(
    transfers,
    pub(super) fn news(project: ProjectState) -> AnyView {
        view! { <EndingNews project=project/> }.into_any()
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
    pub(super) fn again(session: Session, project: ProjectState) -> AnyView {
        view! { <SignInAgain session=session project=project/> }.into_any()
    }
);

#[component]
fn NotFound() -> impl IntoView {
    let w = i18n();
    view! {
        <div class="page">
            <h1 tabindex="-1">{w.say(|t| t.frame.not_found)}</h1>
            <p>{w.say(|t| t.frame.not_found_text)}</p>
            <div class="cluster">
                <LinkButton href=Route::Disks.path() tone=Tone::Accent>
                    {w.say(|t| t.frame.to_disks)}
                </LinkButton>
            </div>
        </div>
    }
}

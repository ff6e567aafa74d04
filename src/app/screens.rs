//! The pages: screen, part, title and place in the navigation of each. The screen is the one that the address names, or
//! signing in first; it's loaded when it's first wanted.

use evs_domain::id::TransferId;
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{LinkButton, Prose, Tone, Waiting};
use crate::components::frame::NavLink;
use crate::components::lazy_view::lazy_screen;
use crate::pages::accept::AcceptPage;
use crate::pages::disks::DisksPage;
#[cfg(debug_assertions)]
use crate::pages::gallery::GalleryPage;
use crate::pages::ledger::LedgerPage;
use crate::pages::moving::MovePage;
use crate::pages::send::SendPage;
use crate::pages::sign_in::SignInPage;
use crate::pages::transfers::{TransferPage, TransfersPage};
use crate::pages::wizard::WizardPage;
use crate::route::Route;
use crate::state::app_state::{AppState, i18n};
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// The pages of the navigation, in its order.
pub(super) const NAVIGATION: &[NavLink] = &[
    NavLink { to: Route::Disks, label: |t| t.frame.disks },
    NavLink { to: Route::Transfers, label: |t| t.frame.transfers },
    NavLink { to: Route::Accept, label: |t| t.frame.accept },
];

/// A screen that is loaded when it's first wanted. One disk in detail is part of the screen of disks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Screen {
    Disks,
    Wizard,
    Move,
    Transfers,
    Transfer(TransferId),
    Ledger,
    Accept,
    Send,
    #[cfg(debug_assertions)]
    Gallery,
    NotFound,
}

fn screen_of(route: Route) -> Screen {
    match route {
        Route::Accept => Screen::Accept,
        Route::Send => Screen::Send,
        #[cfg(debug_assertions)]
        Route::Gallery => Screen::Gallery,
        Route::NotFound => Screen::NotFound,
        Route::Disks | Route::Disk(_) => Screen::Disks,
        Route::Wizard => Screen::Wizard,
        Route::Move => Screen::Move,
        Route::Transfers => Screen::Transfers,
        Route::Transfer(id) => Screen::Transfer(id),
        Route::Ledger => Screen::Ledger,
    }
}

/// Where the person is: the screen, and the project that is entered. When that is another, the focus goes to its heading.
/// Tracked.
pub(super) fn place_of(app: AppState) -> (Screen, Option<(String, String)>) {
    (screen_of(app.nav().route()), app.entered().map(|(_, project)| project.session().place()))
}

/// The title of a page. It never holds a name, an id or a key.
pub(super) fn title_of(route: Route, t: &'static Texts) -> &'static str {
    match route {
        Route::Disks | Route::Disk(_) => t.disks.title,
        Route::Wizard => t.wizard.title,
        Route::Move => t.moving.title,
        Route::Transfers | Route::Transfer(_) => t.transfers.title,
        Route::Ledger => t.ledger.title,
        Route::Accept => t.accept.title,
        Route::Send => t.receiving.send_title,
        #[cfg(debug_assertions)]
        Route::Gallery => t.frame.product,
        Route::NotFound => t.frame.not_found,
    }
}

lazy!(
    disks,
    fn disks(project: ProjectState) -> AnyView {
        view! { <DisksPage project=project/> }.into_any()
    }
);
lazy!(
    wizard ahead by load_wizard,
    pub(super) fn wizard(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! { <WizardPage signed_in=signed_in project=project/> }.into_any()
    }
);
lazy!(
    moving,
    fn moving(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! { <MovePage signed_in=signed_in project=project/> }.into_any()
    }
);
lazy!(
    transfers ahead by load_transfers,
    pub(super) fn transfers(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! { <TransfersPage signed_in=signed_in project=project/> }.into_any()
    }
);
lazy!(
    transfers,
    fn transfer(signed_in: SignedIn, project: ProjectState, id: TransferId) -> AnyView {
        view! { <TransferPage signed_in=signed_in project=project id=id/> }.into_any()
    }
);
lazy!(
    ledger,
    fn ledger(project: ProjectState) -> AnyView {
        view! { <LedgerPage project=project/> }.into_any()
    }
);
lazy!(
    accept ahead by load_accept,
    pub(super) fn accept() -> AnyView {
        view! { <AcceptPage/> }.into_any()
    }
);
lazy!(
    sealing,
    fn send() -> AnyView {
        view! { <SendPage/> }.into_any()
    }
);
#[cfg(debug_assertions)]
lazy!(
    gallery,
    fn gallery() -> AnyView {
        view! { <GalleryPage/> }.into_any()
    }
);
lazy!(
    again,
    fn not_found() -> AnyView {
        view! { <NotFound/> }.into_any()
    }
);

/// The screen that the address names. Accepting, a request and a wrong address need nobody signed in; everything else does, and is
/// shown after signing in.
#[component]
pub(super) fn Screens(app: AppState) -> impl IntoView {
    let screen = Memo::new(move |_| screen_of(app.nav().route()));
    let w = app.i18n();
    let coming_back = Memo::new(move |_| app.is_coming_back());
    move || match screen.get() {
        // Whether somebody stays signed in has still to be seen.
        _ if coming_back.get() => view! { <Waiting label=w.text(|t| t.common.loading) /> }.into_any(),
        Screen::Accept => lazy_screen(accept),
        Screen::Send => lazy_screen(send),
        #[cfg(debug_assertions)]
        Screen::Gallery => lazy_screen(gallery),
        Screen::NotFound => lazy_screen(not_found),
        Screen::Disks => entered(app, move |_, project| lazy_screen(move || disks(project))),
        Screen::Wizard => {
            entered(app, move |signed_in, project| lazy_screen(move || wizard(signed_in, project)))
        }
        Screen::Move => {
            entered(app, move |signed_in, project| lazy_screen(move || moving(signed_in, project)))
        }
        Screen::Transfers => {
            entered(app, move |signed_in, project| lazy_screen(move || transfers(signed_in, project)))
        }
        Screen::Ledger => entered(app, move |_, project| lazy_screen(move || ledger(project))),
        Screen::Transfer(id) => {
            entered(app, move |signed_in, project| lazy_screen(move || transfer(signed_in, project, id)))
        }
    }
}

/// A screen of the project that is entered, which it keeps alive; or signing in. Tracked.
fn entered(app: AppState, screen: impl FnOnce(SignedIn, ProjectState) -> AnyView) -> AnyView {
    match app.entered() {
        Some((signed_in, project)) => {
            provide_context(signed_in.hold());
            screen(signed_in, project)
        }
        None => view! { <SignInPage /> }.into_any(),
    }
}

#[component]
fn NotFound() -> impl IntoView {
    let w = i18n();
    view! {
        <div class="page">
            <h1 tabindex="-1">{w.say(|t| t.frame.not_found)}</h1>
            <Prose text=w.say(|t| t.frame.not_found_text) />
            <div class="cluster">
                <LinkButton href=Route::Disks.path() tone=Tone::Accent>
                    {w.say(|t| t.frame.to_disks)}
                </LinkButton>
            </div>
        </div>
    }
}

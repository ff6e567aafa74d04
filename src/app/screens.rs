//! Which screen is shown, and under which title: the one that the address names, or signing in first. Each is loaded when
//! it's first wanted.

use evs_domain::id::TransferId;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::parts::{accept, again, chip, disks, leave, news, not_found, transfer, transfers, wizard};
use crate::components::lazy_view::{lazy_or_nothing, lazy_screen};
use crate::pages::sign_in::SignInPage;
use crate::route::Route;
use crate::state::app_state::AppState;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// A screen that is loaded when it's first wanted. One disk in detail is part of the screen of disks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Disks,
    Wizard,
    Transfers,
    Transfer(TransferId),
    Accept,
    NotFound,
}

fn screen_of(route: Route) -> Screen {
    match route {
        Route::Accept => Screen::Accept,
        Route::NotFound => Screen::NotFound,
        Route::Disks | Route::Disk(_) => Screen::Disks,
        Route::Wizard => Screen::Wizard,
        Route::Transfers => Screen::Transfers,
        Route::Transfer(id) => Screen::Transfer(id),
    }
}

/// The title of a page. It never holds a name, an id or a key.
pub(super) fn title_of(route: Route, t: &'static Texts) -> &'static str {
    match route {
        Route::Disks | Route::Disk(_) => t.disks.title,
        Route::Wizard => t.wizard.title,
        Route::Transfers | Route::Transfer(_) => t.transfers.title,
        Route::Accept => t.accept.title,
        Route::NotFound => t.frame.not_found,
    }
}

/// The screen that the address names. Accepting and a wrong address need nobody signed in; everything else does, and is
/// shown after signing in.
#[component]
pub(super) fn Screens(app: AppState) -> impl IntoView {
    let screen = Memo::new(move |_| screen_of(app.nav().route()));
    move || match screen.get() {
        Screen::Accept => lazy_screen(accept),
        Screen::NotFound => lazy_screen(not_found),
        Screen::Disks => entered(app, move |_, project| lazy_screen(move || disks(project))),
        Screen::Wizard => {
            entered(app, move |signed_in, project| lazy_screen(move || wizard(signed_in, project)))
        }
        Screen::Transfers => {
            entered(app, move |signed_in, project| lazy_screen(move || transfers(signed_in, project)))
        }
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

/// Who is signed in, in the header.
#[component]
pub(super) fn WhoIsHere(app: AppState) -> impl IntoView {
    move || {
        let (signed_in, project) = app.entered()?;
        provide_context(signed_in.hold());
        Some(lazy_or_nothing(move || chip(project)))
    }
}

/// Asks for the password again when the token isn't good any more.
#[component]
pub(super) fn AskAgain(app: AppState) -> impl IntoView {
    let over = move || app.signed_in().and_then(|signed_in| signed_in.session_to_renew());
    let which = Memo::new(move |_| over().map(|session| session.project_id()));
    move || {
        which.get()?;
        let (session, (signed_in, project)) = untrack(over).zip(untrack(|| app.entered()))?;
        provide_context(signed_in.hold());
        Some(lazy_or_nothing(move || again(session, project)))
    }
}

/// Tells of transfers that end while other pages are looked at. Shows nothing itself.
#[component]
pub(super) fn News(app: AppState) -> impl IntoView {
    move || {
        let (signed_in, project) = app.entered()?;
        provide_context(signed_in.hold());
        Some(lazy_or_nothing(move || news(project)))
    }
}

/// Asks before leaving a page that would lose something.
#[component]
pub(super) fn AskBeforeLeaving(app: AppState) -> impl IntoView {
    let asking = Memo::new(move |_| app.nav().question().is_some());
    move || asking.get().then(|| lazy_or_nothing(leave))
}

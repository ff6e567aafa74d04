//! Which screen is shown: the one that the address names, or signing in first. Each is loaded when it's first wanted.

use evs_domain::id::TransferId;
use leptos::prelude::*;

use super::parts::{accept, again, chip, disks, leave, news, not_found, transfer, transfers, wizard};
use crate::components::later::{later, quietly};
use crate::pages::sign_in::SignInPage;
use crate::route::Route;
use crate::state::nav::Nav;
use crate::state::signing::SignedIn;

/// A screen. One disk in detail is part of the screen of disks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    SignIn,
    Disks,
    Wizard,
    Transfers,
    Transfer(TransferId),
    Accept,
    NotFound,
}

/// Accepting and a wrong address need nobody signed in; everything else does, and is shown after signing in.
fn screen_of(route: Route, signed_in: bool) -> Screen {
    match route {
        Route::Accept => Screen::Accept,
        Route::NotFound => Screen::NotFound,
        _ if !signed_in => Screen::SignIn,
        Route::Disks | Route::Disk(_) => Screen::Disks,
        Route::Wizard => Screen::Wizard,
        Route::Transfers => Screen::Transfers,
        Route::Transfer(id) => Screen::Transfer(id),
    }
}

/// The screen that the address names.
#[component]
pub(super) fn Screens(nav: Nav, signed_in: SignedIn) -> impl IntoView {
    let work = signed_in.0;
    let screen = Memo::new(move |_| screen_of(nav.route(), work.with(Option::is_some)));
    move || match screen.get() {
        Screen::SignIn => view! { <SignInPage/> }.into_any(),
        wanted => {
            if let Some(work) = work.get_untracked() {
                provide_context(work);
            }
            view! { <Loaded wanted=wanted/> }.into_any()
        }
    }
}

/// Who is signed in, in the header.
#[component]
pub(super) fn WhoIsHere(signed_in: SignedIn) -> impl IntoView {
    move || {
        let work = signed_in.0.get()?;
        Some(quietly(move || chip(work)))
    }
}

/// Asks for the password again when the token isn't good any more.
#[component]
pub(super) fn AskAgain(signed_in: SignedIn) -> impl IntoView {
    let over = Memo::new(move |_| signed_in.0.with(|work| work.is_some_and(|work| work.session.is_over())));
    move || {
        let over = over.get();
        let work = signed_in.0.get_untracked().filter(|_| over)?;
        Some(quietly(move || again(work)))
    }
}

/// Tells of transfers that end while other pages are looked at. Shows nothing itself.
#[component]
pub(super) fn News(signed_in: SignedIn) -> impl IntoView {
    move || {
        let work = signed_in.0.get()?;
        Some(quietly(move || news(work)))
    }
}

/// Asks before leaving a page that would lose something.
#[component]
pub(super) fn AskBeforeLeaving(nav: Nav) -> impl IntoView {
    let asking = Memo::new(move |_| nav.question().is_some());
    move || asking.get().then(|| quietly(leave))
}

#[component]
fn Loaded(wanted: Screen) -> impl IntoView {
    match wanted {
        Screen::Wizard => later(wizard).into_any(),
        Screen::Transfers => later(transfers).into_any(),
        Screen::Transfer(id) => later(move || transfer(id)).into_any(),
        Screen::Accept => later(accept).into_any(),
        Screen::NotFound => later(not_found).into_any(),
        _ => later(disks).into_any(),
    }
}

//! Which screen is shown: the one that the address names, or signing in first. Each is loaded when it's first wanted.

use evs_domain::id::TransferId;
use leptos::prelude::*;

use super::parts::{accept, again, chip, disks, leave, news, not_found, transfer, transfers, wizard};
use crate::components::lazy_view::{lazy_or_nothing, lazy_screen};
use crate::pages::sign_in::SignInPage;
use crate::route::Route;
use crate::state::nav::Nav;
use crate::state::signing::SignedIn;

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

/// The screen of an address, or `None` where one has to sign in first. Accepting and a wrong address need nobody signed in.
fn screen_of(route: Route, signed_in: bool) -> Option<Screen> {
    let (screen, for_all) = match route {
        Route::Accept => (Screen::Accept, true),
        Route::NotFound => (Screen::NotFound, true),
        Route::Disks | Route::Disk(_) => (Screen::Disks, false),
        Route::Wizard => (Screen::Wizard, false),
        Route::Transfers => (Screen::Transfers, false),
        Route::Transfer(id) => (Screen::Transfer(id), false),
    };
    (for_all || signed_in).then_some(screen)
}

/// The screen that the address names.
#[component]
pub(super) fn Screens(nav: Nav, signed_in: SignedIn) -> impl IntoView {
    let work = signed_in.0;
    let screen = Memo::new(move |_| screen_of(nav.route(), work.with(Option::is_some)));
    move || match screen.get() {
        None => view! { <SignInPage/> }.into_any(),
        Some(wanted) => {
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
        Some(lazy_or_nothing(move || chip(work)))
    }
}

/// Asks for the password again when the token isn't good any more.
#[component]
pub(super) fn AskAgain(signed_in: SignedIn) -> impl IntoView {
    let over = Memo::new(move |_| signed_in.0.with(|work| work.is_some_and(|work| work.session.is_over())));
    move || {
        let over = over.get();
        let work = signed_in.0.get_untracked().filter(|_| over)?;
        Some(lazy_or_nothing(move || again(work)))
    }
}

/// Tells of transfers that end while other pages are looked at. Shows nothing itself.
#[component]
pub(super) fn News(signed_in: SignedIn) -> impl IntoView {
    move || {
        let work = signed_in.0.get()?;
        Some(lazy_or_nothing(move || news(work)))
    }
}

/// Asks before leaving a page that would lose something.
#[component]
pub(super) fn AskBeforeLeaving(nav: Nav) -> impl IntoView {
    let asking = Memo::new(move |_| nav.question().is_some());
    move || asking.get().then(|| lazy_or_nothing(leave))
}

#[component]
fn Loaded(wanted: Screen) -> impl IntoView {
    match wanted {
        Screen::Disks => lazy_screen(disks).into_any(),
        Screen::Wizard => lazy_screen(wizard).into_any(),
        Screen::Transfers => lazy_screen(transfers).into_any(),
        Screen::Transfer(id) => lazy_screen(move || transfer(id)).into_any(),
        Screen::Accept => lazy_screen(accept).into_any(),
        Screen::NotFound => lazy_screen(not_found).into_any(),
    }
}

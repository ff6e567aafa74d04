//! Which screen is shown: the one that the address names, or signing in first. Each is loaded when it's first wanted.

use evs_domain::id::TransferId;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

use super::parts::{accept, again, chip, disks, leave, news, not_found, transfer, transfers, wizard};
use crate::chunk::NotLoaded;
use crate::components::base::{Button, Notice, Tone, Waiting};
use crate::pages::sign_in::SignInPage;
use crate::route::Route;
use crate::state::nav::Nav;
use crate::state::signing::SignedIn;
use crate::state::words::words;

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

/// Shows a part once it's loaded, and nothing when it can't be: for what nobody waits for.
fn quietly<F>(load: impl FnOnce() -> F) -> impl IntoView
where
    F: Future<Output = Result<AnyView, NotLoaded>> + 'static,
{
    let part = RwSignal::new_local(None::<AnyView>);
    let loading = ScopedFuture::new_untracked(load());
    spawn_local(async move {
        part.try_set(loading.await.ok());
    });
    move || {
        part.track();
        part.try_update_untracked(Option::take).flatten()
    }
}

/// Shows a part once it's loaded; says so when it can't be. What the part makes belongs to this place on the page.
fn later<F>(load: impl Fn() -> F + Copy + Send + Sync + 'static) -> impl IntoView
where
    F: Future<Output = Result<AnyView, NotLoaded>> + 'static,
{
    let tries = RwSignal::new(0_u32);
    move || {
        tries.track();
        let part = RwSignal::new_local(None::<Result<AnyView, NotLoaded>>);
        let loading = ScopedFuture::new_untracked(load());
        spawn_local(async move {
            let loaded = loading.await;
            part.try_set(Some(loaded));
        });
        move || {
            part.track();
            match part.try_update_untracked(Option::take).flatten() {
                Some(Ok(view)) => view,
                Some(Err(NotLoaded)) => {
                    view! { <CannotLoad retry=Callback::new(move |()| tries.update(|tries| *tries += 1))/> }
                        .into_any()
                }
                None => view! { <Opening/> }.into_any(),
            }
        }
    }
}

#[component]
fn Opening() -> impl IntoView {
    let w = words();
    view! { <div class="page"><Waiting label=w.text(|t| t.common.loading)/></div> }
}

#[component]
fn CannotLoad(retry: Callback<()>) -> impl IntoView {
    let w = words();
    view! {
        <div class="page">
            <Notice
                tone=Tone::Bad
                title=w.text(|t| t.failures.part)
                action=move || view! { <Button on_press=retry>{w.say(|t| t.common.retry)}</Button> }
            >
                <p>{w.say(|t| t.failures.part_fix)}</p>
            </Notice>
        </div>
    }
}

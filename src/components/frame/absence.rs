//! A sign-in whose person isn't there: the page locks when nobody uses it, and the sign-in ends when the browser puts the page
//! aside. Shows nothing itself but the warning before it locks. Where nobody is signed in, what was typed as a secret goes.

use leptos::ev::{pagehide, pageshow};
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

use super::idle::{IdleWatch, OnIdle};
use crate::components::base::put_secrets_away;
use crate::lazy::PART_MISSING;
use crate::state::app_state::app_state;
use crate::state::signed_in::SignedIn;

/// Sees to it for as long as somebody is signed in.
#[component]
pub fn Absence(signed_in: SignedIn) -> impl IntoView {
    let app = app_state();
    let lock = move || {
        put_secrets_away();
        app.lock();
    };
    Effect::new(move |_| app.forget_tokens_while_locked());
    let aside = window_event_listener(pagehide, move |event| {
        if event.persisted() {
            app.put_aside();
        }
    });
    let back = window_event_listener(pageshow, move |event| {
        if event.persisted() {
            app.put_aside();
        }
    });
    // What is locked mustn't stay open because what asks who is there can't be loaded.
    let missing = window_event_listener_untyped(PART_MISSING, move |_| {
        if untrack(|| app.is_locked()) && !is_asked() {
            app.sign_out();
        }
    });
    on_cleanup(move || [aside, back, missing].into_iter().for_each(WindowListenerHandle::remove));
    let resting = Signal::derive(move || app.is_locked());
    view! { <IdleWatch minutes=signed_in.terms().policy.idle_minutes resting=resting on_over=lock /> }
}

/// Wipes what was typed as a secret when nobody uses the page, as long as nobody is signed in: there's nothing to lock then. It isn't
/// warned of, because nothing is lost but a few letters.
#[component]
pub fn UnsentSecrets(minutes: u32) -> impl IntoView {
    let app = app_state();
    let wipe = move || {
        put_secrets_away();
        app.wipe_typed_keys();
    };
    view! { <OnIdle minutes=minutes on_idle=wipe /> }
}

/// Whether the page asks who is there.
fn is_asked() -> bool {
    document().query_selector("dialog[open] .lock").is_ok_and(|asked| asked.is_some())
}

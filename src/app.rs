//! The whole app: the frame, the page that the address names, and what must outlive every page.

use leptos::prelude::*;

use crate::components::base::{LiveRegions, ToastRegion, provide_announcer, provide_toasts};
use crate::components::frame::Header;
use crate::route::Route;
use crate::state::clock::Clock;
use crate::state::clouds::Clouds;
use crate::state::nav::Nav;
use crate::state::signing::SignedIn;
use crate::state::theme::Theme;
use crate::state::words::{Words, words};

use screens::{AskAgain, AskBeforeLeaving, News, Screens, WhoIsHere};

mod crash;
mod parts;
mod screens;

/// Puts the app on the page.
pub fn start() {
    crash::show_crashes();
    Theme::kept().apply();
    if let Some(shell) = document().get_element_by_id("app") {
        shell.remove();
    }
    leptos::mount::mount_to_body(App);
}

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let w = Words::start();
    provide_context(w);
    provide_context(Clock::start());
    let nav = Nav::start();
    provide_context(nav);
    provide_announcer();
    provide_toasts();
    let signed_in = SignedIn(RwSignal::new(None));
    provide_context(signed_in);
    provide_context(Clouds::start());
    Effect::new(move |_| name_document(w, nav));
    view! {
        <div class="app">
        <LiveRegions/>
        <Header><WhoIsHere signed_in=signed_in/></Header>
        <Offline/>
        <main id="main" tabindex="-1"><Screens nav=nav signed_in=signed_in/></main>
        <AskAgain signed_in=signed_in/>
        <News signed_in=signed_in/>
        <AskBeforeLeaving nav=nav/>
        <ToastRegion label=w.text(|t| t.frame.messages) close_label=w.text(|t| t.frame.close_message)/>
        </div>
    }
}

/// The document's language and title follow the page. A title never holds a name, an id or a key.
fn name_document(w: Words, nav: Nav) {
    let t = w.t();
    if let Some(root) = document().document_element() {
        let _named = root.set_attribute("lang", w.language().tag());
    }
    let page = match nav.route() {
        Route::Disks | Route::Disk(_) => t.disks.title,
        Route::Wizard => t.wizard.title,
        Route::Transfers | Route::Transfer(_) => t.transfers.title,
        Route::Accept => t.accept.title,
        Route::NotFound => t.frame.not_found,
    };
    document().set_title(&format!("{page} · {}", t.frame.product));
}

/// A line that says when this device is offline.
#[component]
fn Offline() -> impl IntoView {
    let w = words();
    let offline = RwSignal::new(!window().navigator().on_line());
    window_event_listener(leptos::ev::online, move |_| offline.set(false));
    window_event_listener(leptos::ev::offline, move |_| offline.set(true));
    view! {
        <div class="offline" role="status">{move || offline.get().then(|| w.t().frame.offline)}</div>
    }
}

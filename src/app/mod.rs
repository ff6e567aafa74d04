//! The whole app: the frame, the page that the address names, and what must outlive every page.

use js_sys::Promise;
use leptos::ev::{pagehide, pageshow};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::PageTransitionEvent;

use crate::components::base::{
    Dock, KeepFocus, LiveRegions, MeasureBar, Notice, ToastRegion, Tone, focus_heading_on, provide_announcer,
    provide_dock, provide_toasts, put_secrets_away,
};
use crate::components::frame::Header;
use crate::components::updated::Updated;
use crate::state::app_state::{AppState, Stayed, i18n};
use crate::state::i18n::I18n;
use crate::state::theme::Theme;

use around::{AskAgain, AskBeforeLeaving, News, Waits, WatchAbsence, WhoIsHere};
use helped::HelpBeside;
use screens::{NAVIGATION, Screens, place_of};

mod ahead;
mod around;
pub mod crash;
mod helped;
mod screens;
mod title;

/// Puts the app on the page, as soon as the texts of its language are there. Where they aren't, `index.html` tells of the
/// missing file.
pub fn start() {
    crash::show_crashes();
    Theme::kept().show();
    spawn_local(async {
        match I18n::start().await {
            Ok(i18n) => {
                if let Some(shell) = document().get_element_by_id("app") {
                    shell.remove();
                }
                leptos::mount::mount_to_body(move || view! { <App i18n=i18n /> });
            }
            // What nobody handles is what the page listens to.
            Err(address) => drop(Promise::reject(&address.into())),
        }
    });
}

/// The app, in this language.
#[component]
pub fn App(i18n: I18n) -> impl IntoView {
    let app = AppState::start(i18n);
    provide_context(app);
    let w = app.i18n();
    provide_announcer();
    let toasts = provide_toasts();
    provide_dock();
    title::follow(w, app.nav());
    Effect::new(move |_| say_language(w));
    focus_heading_on(move || place_of(app));
    ahead::load_ahead(app);
    Effect::new(move |_| match app.stayed() {
        Some(Stayed::CameBack) => {
            let user = untrack(|| app.entered()).map(|(_, project)| project.session().who().user_label());
            toasts.show(Tone::Good, w.now().staying.came_back(&user.unwrap_or_default()));
        }
        Some(Stayed::Cannot) => toasts.show(Tone::Warn, w.now().staying.cannot),
        None => {}
    });
    put_secrets_away_with_the_page();
    view! {
        // Names, IDs and all that changes is kept from page translators; fixed sentences opt in again (`Prose`).
        <div class="app notranslate" translate="no">
            <LiveRegions />
            <KeepFocus />
            <MeasureBar />
            <Header links=NAVIGATION>
                <WhoIsHere app=app />
            </Header>
            <main id="main" tabindex="-1">
                <Screens app=app />
            </main>
            <Dock label=w.text(|t| t.frame.notices)>
                <Offline />
                <Waits app=app />
                <Updated />
                <News app=app />
            </Dock>
            <HelpBeside app=app />
            <AskAgain app=app />
            <WatchAbsence app=app />
            <AskBeforeLeaving app=app />
            <ToastRegion label=w.text(|t| t.frame.messages) close_label=w.text(|t| t.frame.close_message) />
        </div>
    }
}

/// The document's language and direction follow the chosen language, and only that: a translator that has set its own keeps
/// it until then.
fn say_language(w: I18n) {
    if let Some(root) = document().document_element() {
        let _said = root.set_attribute("lang", w.language().tag());
        let _said = root.set_attribute("dir", w.direction().name());
    }
}

/// The browser can put a page aside and show it again as it was to whoever presses "back". What was typed as a secret isn't
/// among that.
fn put_secrets_away_with_the_page() {
    let away = |event: PageTransitionEvent| {
        if event.persisted() {
            put_secrets_away();
        }
    };
    window_event_listener(pagehide, away);
    window_event_listener(pageshow, away);
}

/// A line that says when this device is offline.
#[component]
fn Offline() -> impl IntoView {
    let w = i18n();
    let offline = RwSignal::new(!window().navigator().on_line());
    window_event_listener(leptos::ev::online, move |_| offline.set(false));
    window_event_listener(leptos::ev::offline, move |_| offline.set(true));
    move || {
        offline.get().then(|| {
            view! {
                <Notice tone=Tone::Warn>
                    <p>{move || w.t().frame.offline}</p>
                </Notice>
            }
        })
    }
}

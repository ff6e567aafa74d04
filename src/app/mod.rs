//! The whole app: the frame, the page that the address names, and what must outlive every page.

use leptos::ev::{pagehide, pageshow};
use leptos::prelude::*;
use web_sys::PageTransitionEvent;

use crate::components::base::{
    KeepFocus, LiveRegions, MeasureBar, ToastRegion, focus_heading_on, provide_announcer, provide_toasts,
    put_secrets_away,
};
use crate::components::frame::Header;
use crate::components::updated::Updated;
use crate::state::app_state::AppState;
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;
use crate::state::nav::Nav;
use crate::state::theme::Theme;

use around::{AskAgain, AskBeforeLeaving, News, Waits, WatchAbsence, WhoIsHere};
use screens::{NAVIGATION, Screens, place_of, title_of};

mod ahead;
mod around;
mod crash;
mod screens;

/// Puts the app on the page.
pub fn start() {
    crash::show_crashes();
    Theme::kept().show();
    if let Some(shell) = document().get_element_by_id("app") {
        shell.remove();
    }
    leptos::mount::mount_to_body(App);
}

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let app = AppState::start(I18n::start());
    provide_context(app);
    let w = app.i18n();
    provide_announcer();
    provide_toasts();
    Effect::new(move |_| title_document(w, app.nav()));
    Effect::new(move |_| say_language(w));
    focus_heading_on(move || place_of(app));
    ahead::load_ahead(app);
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
            <Offline />
            <Waits app=app />
            <Updated />
            <News app=app />
            <main id="main" tabindex="-1">
                <Screens app=app />
            </main>
            <AskAgain app=app />
            <WatchAbsence app=app />
            <AskBeforeLeaving app=app />
            <ToastRegion label=w.text(|t| t.frame.messages) close_label=w.text(|t| t.frame.close_message) />
        </div>
    }
}

/// The document's language follows the chosen one, and only that: a translator that has set its own keeps it until then.
fn say_language(w: I18n) {
    if let Some(root) = document().document_element() {
        let _said = root.set_attribute("lang", w.language().tag());
    }
}

/// The document's title follows the page and its step. It never holds a name, an id or a key.
fn title_document(w: I18n, nav: Nav) {
    let t = w.t();
    let parts = [nav.step().map(|step| step(t)), Some(title_of(nav.route(), t)), Some(t.frame.product)];
    document().set_title(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
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
    view! {
        <div class="offline" role="status">
            {move || offline.get().then(|| w.t().frame.offline)}
        </div>
    }
}

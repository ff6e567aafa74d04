//! The help beside the work: the key that opens it, the button for who isn't signed in, and the panel, which is loaded when
//! it's first opened.

use leptos::ev::keydown;
use leptos::prelude::*;

use crate::components::base::Button;
use crate::components::help::HelpPanel;
use crate::components::lazy_view::lazy_or_nothing;
use crate::state::app_state::{AppState, i18n};
use crate::state::help::Topic;

lazy!(
    again,
    fn help_panel() -> AnyView {
        view! { <HelpPanel/> }.into_any()
    }
);

/// Opens the help at what the page is about.
pub(super) fn open_help(app: AppState) {
    let topic = untrack(|| Topic::of(app.nav().route(), app.entered().is_some()));
    app.help().open(topic);
}

/// The panel, while it's open. F1 opens it.
#[component]
pub(super) fn HelpBeside(app: AppState) -> impl IntoView {
    let listener = window_event_listener(keydown, move |event| {
        if event.key() == "F1" {
            event.prevent_default();
            open_help(app);
        }
    });
    on_cleanup(move || listener.remove());
    let is_open = Memo::new(move |_| app.help().topic().is_some());
    move || is_open.get().then(|| lazy_or_nothing(help_panel))
}

/// The button that opens it.
#[component]
pub(super) fn HelpButton(app: AppState) -> impl IntoView {
    let w = i18n();
    view! {
        <Button quiet=true on_press=move || open_help(app)>
            {w.say(|t| t.frame.help)}
        </Button>
    }
}

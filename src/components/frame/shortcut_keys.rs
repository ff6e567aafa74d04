//! Listening for shortcuts, those that every page has, and the sheet that lists all. A key that is typed into a field, or
//! pressed with another one, is none.

use leptos::ev::{KeyboardEvent, keydown};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::components::base::{Button, Checkbox, Dialog, Prose};
use crate::route::Route;
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::help::Topic;
use crate::state::shortcuts::Does;

/// Where keys are typed, or mean something already.
const TYPING: &str = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/// Listens as long as it's on the page, and shows the sheet.
#[component]
pub fn ShortcutKeys() -> impl IntoView {
    let app = app_state();
    add_general(app);
    let listener = window_event_listener(keydown, move |event| {
        if !is_meant(&event) {
            return;
        }
        if app.shortcuts().pressed(&event.key(), event.time_stamp()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
    view! { <Sheet app=app /> }
}

/// Whether the key is meant for the page as a whole.
fn is_meant(event: &KeyboardEvent) -> bool {
    let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_typed = at.is_some_and(|at| at.matches(TYPING).unwrap_or(true));
    let is_with_another = event.ctrl_key() || event.alt_key() || event.meta_key();
    let is_asked = document().query_selector("dialog:modal").is_ok_and(|dialog| dialog.is_some());
    !(event.default_prevented() || event.repeat() || is_typed || is_with_another || is_asked)
}

fn add_general(app: AppState) {
    let (shortcuts, nav) = (app.shortcuts(), app.nav());
    shortcuts.add("?", |t| t.frame.shortcuts, move || shortcuts.sheet().set(true));
    shortcuts.add("/", |t| t.frame.shortcut_search, search);
    shortcuts.add("g d", |t| t.frame.shortcut_disks, move || nav.go(Route::Disks));
    shortcuts.add("g t", |t| t.frame.shortcut_transfers, move || nav.go(Route::Transfers));
    shortcuts.add("g a", |t| t.frame.shortcut_accept, move || nav.go(Route::Accept));
}

/// Goes to the page's field for searching, if it has one.
fn search() {
    let field = document().query_selector("main input[type=search]").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _focused = field.focus();
    }
}

#[component]
fn Sheet(app: AppState) -> impl IntoView {
    let w = i18n();
    let shortcuts = app.shortcuts();
    let sheet = shortcuts.sheet();
    let line = move |(keys, does): (&'static str, Does)| {
        let keys = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> }).collect_view();
        view! {
            <div>
                <dt>{w.say(does)}</dt>
                <dd>{keys}</dd>
            </div>
        }
    };
    let more = move || {
        sheet.set(false);
        app.help().open(Topic::Shortcuts);
    };
    view! {
        <Dialog
            open=sheet
            title=w.text(|t| t.frame.shortcuts)
            on_close=move || sheet.set(false)
            close_label=w.text(|t| t.common.close)
        >
            <Prose text=w.say(|t| t.frame.shortcuts_text) class="muted" />
            <dl class="shortcuts">
                {move || shortcuts.list().into_iter().map(line).collect_view()}
                {line(("F1", |t| t.frame.help))}
            </dl>
            <div class="spread">
                <Checkbox
                    label=w.text(|t| t.frame.shortcuts_on)
                    checked=Signal::derive(move || shortcuts.are_on().into())
                    on_toggle=move |on| shortcuts.switch(on)
                />
                <Button quiet=true on_press=more>
                    {w.say(|t| t.frame.help)}
                </Button>
            </div>
        </Dialog>
    }
}

//! The windowed table: the scrolled element, its head, the rows in view, the keys.

use leptos::children::ViewFnOnce;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{Element, Node};
use wasm_bindgen::JsCast;

use super::super::ids::fresh_id;
use super::keys::{Move, move_for};
use super::pool::keep_mounted;
use super::range::{Viewport, rows_on_page};
use super::row::{Pressed, Rows, pressed_on};
use super::viewport::{follow_scroll, follow_size};

/// A table (ARIA grid) that stays fast with a hundred thousand rows.
///
/// Arrow keys, page keys, Home and End move between rows; Space calls `on_toggle`, Enter `on_open`.
/// One row at a time is a stop of the Tab key, followed by the controls in it.
#[component]
pub fn WindowedRows(
    #[prop(into)] label: Signal<String>,
    /// How many rows there are.
    #[prop(into)]
    total: Signal<usize>,
    /// The column headers: elements of role `columnheader`.
    #[prop(into)]
    head: ViewFnOnce,
    /// Makes the cells of a row (elements of role `gridcell`), by its number from 0. Runs again when a signal it read
    /// changes.
    #[prop(into)]
    row: Callback<(usize,), AnyView>,
    /// Whether a row is selected.
    #[prop(optional, into)]
    selected: Option<Callback<(usize,), bool>>,
    /// Called when a row is to be selected or deselected.
    #[prop(optional, into)]
    on_toggle: Option<Callback<(usize,)>>,
    /// Called when a row is to be opened.
    #[prop(optional, into)]
    on_open: Option<Callback<(usize,)>>,
    /// The class that sets the columns' widths.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (scroller, body) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    let viewport = RwSignal::new(Viewport::default());
    let chosen = RwSignal::new(0_usize);
    let active = Memo::new(move |_| chosen.get().min(total.get().saturating_sub(1)));
    let focus_at = RwSignal::new(None::<usize>);
    let window = Memo::new(move |_| viewport.with(|viewport| viewport.rows(total.get())));
    // While the focus moves from one row to another, both must be on the page.
    let on_page = Memo::new(move |_| {
        let focus_at = focus_at.get().filter(|row| *row < total.get());
        rows_on_page(window.get(), [focus_at, focus_at.map(|_| active.get())])
    });
    let on_focus = Callback::new(move |(index,)| {
        focus_at.set(Some(index));
        chosen.set(index);
    });
    // The Tab key needs a row to stop at also when the active one is scrolled out of view.
    let tab_stop = Memo::new(move |_| {
        let active = active.get();
        let here = on_page.with(|rows| rows.binary_search(&active).is_ok());
        if here { active } else { viewport.with(|viewport| viewport.first_in_view(total.get())) }
    });
    let id = StoredValue::new(fresh_id("rows"));
    let rows = Rows { id, total, tab_stop, on_focus, content: row, selected };
    keep_mounted(body, move || on_page.get(), move |index| rows.row(index).into_any());
    follow_size(scroller, viewport);
    let on_scroll = follow_scroll(scroller, viewport);

    let actions = Actions { on_toggle, on_open };
    let on_keydown = move |event: KeyboardEvent| match key_of(&event) {
        Some(Key::Move(step)) => {
            event.prevent_default();
            let page = viewport.with_untracked(Viewport::page);
            go_to(rows, chosen, step.from(active.get_untracked(), total.get_untracked(), page));
        }
        Some(Key::Action(name)) => {
            if let Some(action) = actions.named(&name) {
                event.prevent_default();
                action.run((active.get_untracked(),));
            }
        }
        None => {}
    };
    let on_focusout = move |event: FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
        let inside = scroller.get_untracked().is_some_and(|own| own.contains(next.as_ref()));
        if next.is_none() || !inside {
            focus_at.set(None);
        }
    };
    view! {
        <div
            node_ref=scroller
            role="grid"
            class=format!("window {class}")
            aria-label=move || label.get()
            aria-rowcount=move || (total.get() + 1).to_string()
            aria-multiselectable=selected.is_some().then_some("true")
            on:scroll=move |_| on_scroll()
            on:keydown=on_keydown
            on:focusout=on_focusout
        >
            <div role="rowgroup" class="window-head">
                <div role="row" aria-rowindex="1">
                    {head.run()}
                </div>
            </div>
            <div
                node_ref=body
                role="rowgroup"
                class="window-body"
                style=("--rows", move || total.get().to_string())
            ></div>
        </div>
    }
}

/// The actions that keys run on the active row.
#[derive(Clone, Copy)]
struct Actions {
    on_toggle: Option<Callback<(usize,)>>,
    on_open: Option<Callback<(usize,)>>,
}

impl Actions {
    fn named(self, key: &str) -> Option<Callback<(usize,)>> {
        match key {
            " " => self.on_toggle,
            "Enter" => self.on_open,
            _ => None,
        }
    }
}

/// A key that the table handles.
enum Key {
    Move(Move),
    Action(String),
}

/// What a key press means to the table; `None` where a control in a row or the browser handles it.
fn key_of(event: &KeyboardEvent) -> Option<Key> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let key = event.key();
    match (pressed_on(target), move_for(&key)) {
        (Pressed::Elsewhere, _) | (Pressed::Control, None) => None,
        (_, Some(step)) => Some(Key::Move(step)),
        (Pressed::Row, None) => Some(Key::Action(key)),
    }
}

/// Makes `index` the active row and moves the focus there. A row that isn't on the page yet is mounted before the next
/// frame.
fn go_to(rows: Rows, chosen: RwSignal<usize>, index: usize) {
    chosen.set(index);
    if !rows.focus(index) {
        request_animation_frame(move || {
            rows.focus(index);
        });
    }
}

//! The windowed table: its head, the rows in view, and where the focus is.

use leptos::children::ViewFnOnce;
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::web_sys::{Element, Node};
use wasm_bindgen::JsCast;

use super::super::ids::fresh_id;
use super::focus::Roving;
use super::input::{Actions, clicked, pressed, taken};
use super::pool::keep_mounted;
use super::range::{Viewport, rows_on_page};
use super::row::Rows;
use super::viewport::{Frame, follow};

/// A table (ARIA grid) that stays fast with a hundred thousand rows. The page scrolls it, and its head stays in sight.
///
/// It's one stop of the Tab key. Arrow keys, page keys, Home and End move between rows, the arrows to the side into the cells
/// of a row; up from the first row is the head. What is in a cell or in the head has `tabindex="-1"`, which the caller sets.
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
    /// What a screen reader calls a row whose cells have controls in them: all that it shows, and no control.
    #[prop(optional, into)]
    named: Option<Callback<(usize,), String>>,
    /// Called by Space on a row: it's to be selected or deselected.
    #[prop(optional, into)]
    on_toggle: Option<Callback<(usize,)>>,
    /// Called when a row is to be opened: by Enter, or by a press on it.
    #[prop(optional, into)]
    on_open: Option<Callback<(usize,)>>,
    /// Called when all rows from the first number to the second, which may be the smaller one, are to be selected: by Shift
    /// with an arrow key or a press.
    #[prop(optional, into)]
    on_range: Option<Callback<(usize, usize)>>,
    /// Called when all rows are to be selected.
    #[prop(optional, into)]
    on_all: Option<Callback<()>>,
    /// The columns' widths, as `grid-template-columns` has them; where it's empty, those of `class`.
    #[prop(optional, into)]
    columns: Signal<String>,
    /// What a screen reader is told of the table beside its name: which keys do what.
    #[prop(optional, into)]
    hint: Signal<String>,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    let frame = Frame { grid: NodeRef::new(), head: NodeRef::new(), body: NodeRef::new() };
    let viewport = RwSignal::new(Viewport::default());
    let roving = Roving::new(total);
    let window = Memo::new(move |_| viewport.with(|viewport| viewport.rows(total.get())));
    // While the focus moves from one row to another, both must be on the page.
    let on_page = Memo::new(move |_| rows_on_page(window.get(), roving.rows_to_keep()));
    // The Tab key needs a row to stop at also when the active one is scrolled out of view.
    let tab_stop = Signal::derive(move || {
        let active = roving.active();
        let here = on_page.with(|rows| rows.binary_search(&active).is_ok());
        let row = if here { active } else { viewport.with(|viewport| viewport.first_in_view(total.get())) };
        (!roving.is_in_cell()).then_some(row)
    });
    let on_focus = Callback::new(move |(index,)| roving.is_at(index));
    let id = StoredValue::new(fresh_id("rows"));
    let rows = Rows { id, total, tab_stop, on_focus, content: row, selected, named };
    keep_mounted(frame.body, move || on_page.get(), move |index| rows.row(index).into_any());
    follow(frame, viewport);

    let actions = Actions { on_toggle, on_open, on_range, on_all };
    let page = move || viewport.with_untracked(Viewport::page);
    let on_keydown = move |event: KeyboardEvent| pressed(&event, frame, rows, roving, actions, page());
    let on_click = move |event: MouseEvent| clicked(&event, rows, roving, actions);
    let on_mousedown = move |event: MouseEvent| taken(&event, rows, roving, actions);
    let on_focusout = move |event: FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
        let inside = frame.grid.get_untracked().is_some_and(|own| own.contains(next.as_ref()));
        if next.is_none() || !inside {
            roving.has_left();
        }
    };
    let on_focusin = move |event: FocusEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        roving.set_in_cell(target.is_some_and(|target| !target.class_list().contains("window-row")));
    };
    let hint_id = fresh_id("keys");
    let hinted = hint_id.clone();
    view! {
        <div
            node_ref=frame.grid
            role="grid"
            class=format!("window {class}")
            aria-label=move || label.get()
            aria-describedby=move || (!hint.with(String::is_empty)).then(|| hinted.clone())
            aria-rowcount=move || (total.get() + 1).to_string()
            aria-multiselectable=selected.is_some().then_some("true")
            style=("--columns", move || Some(columns.get()).filter(|columns| !columns.is_empty()))
            on:keydown=on_keydown
            on:focusin=on_focusin
            on:focusout=on_focusout
        >
            <div node_ref=frame.head role="rowgroup" class="window-head">
                <div role="row" aria-rowindex="1">
                    {head.run()}
                </div>
            </div>
            <div
                node_ref=frame.body
                role="rowgroup"
                class="window-body"
                style=("--rows", move || total.get().to_string())
                on:mousedown=on_mousedown
                on:click=on_click
            ></div>
        </div>
        <p id=hint_id hidden="">
            {move || hint.get()}
        </p>
    }
}

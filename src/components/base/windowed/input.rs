//! What keys and presses do in the table. Which key means what is said in `keys`.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::{JsCast, JsValue};

use super::focus::Roving;
use super::keys::{Across, Held, Key, Move, key_for};
use super::place::{cell_at, cells_of, focus_cell, is_control, is_from_right, row_around};
use super::row::Rows;
use super::viewport::Frame;

/// What the table's user can do with rows.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    pub(super) on_toggle: Option<Callback<(usize,)>>,
    pub(super) on_open: Option<Callback<(usize,)>>,
    pub(super) on_range: Option<Callback<(usize, usize)>>,
    pub(super) on_all: Option<Callback<()>>,
}

fn target_of(event: &web_sys::Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into::<Element>().ok())
}

/// A key was pressed in the table. `page` is how many rows the page keys move by.
pub(super) fn pressed(
    event: &KeyboardEvent,
    frame: Frame,
    rows: Rows,
    roving: Roving,
    actions: Actions,
    page: usize,
) {
    let Some(target) = target_of(event) else { return };
    let Some(row) = row_around(&target) else { return };
    if event.alt_key() {
        return;
    }
    let cell = (row != target).then(|| cell_at(&row, &target)).flatten();
    let held = Held {
        control: event.ctrl_key() || event.meta_key(),
        in_cell: cell.is_some(),
        from_right: is_from_right(&row),
    };
    let Some(key) = key_for(&event.key(), held) else { return };
    let index = rows.index_of(&target);
    let is_done = match key {
        // A button, a link or a checkbox takes these keys itself.
        Key::Toggle | Key::Open if is_control(&target) => false,
        Key::Toggle => run(actions.on_toggle, index, |index| roving.set_anchor(index)),
        Key::Open => run(actions.on_open, index, |_| ()),
        Key::All => actions.on_all.is_some_and(|on_all| {
            on_all.run(());
            true
        }),
        Key::Cell(step) => across(step, &row, cell, index.is_some()),
        Key::Row(step) if roving.total_now() > 0 => {
            let extends = event.shift_key().then_some(actions.on_range).flatten();
            up_or_down(step, index, cell, Way { frame, rows, roving, page }, extends)
        }
        Key::Row(_) => false,
    };
    if is_done {
        event.prevent_default();
    }
}

fn run(action: Option<Callback<(usize,)>>, index: Option<usize>, before: impl FnOnce(usize)) -> bool {
    let (Some(action), Some(index)) = (action, index) else { return false };
    before(index);
    action.run((index,));
    true
}

/// Moves within a row. The head has no place before its first cell.
fn across(step: Across, row: &Element, cell: Option<usize>, is_body: bool) -> bool {
    match step.from(cell, cells_of(row).len()) {
        Some(to) => focus_cell(row, to),
        None if is_body && cell.is_some() => super::place::focus(row),
        None => true,
    }
}

/// Between which rows one moves.
#[derive(Clone, Copy)]
struct Way {
    frame: Frame,
    rows: Rows,
    roving: Roving,
    page: usize,
}

fn up_or_down(
    step: Move,
    index: Option<usize>,
    cell: Option<usize>,
    way: Way,
    extends: Option<Callback<(usize, usize)>>,
) -> bool {
    let Way { frame, rows, roving, page } = way;
    let Some(index) = index else {
        if matches!(step, Move::Down | Move::PageDown | Move::Last | Move::First) {
            let to = if step == Move::Last { roving.total_now() - 1 } else { 0 };
            roving.set_anchor(to);
            roving.go_to(rows, to, cell);
        }
        return true;
    };
    if step == Move::Up && index == 0 && extends.is_none() {
        let head = frame.head.get_untracked().and_then(|head| head.first_element_child());
        return head.is_none_or(|head| {
            focus_cell(&head, cell.unwrap_or(0));
            true
        });
    }
    let to = step.from(index, roving.total_now(), page);
    match extends {
        Some(on_range) => on_range.run((roving.anchor(), to)),
        None => roving.set_anchor(to),
    }
    roving.go_to(rows, to, cell);
    true
}

/// A press begins on a row. With Shift it would select text.
pub(super) fn taken(event: &MouseEvent, rows: Rows, roving: Roving, actions: Actions) {
    let Some(index) = target_of(event).and_then(|target| rows.index_of(&target)) else { return };
    if !event.shift_key() {
        roving.set_anchor(index);
    } else if actions.on_range.is_some() {
        event.prevent_default();
    }
}

/// A row was pressed: with Shift, all from where one was are selected, else it's opened. Controls in it do what they do.
pub(super) fn clicked(event: &MouseEvent, rows: Rows, roving: Roving, actions: Actions) {
    let Some(target) = target_of(event) else { return };
    let Some(index) = rows.index_of(&target) else { return };
    if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    if event.shift_key() {
        // A link that is pressed with Shift opens another window; a checkbox gets its mark from what is selected.
        if target.closest("a[href]").ok().flatten().is_none()
            && let Some(on_range) = actions.on_range
        {
            on_range.run((roving.anchor(), index));
            roving.go_to(rows, index, None);
        }
        return;
    }
    if is_control(&target) || has_selected_text() {
        return;
    }
    run(actions.on_open, Some(index), |_| ());
}

/// Whether somebody has just marked a text, to copy it.
fn has_selected_text() -> bool {
    let read = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).ok();
    let window = JsValue::from(window());
    let selection = read(&window, "getSelection")
        .and_then(|get| get.dyn_into::<js_sys::Function>().ok())
        .and_then(|get| get.call0(&window).ok());
    selection.and_then(|selection| read(&selection, "isCollapsed")).is_some_and(|is| is == false)
}

//! Where the focus is in the table, found on the page itself: which row, and which of its cells. Cells that the style sheet
//! hides at this width are none.

use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsCast;

use super::super::focus::bring_into_sight;

/// What in a cell takes the focus in the cell's place.
const CONTROL: &str = "a[href], button, input";

/// The cells of a row that are shown.
pub(super) fn cells_of(row: &Element) -> Vec<Element> {
    let children = row.children();
    let cells = (0..children.length()).filter_map(|at| children.item(at));
    cells.filter(|cell| cell.get_bounding_client_rect().width() > 0.0).collect()
}

/// The number of the cell of `row` that `element` is or is in.
pub(super) fn cell_at(row: &Element, element: &Element) -> Option<usize> {
    cells_of(row).iter().position(|cell| cell.contains(Some(element)))
}

/// The row that an element is or is in.
pub(super) fn row_around(element: &Element) -> Option<Element> {
    element.closest("[role=row]").ok().flatten()
}

/// Moves the focus to a cell of `row`, or to the control in it. Returns whether there is such a cell.
pub(super) fn focus_cell(row: &Element, cell: usize) -> bool {
    let cells = cells_of(row);
    let Some(cell) = cells.get(cell).or(cells.last()) else { return false };
    let control = cell.query_selector(CONTROL).ok().flatten();
    let target = control.unwrap_or_else(|| {
        if !cell.has_attribute("tabindex") {
            let _stays = cell.set_attribute("tabindex", "-1");
        }
        cell.clone()
    });
    focus(&target)
}

/// Scrolls as little as needed to have the element in sight, and focuses it.
pub(super) fn focus(element: &Element) -> bool {
    bring_into_sight(element);
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok())
}

/// Whether a key or a press is for the control itself that it met, such as a button that Space presses.
pub(super) fn is_control(target: &Element) -> bool {
    target.closest("a[href], button, input, label, select, textarea").ok().flatten().is_some()
}

/// Whether the page is written from right to left where the element is.
pub(super) fn is_from_right(element: &Element) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|style| style.get_property_value("direction").ok()).as_deref() == Some("rtl")
}

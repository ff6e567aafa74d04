//! Where the focus goes when what was pressed vanishes.

use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

/// The row of the table at which the Tab key stops.
pub(super) const ROW: &str = ".window-row[tabindex='0']";
/// The field that searches.
pub(super) const SEARCH: &str = ".disk-search input";
/// The filters that are active, and the button of their panel.
pub(super) const FILTERS: &str = ".chips button, .filter-sheet-button button";

/// Moves the focus to the last of what `selector` finds once the page has changed.
pub(super) fn move_to(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector_all(selector).ok();
        let last = found.and_then(|found| found.item(found.length().checked_sub(1)?));
        if let Some(element) = last.and_then(|last| last.dyn_into::<HtmlElement>().ok()) {
            let _stays = element.focus();
        }
    });
}

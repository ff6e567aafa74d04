//! The keyboard in the list of projects: where it begins, and arrows from one to the next.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Focuses the last project used, else the search, else the first project, once the list is there.
pub(super) fn focus_first_choice() {
    request_animation_frame(|| {
        let first = [".project[data-last]", ".projects input", ".project"].into_iter().find_map(find);
        if let Some(first) = first {
            let _focused = first.focus();
        }
    });
}

/// Arrows, Home and End go from one project to another.
pub(super) fn move_among(event: &KeyboardEvent) {
    let Ok(all) = document().query_selector_all(".project") else { return };
    let Some(active) = document().active_element() else { return };
    let at = (0..all.length()).find(|at| all.item(*at).is_some_and(|node| node.is_same_node(Some(&active))));
    let Some(at) = at else { return };
    let to = match event.key().as_str() {
        "ArrowDown" => at + 1,
        "ArrowUp" => at.saturating_sub(1),
        "Home" => 0,
        "End" => all.length().saturating_sub(1),
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = all.item(to).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _focused = next.focus();
    }
}

//! Where the focus goes when something has changed elsewhere on the page.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Puts the focus into the first field of the form that is empty or wrong, once the page is up to date.
pub(super) fn focus_first_gap() {
    request_animation_frame(|| {
        let Ok(inputs) = document().query_selector_all(".accept-form input[aria-required]") else { return };
        let inputs =
            (0..inputs.length()).filter_map(|at| inputs.item(at)?.dyn_into::<HtmlInputElement>().ok());
        let gap =
            |input: &HtmlInputElement| input.value().trim().is_empty() || input.has_attribute("aria-invalid");
        if let Some(input) = inputs.into_iter().find(gap) {
            let _focused = input.focus();
        }
    });
}

/// Puts the focus on a heading as soon as it's on the page, so that whoever doesn't see the page hears what is new.
pub(super) fn focus_when_there(heading: NodeRef<html::H2>) {
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            request_animation_frame(move || {
                let _focused = heading.focus();
            });
        }
    });
}

//! Where the focus goes after a form was sent with something missing or wrong in it. What is wrong is the form's to know: it
//! marks its fields.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Puts the focus into the first field within `form` (a selector) that is wrong, or required and empty, once the page is up
/// to date. Where there's none, it goes to the form's button.
pub fn focus_first_gap(form: &'static str) {
    request_animation_frame(move || to_first_gap(form));
}

/// The same for a form that has just come, unless something has the focus by then: whoever types already isn't interrupted.
pub fn focus_first_gap_if_free(form: &'static str) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            if is_focus_free() {
                to_first_gap(form);
            }
        });
    });
}

fn to_first_gap(form: &'static str) {
    let Ok(Some(form)) = document().query_selector(form) else { return };
    let fields = "input[aria-required], input[aria-invalid]";
    let Ok(inputs) = form.query_selector_all(fields) else { return };
    let inputs = (0..inputs.length()).filter_map(|at| inputs.item(at)?.dyn_into::<HtmlInputElement>().ok());
    let is_gap =
        |input: &HtmlInputElement| input.value().trim().is_empty() || input.has_attribute("aria-invalid");
    if let Some(input) = inputs.into_iter().find(is_gap) {
        let _focused = input.focus();
        return;
    }
    let button = form.query_selector("button[type=submit]").ok().flatten();
    if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _focused = button.focus();
    }
}

/// Puts the focus into an input once the page is up to date, which may show it only then.
pub fn focus_soon(input: NodeRef<html::Input>) {
    request_animation_frame(move || {
        if let Some(Some(input)) = input.try_get_untracked() {
            let _focused = input.focus();
        }
    });
}

/// Whether nothing on the page has the focus.
fn is_focus_free() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}

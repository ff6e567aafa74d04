//! What a person sees should the program break: a plain page that says so and offers to load anew. Nothing of the panic's
//! message is shown or logged: it could hold what somebody typed.

use evs_i18n::{Language, Texts};
use wasm_bindgen::JsCast;
use web_sys::HtmlButtonElement;

use crate::state::i18n::texts;

/// Shows a plain page instead of a dead one when the program breaks.
pub fn show_crashes() {
    std::panic::set_hook(Box::new(|info| {
        // Where it broke helps whoever mends it, and holds nothing that was typed.
        if let Some(place) = info.location() {
            web_sys::console::error_1(&format!("broke at {}:{}", place.file(), place.line()).into());
        }
        show();
    }));
}

/// Made without the framework, which may be what broke. In all languages, since the chosen one can't be asked for.
fn show() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let page = document.create_element("div").ok()?;
    page.set_class_name("crash");
    page.set_attribute("role", "alert").ok()?;
    let title = document.create_element("h1").ok()?;
    title.set_text_content(Some(&in_all_languages(|t| t.frame.crash_title)));
    let text = document.create_element("p").ok()?;
    text.set_text_content(Some(&in_all_languages(|t| t.frame.crash_text)));
    let button: HtmlButtonElement = document.create_element("button").ok()?.dyn_into().ok()?;
    button.set_class_name("button");
    button.set_text_content(Some(&in_all_languages(|t| t.frame.crash_reload)));
    let reload = wasm_bindgen::closure::Closure::<dyn Fn()>::new(|| {
        if let Some(window) = web_sys::window() {
            let _going = window.location().reload();
        }
    });
    button.set_onclick(Some(reload.as_ref().unchecked_ref()));
    reload.forget();
    for part in [&title, &text] {
        page.append_child(part).ok()?;
    }
    page.append_child(&button).ok()?;
    let body = document.body()?;
    body.set_text_content(None);
    body.append_child(&page).ok()?;
    Some(())
}

fn in_all_languages(pick: fn(&'static Texts) -> &'static str) -> String {
    Language::ALL.map(|language| pick(texts(language))).join(" · ")
}

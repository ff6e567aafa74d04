//! What a person sees should the program break: a plain page that says so and offers to load anew. Nothing of the panic's
//! message is shown or logged: it could hold what somebody typed.

use evs_i18n::{Language, Texts};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlButtonElement};

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

/// Made without the framework, which may be what broke, and so that a page translator may do with it what it likes. In all
/// languages, each marked as what it is, since the chosen one can't be asked for.
fn show() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let page = document.create_element("div").ok()?;
    page.set_class_name("crash");
    page.set_attribute("role", "alert").ok()?;
    let title = document.create_element("h1").ok()?;
    say(&document, &title, "span", |t| t.frame.crash_title)?;
    page.append_child(&title).ok()?;
    say(&document, &page, "p", |t| t.frame.crash_text)?;
    let button: HtmlButtonElement = document.create_element("button").ok()?.dyn_into().ok()?;
    button.set_class_name("button");
    say(&document, &button, "span", |t| t.frame.crash_reload)?;
    let reload = wasm_bindgen::closure::Closure::<dyn Fn()>::new(|| {
        if let Some(window) = web_sys::window() {
            let _going = window.location().reload();
        }
    });
    button.set_onclick(Some(reload.as_ref().unchecked_ref()));
    reload.forget();
    page.append_child(&button).ok()?;
    let body = document.body()?;
    body.set_text_content(None);
    body.append_child(&page).ok()?;
    Some(())
}

/// Says it in `into`, in an element for each language.
fn say(
    document: &Document,
    into: &Element,
    name: &str,
    pick: fn(&'static Texts) -> &'static str,
) -> Option<()> {
    for language in Language::ALL {
        let said = document.create_element(name).ok()?;
        said.set_attribute("lang", language.tag()).ok()?;
        said.set_text_content(Some(pick(texts(language))));
        if name == "span" && into.has_child_nodes() {
            into.append_child(&document.create_text_node(" · ")).ok()?;
        }
        into.append_child(&said).ok()?;
    }
    Some(())
}

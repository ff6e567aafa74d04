//! What a person sees should the program break: a plain page that says so and offers to load anew. Nothing of the panic's
//! message is shown or logged: it could hold what somebody typed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlButtonElement, HtmlElement};

use crate::state::i18n::spoken;

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

/// Made without the framework, which may be what broke, and so that a page translator may do with it what it likes. Before
/// the page speaks a language, what stands in `index.html` is shown instead.
fn show() -> Option<()> {
    show_in(web_sys::window()?.document()?.body()?.as_ref())
}

/// Shows the page in place of what `place` holds, with the focus on its heading.
pub fn show_in(place: &Element) -> Option<()> {
    let (language, texts) = spoken()?;
    let document = web_sys::window()?.document()?;
    let main = document.create_element("main").ok()?;
    let page = document.create_element("div").ok()?;
    page.set_class_name("crash");
    page.set_attribute("role", "alert").ok()?;
    page.set_attribute("lang", language.tag()).ok()?;
    main.append_child(&page).ok()?;
    for (name, said) in [("h1", texts.frame.crash_title), ("p", texts.frame.crash_text)] {
        let element = document.create_element(name).ok()?;
        element.set_text_content(Some(said));
        page.append_child(&element).ok()?;
    }
    let button: HtmlButtonElement = document.create_element("button").ok()?.dyn_into().ok()?;
    button.set_class_name("button");
    button.set_text_content(Some(texts.frame.crash_reload));
    let reload = wasm_bindgen::closure::Closure::<dyn Fn()>::new(|| {
        if let Some(window) = web_sys::window() {
            let _going = window.location().reload();
        }
    });
    button.set_onclick(Some(reload.as_ref().unchecked_ref()));
    reload.forget();
    page.append_child(&button).ok()?;
    place.set_text_content(None);
    place.append_child(&main).ok()?;
    // What had the focus is gone; nobody who reads by ear or by keyboard is left at the top of nothing.
    let heading: HtmlElement = page.query_selector("h1").ok()??.dyn_into().ok()?;
    heading.set_tab_index(-1);
    heading.focus().ok()
}

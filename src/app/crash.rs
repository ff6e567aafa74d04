//! What a person sees should the program break: a plain page that says so and offers to load anew. Nothing of the panic's
//! message is shown or logged: it could hold what somebody typed.

use wasm_bindgen::JsCast;
use web_sys::HtmlButtonElement;

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

/// Made without the framework, which may be what broke. In both languages, since the chosen one can't be asked for.
fn show() -> Option<()> {
    let document = web_sys::window()?.document()?;
    let page = document.create_element("div").ok()?;
    page.set_class_name("crash");
    page.set_attribute("role", "alert").ok()?;
    let title = document.create_element("h1").ok()?;
    title.set_text_content(Some("Something in this page broke · 页面出现错误"));
    let text = document.create_element("p").ok()?;
    text.set_text_content(Some(
        "Load it again. What was created is kept: keys are sealed in this browser. · 请重新加载。已创建的内容不会丢失：密钥已密封保存在此浏览器中。",
    ));
    let button: HtmlButtonElement = document.create_element("button").ok()?.dyn_into().ok()?;
    button.set_class_name("button");
    button.set_text_content(Some("Load again · 重新加载"));
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

//! Looking at the page as a person would: by role and name, by text. No test of a component is in here.

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

/// Something mounted with the real style sheet, taken away at the end of the test.
pub(crate) struct Page {
    root: HtmlElement,
    _mounted: Box<dyn std::any::Any>,
}

impl Page {
    /// Mounts what `view` makes and waits till it is painted.
    pub(crate) async fn with<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) -> Self {
        add_style_sheet_and_policy();
        // A page begins at its top, wherever the one before it was scrolled to.
        window().scroll_to_with_x_and_y(0.0, 0.0);
        let root: HtmlElement = document().create_element("main").unwrap().unchecked_into();
        document().body().unwrap().append_child(&root).unwrap();
        let mounted: UnmountHandle<_> = mount_to(root.clone(), view);
        frame().await;
        Self { root, _mounted: Box::new(mounted) }
    }

    /// The only visible element of this role and accessible name.
    pub(crate) fn get(&self, role: &str, name: &str) -> HtmlElement {
        let mut found = self.all(role);
        found.retain(|element| accessible_name(element) == name);
        assert_eq!(found.len(), 1, "elements of role {role} and name {name:?} in: {}", self.text());
        found.remove(0)
    }

    /// All elements of a role, in the order of the page.
    pub(crate) fn all(&self, role: &str) -> Vec<HtmlElement> {
        let selector = match role {
            "button" => "button",
            "link" => "a[href]",
            "textbox" => "input:not([type=checkbox], [type=radio]), textarea",
            "checkbox" => "input[type=checkbox]",
            "radio" => "input[type=radio]",
            "combobox" => "select",
            "progressbar" => "progress",
            "dialog" => "dialog[open]",
            "heading" => "h1, h2, h3",
            "time" => "time",
            role => &format!("[role={role}]"),
        };
        let list = self.root.query_selector_all(selector).unwrap();
        (0..list.length()).map(|i| list.item(i).unwrap().unchecked_into()).collect()
    }

    /// What is shown, and nothing of the page around it, which belongs to the runner of the tests.
    pub(crate) fn root(&self) -> Element {
        self.root.clone().into()
    }

    /// All text of the page, also what is only read out.
    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// The whole markup. Only for showing that something is *not* in it.
    pub(crate) fn markup(&self) -> String {
        self.root.outer_html()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
    }
}

/// What the element is called, by the ways our components name things.
pub(crate) fn accessible_name(element: &Element) -> String {
    if let Some(name) = element.get_attribute("aria-label") {
        return name;
    }
    if let Some(id) = element.get_attribute("aria-labelledby") {
        return text_of(&id);
    }
    if let Some(label) = element.closest("label").unwrap() {
        return label.text_content().unwrap();
    }
    let label = document().query_selector(&format!("label[for='{}']", element.id())).unwrap();
    label.unwrap_or_else(|| element.clone()).text_content().unwrap()
}

/// What a screen reader reads after the name: the texts that `aria-describedby` points to.
pub(crate) fn description(element: &Element) -> String {
    let ids = element.get_attribute("aria-describedby").unwrap_or_default();
    ids.split_whitespace().map(text_of).collect::<Vec<_>>().join(" ")
}

fn text_of(id: &str) -> String {
    document().get_element_by_id(id).unwrap_or_else(|| panic!("no element {id}")).text_content().unwrap()
}

/// What has the focus.
pub(crate) fn focused() -> Element {
    document().active_element().unwrap()
}

/// Types into a field as a person would: the whole text at once, with the event that follows.
pub(crate) fn type_into(element: &HtmlElement, text: &str) {
    js_sys::Reflect::set(element, &"value".into(), &text.into()).unwrap();
    dispatch(element, "input");
}

/// Chooses a file, as the browser's own dialog does it.
pub(crate) fn choose(page: &Page, bytes: &[u8], name: &str) {
    choose_in(page, "input[type=file]", bytes, name);
}

/// The same where there are several fields for files.
pub(crate) fn choose_in(page: &Page, field: &str, bytes: &[u8], name: &str) {
    let field = page.root.query_selector(field).unwrap().unwrap();
    let field: web_sys::HtmlInputElement = field.unchecked_into();
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let file = web_sys::File::new_with_u8_array_sequence(&parts, name).unwrap();
    let carrier = web_sys::DataTransfer::new().unwrap();
    let items = js_sys::Reflect::get(&carrier, &"items".into()).unwrap();
    let add: js_sys::Function = js_sys::Reflect::get(&items, &"add".into()).unwrap().unchecked_into();
    let _item: wasm_bindgen::JsValue = add.call1(&items, &file).unwrap();
    field.set_files(carrier.files().as_ref());
    field.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
}

/// What stands in a field.
pub(crate) fn value_of(element: &HtmlElement) -> String {
    js_sys::Reflect::get(element, &"value".into()).unwrap().as_string().unwrap()
}

/// Sends an event that bubbles and can be prevented.
pub(crate) fn dispatch(target: &web_sys::EventTarget, name: &str) -> bool {
    let event = web_sys::CustomEvent::new(name).unwrap();
    event.init_custom_event_with_can_bubble_and_cancelable(name, true, true);
    target.dispatch_event(&event).unwrap()
}

/// Presses a key where the focus is.
pub(crate) fn press(key: &str) {
    press_with(key, "");
}

/// Presses a key where the focus is, with another held down: `shiftKey` or `ctrlKey`.
pub(crate) fn press_with(key: &str, held: &str) {
    let about = js_sys::Object::new();
    let parts =
        [("key", key.into()), ("bubbles", true.into()), ("cancelable", true.into()), (held, true.into())];
    for (name, value) in parts {
        js_sys::Reflect::set(&about, &name.into(), &value).unwrap();
    }
    let class = js_sys::Reflect::get(&js_sys::global(), &"KeyboardEvent".into()).unwrap();
    let class: &js_sys::Function = class.unchecked_ref();
    let event = js_sys::Reflect::construct(class, &js_sys::Array::of2(&"keydown".into(), &about));
    focused().dispatch_event(event.unwrap().unchecked_ref()).unwrap();
}

/// Waits for the next frame, before which all updates are over.
pub(crate) async fn frame() {
    let next = js_sys::Promise::new(&mut |done, _| {
        window().request_animation_frame(&done).unwrap();
    });
    JsFuture::from(next).await.unwrap();
}

/// Waits frame by frame till `condition` holds; fails after some seconds' worth of frames.
pub(crate) async fn until(what: &str, condition: impl Fn() -> bool) {
    until_within(4, what, condition).await;
}

/// The same for what takes its time: so many seconds' worth of frames.
pub(crate) async fn until_within(seconds: u32, what: &str, condition: impl Fn() -> bool) {
    for _ in 0..seconds * 60 {
        if condition() {
            return;
        }
        frame().await;
    }
    panic!("did not come about: {what}");
}

/// Adds the style sheet and the content policy of the real page: markup may not be written as a string. Once per page.
fn add_style_sheet_and_policy() {
    let head = document().head().unwrap();
    if head.query_selector("#style-sheet-of-tests").unwrap().is_some() {
        return;
    }
    let style = document().create_element("style").unwrap();
    style.set_id("style-sheet-of-tests");
    style.set_text_content(Some(include_str!("../../../style/main.css")));
    head.append_child(&style).unwrap();
    let policy = document().create_element("meta").unwrap();
    policy.set_attribute("http-equiv", "Content-Security-Policy").unwrap();
    policy.set_attribute("content", "require-trusted-types-for 'script'; trusted-types 'none'").unwrap();
    head.append_child(&policy).unwrap();
}

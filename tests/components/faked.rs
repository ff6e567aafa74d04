//! A browser that lacks something or answers otherwise: one of its properties replaced for as long as a value lives. The page
//! of the tests lets no text become a script, so what stands instead is given as functions. No test is in here.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What reading a property gives or throws.
pub(crate) type Read = Result<JsValue, JsValue>;

/// A property that is something else for now.
pub(crate) struct Faked {
    object: Object,
    name: JsValue,
    before: JsValue,
    _getter: Closure<dyn FnMut() -> Read>,
}

impl Faked {
    /// Replaces a property, named by its path from the window on, by what `instead` does when it's read.
    pub(crate) fn property(path: &str, instead: impl FnMut() -> Read + 'static) -> Self {
        let (owner, name) = path.rsplit_once('.').unwrap_or(("", path));
        let object = owner
            .split('.')
            .filter(|part| !part.is_empty())
            .fold(JsValue::from(web_sys::window().unwrap()), |object, part| {
                Reflect::get(&object, &part.into()).unwrap()
            });
        let (object, name) = (object.unchecked_into::<Object>(), JsValue::from_str(name));
        let getter = Closure::new(instead);
        let descriptor = Object::new();
        Reflect::set(&descriptor, &"configurable".into(), &true.into()).unwrap();
        Reflect::set(&descriptor, &"get".into(), getter.as_ref()).unwrap();
        let before = Object::get_own_property_descriptor(&object, &name);
        Object::define_property(&object, &name, &descriptor);
        Self { object, name, before, _getter: getter }
    }

    /// The browser's promise to keep data: whether it was given before, and what it answers when it's asked for, which is
    /// counted.
    pub(crate) fn promise(is_given: bool, answer: impl Fn() -> Promise + 'static) -> (Self, Rc<Cell<u32>>) {
        let asked = Rc::new(Cell::new(0));
        let counted = Rc::clone(&asked);
        let persisted = function(move || Ok(says(is_given).into()));
        let persist = function(move || {
            counted.set(counted.get() + 1);
            Ok(answer().into())
        });
        let manager = Object::new();
        Reflect::set(&manager, &"persisted".into(), &persisted).unwrap();
        Reflect::set(&manager, &"persist".into(), &persist).unwrap();
        (Self::property("navigator.storage", move || Ok(manager.clone().into())), asked)
    }
}

impl Drop for Faked {
    fn drop(&mut self) {
        Reflect::delete_property(&self.object, &self.name).unwrap();
        if let Some(before) = self.before.dyn_ref::<Object>() {
            Object::define_property(&self.object, &self.name, before);
        }
    }
}

/// A function of the page's.
pub(crate) fn function(body: impl FnMut() -> Read + 'static) -> JsValue {
    Closure::<dyn FnMut() -> Read>::new(body).into_js_value()
}

/// A promise that is kept at once.
pub(crate) fn says(value: bool) -> Promise {
    Promise::resolve(&JsValue::from_bool(value))
}

/// An exception of the browser's.
pub(crate) fn exception(name: &str) -> JsValue {
    web_sys::DomException::new_with_message_and_name("as told by the test", name).unwrap().into()
}

/// The files that the page gave to the person, while it lives.
pub(crate) fn saved_files() -> (Faked, std::rc::Rc<std::cell::RefCell<Vec<web_sys::Blob>>>) {
    let files = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let kept = std::rc::Rc::clone(&files);
    let take = wasm_bindgen::prelude::Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |file: JsValue| {
        kept.borrow_mut().push(file.unchecked_into());
        "data:,".into()
    });
    let take = take.into_js_value();
    (Faked::property("URL.createObjectURL", move || Ok(take.clone())), files)
}

/// The text of a file that was saved.
pub(crate) async fn text_of(file: &web_sys::Blob) -> String {
    let read: js_sys::Function = js_sys::Reflect::get(file, &"text".into()).unwrap().unchecked_into();
    let text: js_sys::Promise = read.call0(file).unwrap().unchecked_into();
    wasm_bindgen_futures::JsFuture::from(text).await.unwrap().as_string().unwrap()
}

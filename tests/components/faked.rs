//! A browser that lacks something or answers otherwise: one of its properties replaced for as long as a value lives. No test is
//! in here.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property that is something else for now.
pub(crate) struct Faked {
    object: Object,
    name: JsValue,
    before: JsValue,
}

impl Faked {
    /// Replaces property `name` of what the script `object` names by what the script `instead` does when it's read.
    pub(crate) fn property(object: &str, name: &str, instead: &str) -> Self {
        let object: Object =
            js_sys::eval(object).unwrap().dyn_into().unwrap_or_else(|_| panic!("{object} isn't there"));
        let name = JsValue::from_str(name);
        let before = Object::get_own_property_descriptor(&object, &name);
        let getter = Function::new_no_args(instead);
        let descriptor = Object::new();
        Reflect::set(&descriptor, &"configurable".into(), &true.into()).unwrap();
        Reflect::set(&descriptor, &"get".into(), &getter).unwrap();
        Object::define_property(&object, &name, &descriptor);
        Self { object, name, before }
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

//! What the browser knows of languages: plural forms, digits, lists.

use std::cell::RefCell;

use evs_i18n::{Category, Locale};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The browser's own `Intl`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Intl;

impl Locale for Intl {
    fn plural(&self, tag: &'static str, n: u64) -> Category {
        let name = ask(tag, |all| &all.plural, &number(n));
        name.and_then(|name| Category::of_name(&name)).unwrap_or(Category::Other)
    }

    fn number(&self, tag: &'static str, n: u64) -> String {
        ask(tag, |all| &all.number, &number(n)).unwrap_or_else(|| n.to_string())
    }

    fn list(&self, tag: &'static str, parts: &[&str]) -> String {
        let list: Array = parts.iter().copied().map(JsValue::from_str).collect();
        ask(tag, |all| &all.list, &list).unwrap_or_else(|| parts.join(", "))
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of disks and sizes in GiB are far below 2^53")]
fn number(n: u64) -> JsValue {
    JsValue::from_f64(n as f64)
}

/// One language's formatters: making one costs more than a thousand uses of it, and a table of disks has many sizes. What
/// the browser lacks is `None`.
struct Formatters {
    tag: &'static str,
    plural: Option<Formatter>,
    number: Option<Formatter>,
    list: Option<Formatter>,
}

thread_local! {
    static FORMATTERS: RefCell<Option<Formatters>> = const { RefCell::new(None) };
}

/// What one of the language's formatters makes of a value.
fn ask(tag: &'static str, pick: fn(&Formatters) -> &Option<Formatter>, value: &JsValue) -> Option<String> {
    FORMATTERS.with_borrow_mut(|kept| {
        if kept.as_ref().is_some_and(|all| all.tag != tag) {
            *kept = None;
        }
        let all = kept.get_or_insert_with(|| Formatters {
            tag,
            plural: Formatter::new(tag, "PluralRules", "select", ("type", &"cardinal".into())),
            number: Formatter::new(tag, "NumberFormat", "format", ("useGrouping", &JsValue::FALSE)),
            // "a, b, c" and "a、b、c"; longer styles have an "and" before the last.
            list: Formatter::new(tag, "ListFormat", "format", ("style", &"narrow".into())),
        });
        pick(all).as_ref()?.call(value)
    })
}

/// A formatter of any class. They are all made and called alike, so that one piece of code serves them, and each bridge
/// that isn't built is one that nobody downloads.
struct Formatter {
    object: JsValue,
    method: Function,
}

impl Formatter {
    fn new(tag: &str, class: &str, method: &str, (option, value): (&str, &JsValue)) -> Option<Self> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class: Function = Reflect::get(&intl, &class.into()).ok()?.unchecked_into();
        let options = Object::new();
        Reflect::set(&options, &option.into(), value).ok()?;
        let object = Reflect::construct(&class, &Array::of2(&tag.into(), &options)).ok()?;
        let method = Reflect::get(&object, &method.into()).ok()?.unchecked_into();
        Some(Self { object, method })
    }

    fn call(&self, value: &JsValue) -> Option<String> {
        self.method.call1(&self.object, value).ok()?.as_string()
    }
}

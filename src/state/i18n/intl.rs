//! What the browser knows of languages: plural forms, digits, lists.

use std::cell::RefCell;

use evs_i18n::{Category, Locale};
use js_sys::Intl::{ListFormat, NumberFormat, PluralRules};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// The browser's own `Intl`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Intl;

/// One language's formatters: making one costs more than a thousand uses of it, and a table of disks has many sizes.
struct Formatters {
    tag: &'static str,
    plural: PluralRules,
    number: NumberFormat,
    list: ListFormat,
}

thread_local! {
    static FORMATTERS: RefCell<Option<Formatters>> = const { RefCell::new(None) };
}

impl Locale for Intl {
    fn plural(&self, tag: &'static str, n: u64) -> Category {
        let name = with_formatters(tag, |formatters| formatters.plural.select(number(n)));
        Category::of_name(&String::from(name)).unwrap_or(Category::Other)
    }

    fn number(&self, tag: &'static str, n: u64) -> String {
        let text = with_formatters(tag, |formatters| {
            formatters.number.format().call1(&JsValue::NULL, &JsValue::from_f64(number(n)))
        });
        text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| n.to_string())
    }

    fn list(&self, tag: &'static str, parts: &[&str]) -> String {
        let parts: Array = parts.iter().copied().map(JsValue::from_str).collect();
        with_formatters(tag, |formatters| formatters.list.format(&parts)).into()
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of disks and sizes in GiB are far below 2^53")]
fn number(n: u64) -> f64 {
    n as f64
}

fn with_formatters<T>(tag: &'static str, use_them: impl FnOnce(&Formatters) -> T) -> T {
    FORMATTERS.with_borrow_mut(|kept| {
        if kept.as_ref().is_some_and(|formatters| formatters.tag != tag) {
            *kept = None;
        }
        use_them(kept.get_or_insert_with(|| formatters(tag)))
    })
}

fn formatters(tag: &'static str) -> Formatters {
    let tags = Array::of1(&JsValue::from_str(tag));
    let options = Object::new();
    // "a, b, c" and "a、b、c"; longer styles have an "and" before the last.
    set(&options, "style", &JsValue::from_str("narrow"));
    let list = ListFormat::new(&tags, &options);
    let options = Object::new();
    set(&options, "useGrouping", &JsValue::FALSE);
    Formatters {
        tag,
        plural: PluralRules::new(&tags, &Object::new()),
        number: NumberFormat::new(&tags, &options),
        list,
    }
}

fn set(options: &Object, key: &str, value: &JsValue) {
    // Setting a property of a fresh plain object cannot be refused.
    drop(Reflect::set(options, &JsValue::from_str(key), value));
}

//! What a browser does with a text that is given to it as markup or as script, under the content policy of the page: it refuses
//! it, whatever stands in it. What only looks like markup and is set as text stays that text.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::Page;

/// Script in disguises that a list of forbidden words lets through, and what is harmless.
const TEXTS: &[&str] = &[
    "<svg/onload=document.title=1>",
    "<img src=\"x\"onerror=document.title=1>",
    "<img src=x\tonerror\n=document.title=1>",
    "<a href=\"java&#115;cript:document.title=1\">a</a>",
    "<math><mtext><table><mglyph><style><img src=x onerror=document.title=1>",
    "<script>document.title=1</script>",
    "<b>bold</b>",
    "once = twice, and on = off",
];

/// The browser's class of this name.
fn class(name: &str) -> Function {
    Reflect::get(&js_sys::global(), &name.into()).unwrap().unchecked_into()
}

fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.unchecked_into();
    method.apply(object, &arguments.iter().copied().collect::<Array>())
}

#[wasm_bindgen_test]
async fn no_text_becomes_markup_or_script_whatever_stands_in_it() {
    let page = Page::with(|| view! { <p></p> }).await;
    let title = document().title();
    for text in TEXTS {
        let text = JsValue::from_str(text);
        let place = document().create_element("div").unwrap();
        page.root().append_child(&place).unwrap();
        let made = |name: &str| document().create_element(name).unwrap();
        let parser = Reflect::construct(&class("DOMParser"), &Array::new()).unwrap();
        let ways: [(&str, Result<JsValue, JsValue>); 9] = [
            ("innerHTML", Reflect::set(&place, &"innerHTML".into(), &text).map(JsValue::from)),
            ("outerHTML", Reflect::set(&place, &"outerHTML".into(), &text).map(JsValue::from)),
            ("a template", Reflect::set(&made("template"), &"innerHTML".into(), &text).map(JsValue::from)),
            ("insertAdjacentHTML", call(&place, "insertAdjacentHTML", &[&"beforeend".into(), &text])),
            ("srcdoc", Reflect::set(&made("iframe"), &"srcdoc".into(), &text).map(JsValue::from)),
            ("a script's text", Reflect::set(&made("script"), &"text".into(), &text).map(JsValue::from)),
            ("a script's address", Reflect::set(&made("script"), &"src".into(), &text).map(JsValue::from)),
            ("a parser", call(&parser, "parseFromString", &[&text, &"text/html".into()])),
            ("a worker", Reflect::construct(&class("Worker"), &Array::of1(&text))),
        ];
        for (way, result) in ways {
            let refused = result.err().is_some_and(|error| error.is_instance_of::<js_sys::TypeError>());
            assert!(refused, "{way} takes {text:?}");
        }
        place.set_text_content(text.as_string().as_deref());
        assert_eq!((place.child_element_count(), place.text_content()), (0, text.as_string()));
    }
    assert_eq!(document().title(), title);
}

#[wasm_bindgen_test]
async fn nothing_can_make_a_policy_by_which_text_would_be_taken() {
    let _page = Page::with(|| view! { <p></p> }).await;
    let types = Reflect::get(&js_sys::global(), &"trustedTypes".into()).unwrap();
    for name in ["default", "console", "leptos"] {
        assert!(call(&types, "createPolicy", &[&name.into(), &Object::new()]).is_err(), "{name}");
    }
}

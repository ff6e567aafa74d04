//! How much of the window's end is covered by what stays in view there: told to the style sheet, so that nothing that is focused
//! is scrolled under it. It's the page's bar, any element of class `action-bar`, and the dock of late messages above it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

use super::changes::on_change;

/// What covers the window's end: its selector, and the property that tells the style sheet how high it is.
const COVERS: [(&str, &str); 2] = [(".action-bar", "--action-bar"), (".dock", "--dock")];

/// Measures the bar of whatever page is shown, and the dock. Mount it once, at the root. Shows nothing.
#[component]
pub fn MeasureBar() -> impl IntoView {
    for (selector, property) in COVERS {
        measure(selector, property);
    }
}

/// Tells the height of the one element of this selector, whenever it's another element or another height.
fn measure(selector: &'static str, property: &'static str) {
    let bar = StoredValue::new_local(None::<Element>);
    let measured =
        Closure::<dyn FnMut()>::new(move || tell(property, bar.try_get_value().flatten().as_ref()));
    let Ok(sizes) = ResizeObserver::new(measured.as_ref().unchecked_ref()) else { return };
    let observed = sizes.clone();
    let look = move || {
        let now = document().query_selector(selector).ok().flatten();
        if bar.try_get_value().flatten() != now {
            observed.disconnect();
            if let Some(now) = &now {
                observed.observe(now);
            }
            tell(property, now.as_ref());
            bar.try_set_value(now);
        }
    };
    look();
    on_change(look);
    let kept = StoredValue::new_local(Some((sizes, measured)));
    on_cleanup(move || {
        if let Some((sizes, _)) = kept.try_update_value(Option::take).flatten() {
            sizes.disconnect();
        }
        tell(property, None);
    });
}

fn tell(property: &str, bar: Option<&Element>) {
    let height = bar.map_or(0.0, |bar| bar.get_bounding_client_rect().height());
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        let _told = root.style().set_property(property, &format!("{}px", height.ceil()));
    }
}

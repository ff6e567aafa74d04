//! How much of the window's end a bar covers that stays in view: told to the style sheet, so that nothing that is focused is
//! scrolled under it. The bar itself is any element of class `action-bar`.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

use super::changes::on_change;

/// Measures the bar of whatever page is shown. Mount it once, at the root. Shows nothing.
#[component]
pub fn MeasureBar() -> impl IntoView {
    let bar = StoredValue::new_local(None::<Element>);
    let measured = Closure::<dyn FnMut()>::new(move || tell(bar.try_get_value().flatten().as_ref()));
    let Ok(sizes) = ResizeObserver::new(measured.as_ref().unchecked_ref()) else { return };
    let observed = sizes.clone();
    let look = move || {
        let now = document().query_selector(".action-bar").ok().flatten();
        if bar.try_get_value().flatten() != now {
            observed.disconnect();
            if let Some(now) = &now {
                observed.observe(now);
            }
            tell(now.as_ref());
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
        tell(None);
    });
}

fn tell(bar: Option<&Element>) {
    let height = bar.map_or(0.0, |bar| bar.get_bounding_client_rect().height());
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        let _told = root.style().set_property("--action-bar", &format!("{}px", height.ceil()));
    }
}

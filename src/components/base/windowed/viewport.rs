//! Measures the scrolled element: at most once per frame, and the row height only when its size changes.

use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{Element, ResizeObserver};
use wasm_bindgen::prelude::Closure;

use super::range::Viewport;

/// Keeps `viewport` at the size of `scroller` until the reactive owner is disposed.
pub(super) fn follow_size(scroller: NodeRef<html::Div>, viewport: RwSignal<Viewport>) {
    let kept = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    scroller.on_load(move |element| {
        let element: Element = (*element).clone().into();
        let measured = element.clone();
        let measure = move || {
            let row_height = row_height(&measured).unwrap_or(Viewport::default().row_height);
            viewport.try_set(Viewport { top: top_of(&measured), height: height_of(&measured), row_height });
        };
        measure();
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(wasm_bindgen::JsCast::unchecked_ref(callback.as_ref())) {
            observer.observe(&element);
            kept.try_set_value(Some((observer, callback)));
        }
    });
    on_cleanup(move || {
        kept.try_update_value(|kept| {
            if let Some((observer, _)) = kept.take() {
                observer.disconnect();
            }
        });
    });
}

/// A handler for `scroll` that updates `viewport` in the next frame, once however often it is called.
pub(super) fn follow_scroll(
    scroller: NodeRef<html::Div>,
    viewport: RwSignal<Viewport>,
) -> impl Fn() + Copy + Send + Sync + 'static {
    let asked = StoredValue::new(false);
    let read = move || {
        asked.try_set_value(false);
        if let Some(Some(element)) = scroller.try_get_untracked() {
            let top = top_of(&element);
            viewport.try_update(|viewport| viewport.top = top);
        }
    };
    move || {
        if !asked.get_value() {
            asked.set_value(true);
            request_animation_frame(read);
        }
    }
}

fn top_of(element: &Element) -> f64 {
    f64::from(element.scroll_top())
}

fn height_of(element: &Element) -> f64 {
    f64::from(element.client_height())
}

/// The value of `--row-height` in pixels: the style sheet registers it as a length, so browsers compute it.
fn row_height(element: &Element) -> Option<f64> {
    let style = window().get_computed_style(element).ok()??;
    let value = style.get_property_value("--row-height").ok()?;
    value.trim().strip_suffix("px")?.parse().ok().filter(|height| *height >= 1.0)
}

//! Measures how much of the table is in sight: at most once per frame, and the row height only when the table's size changes.
//!
//! The page is the one thing that scrolls; the table's head sticks below the bar on top. So what is in sight begins where the
//! head ends.

use leptos::ev::{afterprint, beforeprint, resize, scroll};
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::{Element, ResizeObserver};
use wasm_bindgen::prelude::Closure;

use super::range::Viewport;

/// The elements whose places tell what is in sight.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    pub(super) grid: NodeRef<html::Div>,
    pub(super) head: NodeRef<html::Div>,
    pub(super) body: NodeRef<html::Div>,
}

impl Frame {
    fn measure(self, row_height: f64) -> Option<Viewport> {
        let head = self.head.try_get_untracked()??.get_bounding_client_rect();
        let body = self.body.try_get_untracked()??.get_bounding_client_rect();
        let window = window().inner_height().ok()?.as_f64()?;
        let bottom =
            window - length_of(&document().document_element()?, "scroll-padding-bottom").unwrap_or(0.0);
        let edge = head.bottom().max(0.0);
        Some(Viewport {
            top: (head.bottom() - body.top()).max(0.0),
            height: (bottom - edge).max(0.0),
            row_height,
        })
    }
}

/// Keeps `viewport` as it is on the page until the reactive owner is disposed.
pub(super) fn follow(frame: Frame, viewport: RwSignal<Viewport>) {
    let is_printed = StoredValue::new(false);
    follow_size(frame, viewport, is_printed);
    let asked = StoredValue::new(false);
    let read = move || {
        asked.try_set_value(false);
        if is_printed.try_get_value() != Some(false) {
            return;
        }
        let Some(row_height) = viewport.try_with_untracked(|viewport| viewport.row_height) else { return };
        if let Some(measured) = frame.measure(row_height) {
            set(viewport, measured);
        }
    };
    let ask = move || {
        if asked.try_get_value() == Some(false) {
            asked.set_value(true);
            request_animation_frame(read);
        }
    };
    // Paper isn't scrolled: all of it is in sight.
    let show_all = move || {
        is_printed.try_set_value(true);
        if let Some(known) = viewport.try_get_untracked() {
            set(viewport, Viewport { top: 0.0, height: f64::from(u32::MAX), ..known });
        }
    };
    let listeners = [
        window_event_listener(scroll, move |_| ask()),
        window_event_listener(resize, move |_| ask()),
        window_event_listener(beforeprint, move |_| show_all()),
        window_event_listener(afterprint, move |_| {
            is_printed.try_set_value(false);
            ask();
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

fn follow_size(frame: Frame, viewport: RwSignal<Viewport>, is_printed: StoredValue<bool>) {
    let kept = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    frame.grid.on_load(move |element| {
        let element: Element = (*element).clone().into();
        let measured = element.clone();
        let measure = move || {
            if is_printed.try_get_value() != Some(false) {
                return;
            }
            let row_height = length_of(&measured, "--row-height").filter(|height| *height >= 1.0);
            let row_height = row_height.unwrap_or(Viewport::default().row_height);
            set(
                viewport,
                frame.measure(row_height).unwrap_or(Viewport { row_height, ..Viewport::default() }),
            );
        };
        // The head and the body may come to the page after the element around them.
        request_animation_frame(measure.clone());
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

fn set(viewport: RwSignal<Viewport>, measured: Viewport) {
    if viewport.try_with_untracked(|known| *known != measured) == Some(true) {
        viewport.try_set(measured);
    }
}

/// The value of a length in pixels: the style sheet registers its own as lengths, so browsers compute them.
fn length_of(element: &Element, name: &str) -> Option<f64> {
    let style = window().get_computed_style(element).ok()??;
    let value = style.get_property_value(name).ok()?;
    value.trim().strip_suffix("px")?.parse().ok()
}

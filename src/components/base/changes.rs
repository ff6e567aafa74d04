//! Being told when elements come or go, anywhere on the page. What is done then is the caller's.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

/// Calls `look` after elements have come or gone, as long as its owner lives; once for all that changed together.
pub(super) fn on_change(look: impl FnMut() + 'static) {
    let call = Closure::<dyn FnMut()>::new(look);
    let Ok(observer) = MutationObserver::new(call.as_ref().unchecked_ref()) else { return };
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    if let Some(body) = document().body() {
        let _observed = observer.observe_with_options(&body, &what);
    }
    let kept = StoredValue::new_local(Some((observer, call)));
    on_cleanup(move || {
        if let Some((observer, _)) = kept.try_update_value(Option::take).flatten() {
            observer.disconnect();
        }
    });
}

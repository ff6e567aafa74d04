//! Putting secrets away when nobody is there to see to them: what is shown is hidden, what was typed is wiped. Each control
//! that holds one sees to it itself. When that is, isn't known here.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

/// What the window is told by an event of this name.
const AWAY: &str = "secrets-away";

/// Has every secret on the page put away.
pub fn put_secrets_away() {
    if let Ok(event) = web_sys::Event::new(AWAY) {
        let _told = window().dispatch_event(&event);
    }
}

/// Does `put_away` whenever secrets are put away, as long as its owner lives.
pub fn on_secrets_away(put_away: impl Fn() + 'static) {
    let listener = window_event_listener_untyped(AWAY, move |_| put_away());
    on_cleanup(move || listener.remove());
}

/// Empties a field that holds a secret, and overwrites what stood there. The browser may have other copies.
pub fn wipe(field: RwSignal<String>) {
    let text = field.try_update(std::mem::take).unwrap_or_default();
    let mut bytes = text.into_bytes();
    bytes.fill(0);
    std::hint::black_box(&bytes);
}

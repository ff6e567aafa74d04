//! Links that say something in their addresses: it's taken out of the address bar, and handed to the page. What a link means isn't known
//! here.

use leptos::prelude::*;

use crate::route::Route;

/// Gives `take` the part of the page's address that says something, now and whenever another link is opened while the page stands.
pub fn follow_links(take: impl Fn(&str) + Copy + 'static) {
    let look = move || {
        if let Some(link) = take_link() {
            take(&link);
        }
    };
    look();
    let listener = window_event_listener(leptos::ev::hashchange, move |_| look());
    on_cleanup(move || listener.remove());
}

/// Takes the link out of the address, and out of the address bar and the history entry: from the fragment, or from the path
/// where a program has made the fragment part of it. A fragment without a field is a place on the page, such as the one to
/// which one skips past the navigation.
fn take_link() -> Option<String> {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let in_path = Route::link_in(&path).map(str::to_owned);
    let has_field = |fragment: &String| fragment.contains('=') || fragment.contains("%3");
    let link = in_path.or_else(|| location.hash().ok().filter(has_field))?;
    if let Ok(history) = window().history() {
        let path = Route::parse(&path).path();
        let _stays = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&path));
    }
    Some(link)
}

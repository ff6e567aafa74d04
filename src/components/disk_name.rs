//! How a disk is called: its name as one line of foreign text, or its id where it has none.

use evs_domain::id::DiskId;
use evs_domain::text::one_line;
use leptos::prelude::*;

use crate::state::words::words;

/// The name for people to read, as plain text.
pub fn called(name: &str, id: DiskId) -> String {
    let name = one_line(name);
    if name.trim().is_empty() { id.to_string() } else { name }
}

/// A disk's name, kept from changing the reading direction around it. Without a name: the id, and a word that says so.
#[component]
pub fn DiskName(#[prop(into)] name: String, id: DiskId) -> impl IntoView {
    let w = words();
    let name = one_line(&name);
    if name.trim().is_empty() {
        view! {
            <span class="disk-name"><span class="mono">{id.to_string()}</span> " " <span class="muted">{w.say(|t| t.common.no_name)}</span></span>
        }
        .into_any()
    } else {
        let title = name.clone();
        view! { <bdi class="disk-name" title=title>{name}</bdi> }.into_any()
    }
}

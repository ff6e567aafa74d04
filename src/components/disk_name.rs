//! Names as text from elsewhere, on one line and cut where they are very long; a disk's id where it has no name.
//!
//! It's written as the element's `textContent`, never into a text node: rows of a table are used again for other disks, and
//! should a translator ignore that names aren't to be translated, a name must still not stay beside another disk's checkbox.

use evs_domain::id::DiskId;
use evs_domain::text::one_line;
use leptos::prelude::*;

use crate::state::app_state::i18n;

/// The name, or the id where there is none.
pub fn name_or_id(name: &str, id: DiskId) -> String {
    let name = one_line(name);
    if name.trim().is_empty() { id.to_string() } else { name }
}

/// The name in `<bdi>`, so that it can't change the direction of the text around it; or the id, and that there is no name.
#[component]
pub fn DiskName(#[prop(into)] name: String, id: DiskId) -> impl IntoView {
    let w = i18n();
    let name = one_line(&name);
    if name.trim().is_empty() {
        view! {
            <span class="disk-name">
                <span class="mono" prop:textContent=id.to_string()></span>
                " "
                <span class="muted" prop:textContent=w.say(|t| t.common.no_name)></span>
            </span>
        }
        .into_any()
    } else {
        view! { <bdi class="disk-name long-name" title=name.clone() prop:textContent=name></bdi> }.into_any()
    }
}

/// A name that somebody else may have chosen, as text on one line. Of a very long one the first lines are seen; the title has the
/// whole, and it's read out whole.
#[component]
pub fn LongName(#[prop(into)] name: Signal<String>) -> impl IntoView {
    let name = Signal::derive(move || name.with(|name| one_line(name)));
    view! { <bdi class="long-name" title=move || name.get() prop:textContent=move || name.get()></bdi> }
}

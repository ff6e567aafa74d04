//! Fixed sentences that a page translator (Chrome's, an extension) may translate. Nothing else on the page may be: the
//! app's root says `translate="no"`, and this is the one place that says "yes".
//!
//! A translator puts `<font>` elements in the place of text nodes. What Leptos writes into a text node afterwards is seen
//! by nobody: states would freeze, and a name would stand beside the checkbox of another disk.

use leptos::prelude::*;

/// A paragraph of a fixed text. Its type keeps out what isn't in the tables of texts: a name, an ID or a number can't be
/// in a `&'static str`.
///
/// The text is written as the element's `textContent`, which replaces whatever a translator has put there.
#[component]
pub fn Prose(
    #[prop(into)] text: Signal<&'static str>,
    #[prop(optional_no_strip, into)] class: Option<&'static str>,
) -> impl IntoView {
    view! { <p class=class translate="yes" prop:textContent=move || text.get()></p> }
}

//! Fixed sentences that a page translator (Chrome's, an extension) may translate. Nothing else on the page may be: the
//! app's root says `translate="no"`, and this is the one place that says "yes".
//!
//! A translator puts `<font>` elements in the place of text nodes. What Leptos writes into a text node afterwards is seen
//! by nobody: states would freeze, and a name would stand beside the checkbox of another disk.

use std::borrow::Cow;

use leptos::prelude::*;

/// A paragraph of a fixed text. Its type keeps out what isn't in the tables of texts: a name, an ID or a number can't be
/// in a `&'static str`.
///
/// The text is written as the element's `textContent`, which replaces whatever a translator has put there.
#[component]
pub fn Prose(
    #[prop(into)] text: Signal<&'static str>,
    #[prop(optional)] class: Option<&'static str>,
) -> impl IntoView {
    let text = Signal::derive(move || text.get().to_owned());
    paragraph(text, class, Some("yes"))
}

/// A paragraph of a text that is fixed or has something filled in: only a fixed one, which is borrowed from the tables, may
/// be translated.
#[component]
pub fn Advice(text: Cow<'static, str>, #[prop(optional)] class: Option<&'static str>) -> impl IntoView {
    let is_fixed = matches!(text, Cow::Borrowed(_)).then_some("yes");
    paragraph(Signal::stored(text.into_owned()), class, is_fixed)
}

fn paragraph(text: Signal<String>, class: Option<&'static str>, may: Option<&'static str>) -> AnyView {
    view! { <p class=class translate=may prop:textContent=move || text.get()></p> }.into_any()
}

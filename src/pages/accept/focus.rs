//! Where the focus goes when something has changed elsewhere on the page.

use leptos::html;
use leptos::prelude::*;

/// The form, as the style sheet knows it.
pub(super) const FORM: &str = ".accept-form";

/// Puts the focus on a heading as soon as it's on the page, so that whoever doesn't see the page hears what is new.
pub(super) fn focus_when_there(heading: NodeRef<html::H2>) {
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            request_animation_frame(move || {
                let _focused = heading.focus();
            });
        }
    });
}

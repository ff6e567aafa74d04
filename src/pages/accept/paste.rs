//! The field for whatever one was sent. What is understood goes into the other fields and is wiped from here, because it
//! may hold the key.

use evs_domain::secret::Secret;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::focus::focus_first_gap;
use crate::components::base::{TextArea, announcer};
use crate::state::accept::{AcceptForm, Found};
use crate::state::app_state::i18n;

/// So many characters at once aren't typed: they're pasted, dropped or filled in.
const AT_ONCE: usize = 8;

#[component]
pub(super) fn PasteArea(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let announcer = announcer();
    let text = RwSignal::new(String::new());
    let found = RwSignal::new(None::<Found>);
    let take = move || {
        let pasted = Secret::new(text.get_untracked());
        let result = form.take_text(pasted.expose());
        found.set(Some(result));
        if !result.is_nothing() {
            text.update(|text| drop(Secret::new(std::mem::take(text))));
            announcer.polite(found_text(w.now(), result));
            focus_first_gap();
        }
    };
    Effect::new(move |before: Option<usize>| {
        let length = text.with(|text| text.chars().count());
        if length >= before.unwrap_or(0) + AT_ONCE {
            take();
        } else if length > 0 {
            found.set(None);
        }
        text.with_untracked(|text| text.chars().count())
    });
    let leave = move || {
        if text.with_untracked(|text| !text.trim().is_empty()) {
            take();
        }
    };
    let nothing = Signal::derive(move || {
        found.get().filter(|found| found.is_nothing()).map(|_| w.t().accept.paste_nothing.to_owned())
    });
    let something =
        move || found.get().filter(|found| !found.is_nothing()).map(|found| found_text(w.t(), found));
    view! {
        <div class="stack" data-gap="small">
            <TextArea
                label=w.text(|t| t.accept.paste_label)
                hint=w.text(|t| t.accept.paste_hint)
                value=text
                rows=3
                mono=true
                error=nothing
                on_leave=leave
            />
            <p class="accept-found tone" data-tone="good">
                {something}
            </p>
        </div>
    }
}

fn found_text(t: &Texts, found: Found) -> String {
    let ids = (found.ids > 0).then(|| t.accept.found_ids(found.ids));
    let keys = (found.keys > 0).then(|| t.accept.found_keys(found.keys));
    let what: Vec<String> = ids.into_iter().chain(keys).collect();
    t.accept.paste_found(&t.list(&what))
}

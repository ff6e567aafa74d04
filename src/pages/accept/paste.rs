//! The field for whatever one was sent. What is understood goes into the other fields, and a text that has nothing more to
//! tell is wiped from here, because it may hold the key. What may be a key is offered, and never filled in unasked.

use evs_domain::handover::paste::Guess;
use evs_domain::secret::Secret;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::focus::focus_first_gap;
use crate::components::base::{Button, Notice, TextArea, announcer, on_secrets_away};
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
    // Whether what stands in the field was read already. What stays there isn't read again when the field is left: what the
    // person has put right meanwhile would be overwritten.
    let is_read = StoredValue::new(false);
    let wipe = move || text.update(|text| drop(Secret::new(std::mem::take(text))));
    on_secrets_away(move || {
        wipe();
        found.set(None);
    });
    let take = move || {
        let pasted = Secret::new(text.get_untracked());
        let result = form.take_text(pasted.expose());
        is_read.set_value(true);
        if result.is_all() {
            wipe();
        }
        if !result.is_nothing() {
            let said = std::iter::once(found_text(w.now(), &result)).chain(unread_text(w.now(), &result));
            announcer.polite(said.collect::<Vec<_>>().join(" "));
            focus_first_gap();
        }
        found.set(Some(result));
    };
    Effect::new(move |before: Option<usize>| {
        let length = text.with(|text| text.chars().count());
        if length >= before.unwrap_or(0) + AT_ONCE {
            take();
        } else if length > 0 {
            is_read.set_value(false);
            found.set(None);
        }
        text.with_untracked(|text| text.chars().count())
    });
    let leave = move || {
        if !is_read.get_value() && text.with_untracked(|text| !text.trim().is_empty()) {
            take();
        }
    };
    let nothing = Signal::derive(move || {
        found.with(|found| {
            found.as_ref().filter(|found| found.is_nothing()).map(|_| w.t().accept.paste_nothing.to_owned())
        })
    });
    let something = move || {
        found.with(|found| {
            found.as_ref().filter(|found| !found.is_nothing()).map(|found| found_text(w.t(), found))
        })
    };
    let unread = move || found.with(|found| found.as_ref().and_then(|found| unread_text(w.t(), found)));
    let used = move |at: usize| {
        found.update(|found| {
            let Some(found) = found.as_mut().filter(|found| at < found.guesses.len()) else { return };
            if form.take_guess(&found.guesses.remove(at)) {
                found.keys += 1;
            }
        });
        if found.with_untracked(|found| found.as_ref().is_some_and(Found::is_all)) {
            wipe();
        }
        focus_first_gap();
    };
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
            <p class="accept-found tone" data-tone="warn">
                {unread}
            </p>
            {move || {
                let guesses = found
                    .with(|found| { found.as_ref().map(|found| found.guesses.clone()).unwrap_or_default() });
                guesses
                    .into_iter()
                    .enumerate()
                    .map(|(at, guess)| view! { <Guessed guess=guess on_use=move || used(at) /> })
                    .collect_view()
            }}
        </div>
    }
}

/// What may be a key. It's no secret of a known form, and the text that it stood in is still there to be compared with.
#[component]
fn Guessed(guess: Guess, #[prop(into)] on_use: Callback<()>) -> impl IntoView {
    let w = i18n();
    let action = move || {
        view! { <Button on_press=move || on_use.run(())>{w.say(|t| t.accept.guess_use)}</Button> }
    };
    view! {
        <Notice action=action>
            <p>{move || w.t().accept.guess(guess.key.expose())}</p>
        </Notice>
    }
}

fn found_text(t: &Texts, found: &Found) -> String {
    let ids = (found.ids > 0).then(|| t.accept.found_ids(found.ids));
    let keys = (found.keys > 0).then(|| t.accept.found_keys(found.keys));
    let what: Vec<String> = ids.into_iter().chain(keys).collect();
    t.accept.paste_found(&t.list(&what))
}

fn unread_text(t: &Texts, found: &Found) -> Option<String> {
    let ids = (found.unread.ids > 0).then(|| t.accept.unread_ids(found.unread.ids));
    let keys = (found.unread.keys > 0).then(|| t.accept.found_keys(found.unread.keys));
    let what: Vec<String> = ids.into_iter().chain(keys).collect();
    (!what.is_empty()).then(|| t.accept.paste_unread(&t.list(&what)))
}

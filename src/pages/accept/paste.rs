//! The field for whatever one was sent, and what is said of what was found in it. What is understood goes into the other
//! fields. What may be a key is offered, and never filled in unasked.

use evs_domain::handover::paste::Guess;
use leptos::prelude::*;

use super::pasting::{Pasting, found_text, unread_text};
use crate::components::base::{Button, Notice, TextArea};
use crate::state::accept::Found;
use crate::state::app_state::i18n;

/// The field.
#[component]
pub(super) fn PasteArea(
    pasting: Pasting,
    /// For the keys of several transfers that are known already.
    #[prop(optional)]
    keys: bool,
) -> impl IntoView {
    let w = i18n();
    let nothing = Signal::derive(move || {
        pasting.found.with(|found| {
            found.as_ref().filter(|found| is_nothing(found)).map(|_| w.t().accept.paste_nothing.to_owned())
        })
    });
    let (label, hint) = if keys {
        (w.text(|t| t.accept.keys_label), w.text(|t| t.accept.keys_hint))
    } else {
        (w.text(|t| t.accept.paste_label), w.text(|t| t.accept.paste_hint))
    };
    view! {
        <TextArea
            label=label
            hint=hint
            value=pasting.text
            rows=3
            mono=true
            error=nothing
            on_leave=move || pasting.left()
        />
    }
}

/// Whether neither was anything found nor anything seen that is to be told.
fn is_nothing(found: &Found) -> bool {
    found.is_nothing() && found.unread.keys == 0
}

/// What was found, what wasn't understood, and what may be a key.
#[component]
pub(super) fn FoundNotes(pasting: Pasting) -> impl IntoView {
    let w = i18n();
    let something = move || {
        pasting.found.with(|found| {
            found.as_ref().filter(|found| !found.is_nothing()).map(|found| found_text(w.t(), found))
        })
    };
    let unread =
        move || pasting.found.with(|found| found.as_ref().and_then(|found| unread_text(w.t(), found)));
    view! {
        <p class="accept-found tone" data-tone="good">
            {something}
        </p>
        <p class="accept-found tone" data-tone="warn">
            {unread}
        </p>
        {move || {
            let guesses = pasting
                .found
                .with(|found| { found.as_ref().map(|found| found.guesses.clone()).unwrap_or_default() });
            guesses
                .into_iter()
                .enumerate()
                .map(|(at, guess)| view! { <Guessed guess=guess on_use=move || pasting.use_guess(at) /> })
                .collect_view()
        }}
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

//! A passphrase: shown once on a screen of its own and kept nowhere, or typed as it was told.

use evs_age::Passphrase;
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, CopyButton, PasswordField, Progress, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::nav::Said;

/// A passphrase that was made, with what is to be done with it.
#[component]
pub fn PhraseOnce(
    phrase: Passphrase,
    /// What it opens, and how it's told.
    text: Said,
    #[prop(into)] on_told: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    let copied = phrase.clone();
    // What it's about is read out, and the next key copies it.
    let shown = NodeRef::<html::P>::new();
    shown.on_load(|shown| drop(shown.focus()));
    view! {
        <div class="stack">
            <Prose text=w.say(text) />
            <p class="phrase" tabindex="-1" node_ref=shown>
                <code class="mono" prop:textContent=move || phrase.expose().to_owned()></code>
            </p>
            <div class="cluster">
                <CopyButton
                    get=move || copied.expose().to_owned()
                    label=w.text(|t| t.sealing.copy_phrase)
                    copied_label=w.text(|t| t.common.copied)
                    failed_label=w.text(|t| t.common.copy_failed)
                />
            </div>
            <Prose text=w.say(|t| t.sealing.once) class="muted" />
            <div class="dialog-actions">
                <Button tone=Tone::Accent on_press=on_told>
                    {w.say(|t| t.sealing.told)}
                </Button>
            </div>
        </div>
    }
}

/// The field for a passphrase, and the button that opens.
#[component]
pub fn PhraseForm(
    phrase: RwSignal<String>,
    /// How far the work is, from 0 to 1.
    progress: RwSignal<f32>,
    busy: RwSignal<bool>,
    why: RwSignal<Option<Said>>,
    #[prop(into)] on_open: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    let error = Signal::derive(move || why.get().map(|why| why(w.t()).to_owned()));
    let done = Signal::derive(move || (progress.get() * 100.0) as usize);
    let bar = move || {
        busy.get().then(|| {
            view! { <Progress done=done total=Signal::stored(100) label=w.text(|t| t.sealing.opening) /> }
        })
    };
    view! {
        <form
            class="stack"
            novalidate=true
            on:submit=move |event| {
                event.prevent_default();
                on_open.run(());
            }
        >
            <PasswordField
                label=w.text(|t| t.sealing.phrase)
                hint=w.text(|t| t.sealing.phrase_hint)
                value=phrase
                error=error
                reveal_label=w.text(|t| t.common.reveal)
                hide_label=w.text(|t| t.common.hide)
                autocomplete="one-time-code"
                required=true
            />
            {bar}
            <div class="dialog-actions">
                <Button submit=true tone=Tone::Accent busy=busy>
                    {w.say(|t| t.sealing.open)}
                </Button>
            </div>
        </form>
    }
}

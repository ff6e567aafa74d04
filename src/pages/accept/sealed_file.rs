//! A file that was sent: a sealed one is taken as a package, any other is read like a text that was pasted. And the question for
//! what opens a package.

use evs_age::LARGEST;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;
use leptos::web_sys::File;
use wasm_bindgen_futures::JsFuture;

use super::package::Opening;
use super::pasting::Pasting;
use crate::components::base::{Dialog, FileButton, Notice, Prose, Tone};
use crate::components::sealing::PhraseForm;
use crate::state::accept::AcceptForm;
use crate::state::app_state::i18n;
use crate::state::nav::Said;
use crate::state::sealing::is_sealed;

/// The button that opens a file.
#[component]
pub(super) fn FileOpener(form: AcceptForm, pasting: Pasting) -> impl IntoView {
    let w = i18n();
    let why = RwSignal::new(None::<Said>);
    let take = move |file: File| {
        why.set(None);
        if file.size() > LARGEST as f64 {
            return why.set(Some(|t| t.sealing.too_much));
        }
        spawn_local_scoped(async move {
            let Ok(bytes) = JsFuture::from(file.array_buffer()).await else {
                why.try_set(Some(|t| t.sealing.damaged));
                return;
            };
            let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
            if why.is_disposed() {
            } else if is_sealed(&bytes) {
                form.take_sealed(bytes);
            } else {
                pasting.text.try_set(String::from_utf8_lossy(&bytes).into_owned());
            }
        });
    };
    let failed = move || {
        why.get().map(|why| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(why) />
                </Notice>
            }
        })
    };
    view! {
        <FileButton
            label=w.text(|t| t.sealing.open_file)
            accept=".age,.txt,.csv,.json,text/plain"
            on_file=take
        />
        {failed}
    }
}

/// The question for the passphrase. It stands outside of the form of transfers, because it's a form of its own.
#[component]
pub(super) fn AskPhrase(opening: Opening) -> impl IntoView {
    let w = i18n();
    view! {
        <Dialog
            open=opening.asks
            title=w.text(|t| t.sealing.file_is_sealed)
            on_close=move || opening.give_up()
            close_label=w.text(|t| t.common.close)
        >
            <PhraseForm
                phrase=opening.phrase
                progress=opening.progress
                busy=opening.busy
                why=opening.why
                on_open=move || opening.open_by_phrase()
            />
        </Dialog>
    }
}

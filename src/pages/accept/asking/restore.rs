//! Reading a key's backup: what was sealed to that key can be opened here, too.

use evs_age::LARGEST;
use evs_domain::secret::Secret;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;
use leptos::web_sys::File;
use wasm_bindgen_futures::JsFuture;

use crate::components::base::{Dialog, FileButton, Notice, Prose, Tone, announcer, on_secrets_away, wipe};
use crate::components::sealing::{PhraseForm, why_not_opened};
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::clock::now;
use crate::state::nav::Said;
use crate::state::sealing::{OpenFailure, backup, is_sealed};

/// The button that has the file chosen, and the question for its passphrase.
#[component]
pub(super) fn Restore() -> impl IntoView {
    let (w, app, announcer) = (i18n(), app_state(), announcer());
    let file = RwSignal::new(None::<Vec<u8>>);
    let phrase = RwSignal::new(String::new());
    let progress = RwSignal::new(0.0_f32);
    let busy = RwSignal::new(false);
    let why = RwSignal::new(None::<Said>);
    let give_up = move || {
        wipe(phrase);
        why.try_set(None);
        file.try_set(None);
    };
    on_secrets_away(give_up);
    let take = move |chosen: File| {
        why.set(None);
        spawn_local_scoped(async move {
            let bytes = match JsFuture::from(chosen.array_buffer()).await {
                Ok(buffer) if chosen.size() <= LARGEST as f64 => js_sys::Uint8Array::new(&buffer).to_vec(),
                _ => Vec::new(),
            };
            if is_sealed(&bytes) {
                file.try_set(Some(bytes));
            } else {
                why.try_set(Some(|t| t.receiving.no_key_in_it));
            }
        });
    };
    let open = move || {
        let Some(bytes) = file.get_untracked().filter(|_| !busy.get_untracked()) else { return };
        let typed = Secret::new(phrase.get_untracked());
        progress.set(0.0);
        busy.set(true);
        why.set(None);
        spawn_local_scoped(async move {
            let restored = restore(app, bytes, typed, progress, file).await;
            busy.try_set(false);
            match restored {
                // The key is shown in the place of this.
                Ok(()) => {
                    wipe(phrase);
                    file.try_set(None);
                    announcer.polite(w.now().receiving.restored.to_owned());
                    app.receiving().changed();
                }
                Err(reason) => drop(why.try_set(Some(reason))),
            }
        });
    };
    let asks = Signal::derive(move || file.with(Option::is_some));
    let failed = move || {
        let why = why.get().filter(|_| !asks.get())?;
        Some(view! {
            <Notice tone=Tone::Bad>
                <Prose text=w.say(why) />
            </Notice>
        })
    };
    view! {
        <FileButton label=w.text(|t| t.receiving.restore) accept=".age" on_file=take />
        {failed}
        <Dialog
            open=asks
            title=w.text(|t| t.receiving.restore_title)
            on_close=give_up
            close_label=w.text(|t| t.common.close)
        >
            <PhraseForm phrase=phrase progress=progress busy=busy why=why on_open=open />
        </Dialog>
    }
}

async fn restore(
    app: AppState,
    bytes: Vec<u8>,
    typed: Secret,
    progress: RwSignal<f32>,
    file: RwSignal<Option<Vec<u8>>>,
) -> Result<(), Said> {
    let reading = backup::read(bytes, typed, progress).await.map_err(|_| -> Said { |t| t.failures.part })?;
    let key = reading.await.map_err(|failure| -> Said {
        match failure {
            OpenFailure::NoPackage | OpenFailure::KeyNeeded => |t| t.receiving.no_key_in_it,
            other => why_not_opened(other),
        }
    })?;
    // The person has given it up, or the page was locked meanwhile.
    if file.try_with_untracked(Option::is_none).unwrap_or(true) {
        return Ok(());
    }
    let store = app.recipients().await;
    let kept = store.keep_own(&key.recipient, &key.secret, now()).await;
    kept.map_err(|_| -> Said { |t| t.receiving.make_failed })
}

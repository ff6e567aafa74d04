//! Bringing a record in that was taken along from another browser: choosing the file, its passphrase, what is in it and what of that is
//! here, and only then storing it.

use evs_age::LARGEST;
use evs_domain::secret::Secret;
use evs_i18n::Texts;
use leptos::prelude::*;
use leptos::web_sys::File;
use wasm_bindgen_futures::JsFuture;

use super::opened::Opened;
use super::outcome::{Outcome, Told, Waiting, why_not_here};
use super::record_facts::RecordFacts;
use crate::components::base::{Dialog, FileButton, announcer, on_secrets_away, wipe};
use crate::components::sealing::{PhraseForm, why_not_opened};
use crate::state::app_state::i18n;
use crate::state::nav::Said;
use crate::state::project::ProjectState;
use crate::state::sealing::{OpenFailure, carried, is_sealed};

#[component]
pub(super) fn BringIn(project: ProjectState) -> impl IntoView {
    let (w, announcer) = (i18n(), announcer());
    let file = RwSignal::new(None::<Vec<u8>>);
    let waiting: Waiting = RwSignal::new_local(None);
    let told = RwSignal::new(Vec::<Told>::new());
    let phrase = RwSignal::new(String::new());
    let progress = RwSignal::new(0.0_f32);
    let busy = RwSignal::new(false);
    let why = RwSignal::new(None::<Said>);
    let give_up = move || {
        wipe(phrase);
        why.try_set(None);
        file.try_set(None);
    };
    on_secrets_away(move || {
        give_up();
        waiting.try_set(None);
    });
    let take = move |chosen: File| {
        told.set(Vec::new());
        waiting.set(None);
        why.set(None);
        project.spawn(async move {
            let bytes = match chosen.size() <= LARGEST as f64 {
                true => JsFuture::from(chosen.array_buffer()).await.ok(),
                false => None,
            };
            let bytes = bytes.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec());
            match bytes.filter(|bytes| is_sealed(bytes)) {
                Some(bytes) => drop(file.try_set(Some(bytes))),
                None => drop(told.try_set(vec![Told::Failed(|t| t.carrying.not_a_record)])),
            }
        });
    };
    let open = move || {
        let Some(bytes) = file.get_untracked().filter(|_| !busy.get_untracked()) else { return };
        let typed = Secret::new(phrase.get_untracked());
        progress.set(0.0);
        busy.set(true);
        why.set(None);
        project.spawn(async move {
            let opened = opened(bytes, typed, progress).await;
            busy.try_set(false);
            let text = match opened {
                Ok(text) => text,
                Err(reason) => {
                    why.try_set(Some(reason));
                    return;
                }
            };
            let looked = project.journal().look_at(&text, &project.place()).await;
            // The person has given it up, or the page was locked meanwhile.
            if file.try_with_untracked(Option::is_none).unwrap_or(true) {
                return;
            }
            give_up();
            match looked {
                Ok(found) => {
                    waiting.try_set(Some(found));
                    announcer.polite(w.now().carrying.not_yet.to_owned());
                }
                Err(reason) => drop(told.try_set(vec![why_not_here(reason)])),
            }
        });
    };
    let asks = Signal::derive(move || file.with(Option::is_some));
    let facts = move || {
        let (of, arriving) = waiting.with(|waiting| {
            waiting.as_ref().map(|(carried, arriving)| ((carried.head.clone(), carried.entries()), *arriving))
        })?;
        Some(view! { <RecordFacts project=project of=of arriving=arriving waiting=waiting told=told /> })
    };
    let outcome = move || {
        let tell = |told| view! { <Outcome told=told /> };
        told.get().into_iter().map(tell).collect_view()
    };
    view! {
        <Opened title=|t| t.carrying.bring_title text=|t| t.carrying.bring_text>
            <div>
                <FileButton label=w.text(|t| t.carrying.choose) accept=".age" on_file=take />
            </div>
            {outcome}
            {facts}
            <Dialog
                open=asks
                title=w.text(|t| t.carrying.open_title)
                on_close=give_up
                close_label=w.text(|t| t.common.close)
            >
                <PhraseForm phrase=phrase progress=progress busy=busy why=why on_open=open />
            </Dialog>
        </Opened>
    }
}

async fn opened(bytes: Vec<u8>, typed: Secret, progress: RwSignal<f32>) -> Result<Secret, Said> {
    let reading = carried::read(bytes, typed, progress).await.map_err(|_| -> Said { |t| t.failures.part })?;
    reading.await.map_err(|failure| match failure {
        OpenFailure::NoPackage | OpenFailure::KeyNeeded => |t: &'static Texts| t.carrying.not_a_record,
        other => why_not_opened(other),
    })
}

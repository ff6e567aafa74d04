//! Taking the account's record along: one file, sealed by a passphrase that is made for it. Nothing is removed here.

use leptos::prelude::*;

use super::opened::Opened;
use crate::components::base::{Notice, Tone};
use crate::components::sealing::{Made, SealByPhrase, why_not_sealed};
use crate::state::app_state::i18n;
use crate::state::hand_over::download_parts;
use crate::state::journal::{JournalError, MovedOut};
use crate::state::nav::Said;
use crate::state::project::ProjectState;
use crate::state::sealing::{Later, carried};

/// The name of the file.
const FILE: &str = "evs-transfer-record.age";

/// How much isn't in the file: keys that didn't open, and history that had no room.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Missing {
    keys: usize,
    history: usize,
}

#[component]
pub(super) fn TakeAlong(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let missing = RwSignal::new(Missing::default());
    let sealing = move |progress| -> Later<_> { Box::pin(seal(project, missing, progress)) };
    let keys = move || {
        let n = missing.get().keys;
        (n > 0).then(|| {
            view! {
                <Notice tone=Tone::Warn>
                    <p>{move || w.t().carrying.unopened(n)}</p>
                </Notice>
            }
        })
    };
    let history = move || {
        let n = missing.get().history;
        (n > 0).then(|| {
            view! {
                <Notice>
                    <p>{move || w.t().carrying.left_out(n)}</p>
                </Notice>
            }
        })
    };
    view! {
        <Opened title=|t| t.carrying.take_title text=|t| t.carrying.take_text>
            <div>
                <SealByPhrase
                    label=|t| t.carrying.make
                    title=|t| t.carrying.made
                    text=|t| t.carrying.made_text
                    tone=Tone::Accent
                    seal=sealing
                    spawn=move |task| project.spawn(task)
                />
            </div>
            {keys}
            {history}
        </Opened>
    }
}

/// Seals all that is here of the account.
async fn seal(
    project: ProjectState,
    missing: RwSignal<Missing>,
    progress: RwSignal<f32>,
) -> Result<Made, Said> {
    missing.try_set(Missing::default());
    let MovedOut { text, entries, unopened, left_out, .. } = moved_out(project).await?;
    if entries == 0 {
        return Err(|t| t.carrying.nothing);
    }
    let sealing = carried::write(text, progress).await.map_err(|_| -> Said { |t| t.failures.part })?;
    let sealed = sealing.await.map_err(why_not_sealed)?;
    missing.try_set(Missing { keys: unopened, history: left_out });
    Ok(Made { sealed, save: Box::new(save) })
}

/// The record; the passkey is asked for where keys are sealed to one.
async fn moved_out(project: ProjectState) -> Result<MovedOut, Said> {
    let (journal, place) = (project.journal(), project.place());
    let account = project.session().who().account_label();
    let mut out = journal.move_out(&place, account.clone()).await;
    if out.as_ref().err() == Some(&JournalError::Locked) {
        if journal.ask_for_passkey().await.is_err() {
            return Err(|t| t.sealing.no_passkey);
        }
        out = journal.move_out(&place, account).await;
    }
    out.map_err(|_| -> Said { |t| t.carrying.not_read })
}

fn save(file: &[u8]) {
    let bytes = js_sys::Array::of1(&js_sys::Uint8Array::from(file));
    download_parts(FILE, &bytes, "application/octet-stream");
}

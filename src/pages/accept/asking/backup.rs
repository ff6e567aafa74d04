//! A copy of the key in a file that a passphrase opens. The passphrase is shown once, on a screen of its own.

use evs_age::Passphrase;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::components::base::{Button, Dialog, Notice, Progress, Prose, Tone, on_secrets_away};
use crate::components::sealing::PhraseOnce;
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::hand_over::download_parts;
use crate::state::nav::Said;
use crate::state::sealing::{SealFailure, SealedPackage, backup};

/// The name of the file.
const FILE: &str = "evs-transfer-key.age";

/// How far it is.
enum Stand {
    Closed,
    Working,
    Sealed(Passphrase),
    Failed(Said),
}

/// The button, and the screen that it opens.
#[component]
pub(super) fn BackUp(recipient: String) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let stand = RwSignal::new(Stand::Closed);
    let progress = RwSignal::new(0.0_f32);
    let begin = move || {
        stand.set(Stand::Working);
        progress.set(0.0);
        let recipient = recipient.clone();
        spawn_local_scoped(async move {
            let sealed = seal(app, &recipient, progress).await;
            // A file whose passphrase nobody has seen is of no use.
            if !stand.try_with_untracked(|stand| matches!(stand, Stand::Working)).unwrap_or(false) {
                return;
            }
            stand.set(match sealed {
                Ok(SealedPackage { file, phrase }) => {
                    let bytes = js_sys::Array::of1(&js_sys::Uint8Array::from(&file[..]));
                    download_parts(FILE, &bytes, "application/octet-stream");
                    Stand::Sealed(phrase)
                }
                Err(why) => Stand::Failed(why),
            });
        });
    };
    on_secrets_away(move || stand.set(Stand::Closed));
    let is_open = Signal::derive(move || stand.with(|stand| !matches!(stand, Stand::Closed)));
    let title = move || match &*stand.read() {
        Stand::Sealed(_) => w.t().receiving.backed_up.to_owned(),
        _ => w.t().sealing.sealing.to_owned(),
    };
    let done = Signal::derive(move || (progress.get() * 100.0) as usize);
    let close = move || stand.set(Stand::Closed);
    let content = move || match &*stand.read() {
        Stand::Closed => ().into_any(),
        Stand::Working => {
            view! { <Progress done=done total=Signal::stored(100) label=w.text(|t| t.sealing.sealing) /> }
                .into_any()
        }
        Stand::Sealed(phrase) => {
            view! { <PhraseOnce phrase=phrase.clone() text=|t| t.receiving.backed_up_text on_told=close /> }
                .into_any()
        }
        Stand::Failed(why) => failed(*why, close),
    };
    view! {
        <Button on_press=begin>{w.say(|t| t.receiving.back_up)}</Button>
        <Dialog open=is_open title=Signal::derive(title) on_close=close locked=true>
            {content}
        </Dialog>
    }
}

async fn seal(app: AppState, recipient: &str, progress: RwSignal<f32>) -> Result<SealedPackage, Said> {
    let key = app.recipients().await.open_own(recipient).await;
    let key = key.map_err(|_| -> Said { |t| t.sealing.impossible })?;
    let sealing = backup::write(key, progress).await.map_err(|_| -> Said { |t| t.failures.part })?;
    sealing.await.map_err(|failure| -> Said {
        match failure {
            SealFailure::Memory => |t| t.sealing.no_memory,
            SealFailure::Impossible => |t| t.sealing.impossible,
        }
    })
}

fn failed(why: Said, close: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let w = i18n();
    view! {
        <div class="stack">
            <Notice tone=Tone::Bad>
                <Prose text=w.say(why) />
            </Notice>
            <div class="dialog-actions">
                <Button on_press=close>{w.say(|t| t.common.close)}</Button>
            </div>
        </div>
    }
    .into_any()
}

//! Keys sealed in a file that a passphrase opens: the file goes by mail or chat, the passphrase by another way. It's shown once, on a
//! screen of its own, and kept nowhere.

use evs_age::Passphrase;
use evs_domain::id::TransferId;
use leptos::prelude::*;

use super::offered::Offered;
use super::packed::packed;
use crate::components::base::{Button, Dialog, Notice, Progress, Prose, Tone, on_secrets_away};
use crate::components::sealing::PhraseOnce;
use crate::state::app_state::i18n;
use crate::state::hand_over::{HandOverItem, save_sealed};
use crate::state::nav::Said;
use crate::state::project::ProjectState;
use crate::state::sealing::{self, SealFailure, SealedPackage};

/// How far it is.
enum Stand {
    Closed,
    Working,
    Sealed(Passphrase),
    Failed(Said),
}

/// The button, and the screen that it opens.
#[component]
pub(super) fn SealInFile(
    offered: Offered,
    /// Whether it's what is to be done next.
    tone: Tone,
) -> impl IntoView {
    let w = i18n();
    let Offered { project, items, .. } = offered;
    let stand = RwSignal::new(Stand::Closed);
    let progress = RwSignal::new(0.0_f32);
    let begin = move || {
        stand.set(Stand::Working);
        progress.set(0.0);
        let items = items.get_value();
        project.spawn(async move {
            let sealed = seal(project, items, progress).await;
            // Nobody has been there since the page was locked: a file whose passphrase nobody has seen is of no use.
            if !stand.try_with_untracked(|stand| matches!(stand, Stand::Working)).unwrap_or(false) {
                return;
            }
            stand.set(match sealed {
                Ok((SealedPackage { file, phrase }, transfers)) => {
                    save_sealed(project, transfers, &file);
                    Stand::Sealed(phrase)
                }
                Err(why) => Stand::Failed(why),
            });
        });
    };
    // Whoever comes back seals again.
    on_secrets_away(move || stand.set(Stand::Closed));
    let is_open = Signal::derive(move || stand.with(|stand| !matches!(stand, Stand::Closed)));
    let title = move || match &*stand.read() {
        Stand::Sealed(_) => w.t().sealing.sealed.to_owned(),
        _ => w.t().sealing.sealing.to_owned(),
    };
    let close = move || stand.set(Stand::Closed);
    let content = move || match &*stand.read() {
        Stand::Closed => ().into_any(),
        Stand::Working => working(progress),
        Stand::Sealed(phrase) => {
            view! { <PhraseOnce phrase=phrase.clone() text=|t| t.sealing.sealed_text on_told=close /> }
                .into_any()
        }
        Stand::Failed(why) => failed(*why, close),
    };
    view! {
        <Button tone=tone on_press=begin>
            {w.say(|t| t.sealing.seal)}
        </Button>
        <Dialog open=is_open title=Signal::derive(title) on_close=close locked=true>
            {content}
        </Dialog>
    }
}

/// Seals what is here of these. Gives back which they are, too.
async fn seal(
    project: ProjectState,
    items: Vec<HandOverItem>,
    progress: RwSignal<f32>,
) -> Result<(SealedPackage, Vec<TransferId>), Said> {
    let (package, transfers) = packed(project, &items).await?;
    let sealing = sealing::seal(package, progress).await.map_err(|_| -> Said { |t| t.failures.part })?;
    let sealed = sealing.await.map_err(|failure| -> Said {
        match failure {
            SealFailure::Memory => |t| t.sealing.no_memory,
            SealFailure::Impossible => |t| t.sealing.impossible,
        }
    })?;
    Ok((sealed, transfers))
}

fn working(progress: RwSignal<f32>) -> AnyView {
    let w = i18n();
    let done = Signal::derive(move || (progress.get() * 100.0) as usize);
    view! { <Progress done=done total=Signal::stored(100) label=w.text(|t| t.sealing.working) /> }.into_any()
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

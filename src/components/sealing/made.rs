//! Sealing by a passphrase that is made for it: how far it is, the passphrase, shown once on a screen of its own and kept nowhere, or
//! why nothing was sealed. What is sealed, and what becomes of the file, is the caller's matter.

use evs_age::Passphrase;
use leptos::prelude::*;

use super::phrase::PhraseOnce;
use crate::components::base::{Button, Dialog, Notice, Progress, Prose, Tone, on_secrets_away};
use crate::state::app_state::i18n;
use crate::state::nav::Said;
use crate::state::sealing::{Later, SealFailure, SealedPackage};

/// What saves a file.
type Save = Box<dyn FnOnce(&[u8])>;

/// What was sealed, and how its file is saved.
pub struct Made {
    pub sealed: SealedPackage,
    pub save: Save,
}

/// How far it is.
enum Stand {
    Closed,
    Working,
    Sealed(Passphrase),
    Failed(Said),
}

/// The button, and the screen that it opens.
#[component]
pub fn SealByPhrase(
    label: Said,
    /// The screen's title once it's sealed.
    title: Said,
    /// What the passphrase opens, and how it's told.
    text: Said,
    #[prop(optional)] tone: Tone,
    /// Seals; what it's given goes from 0 to 1.
    #[prop(into)]
    seal: Callback<RwSignal<f32>, Later<Result<Made, Said>>>,
    /// Begins a task in whose state the sealing works.
    #[prop(into)]
    spawn: Callback<Later<()>>,
) -> impl IntoView {
    let w = i18n();
    let stand = RwSignal::new(Stand::Closed);
    let progress = RwSignal::new(0.0_f32);
    let begin = move || {
        stand.set(Stand::Working);
        progress.set(0.0);
        spawn.run(Box::pin(async move {
            let made = seal.run(progress).await;
            // Nobody has been there since the page was locked: a file whose passphrase nobody has seen is of no use.
            if !stand.try_with_untracked(|stand| matches!(stand, Stand::Working)).unwrap_or(false) {
                return;
            }
            stand.set(match made {
                Ok(Made { sealed: SealedPackage { file, phrase }, save }) => {
                    save(&file);
                    Stand::Sealed(phrase)
                }
                Err(why) => Stand::Failed(why),
            });
        }));
    };
    // Whoever comes back seals again.
    on_secrets_away(move || stand.set(Stand::Closed));
    let is_open = Signal::derive(move || stand.with(|stand| !matches!(stand, Stand::Closed)));
    let heading = Signal::derive(move || match &*stand.read() {
        Stand::Sealed(_) => title(w.t()).to_owned(),
        _ => w.t().sealing.sealing.to_owned(),
    });
    let done = Signal::derive(move || (progress.get() * 100.0) as usize);
    let close = move || stand.set(Stand::Closed);
    let content = move || match &*stand.read() {
        Stand::Closed => ().into_any(),
        Stand::Working => {
            view! { <Progress done=done total=Signal::stored(100) label=w.text(|t| t.sealing.working) /> }
                .into_any()
        }
        Stand::Sealed(phrase) => {
            view! { <PhraseOnce phrase=phrase.clone() text=text on_told=close /> }.into_any()
        }
        Stand::Failed(why) => view! { <Failed why=*why on_close=close /> }.into_any(),
    };
    view! {
        <Button tone=tone on_press=begin>
            {w.say(label)}
        </Button>
        <Dialog open=is_open title=heading on_close=close locked=true>
            {content}
        </Dialog>
    }
}

#[component]
fn Failed(why: Said, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let w = i18n();
    view! {
        <div class="stack">
            <Notice tone=Tone::Bad>
                <Prose text=w.say(why) />
            </Notice>
            <div class="dialog-actions">
                <Button on_press=on_close>{w.say(|t| t.common.close)}</Button>
            </div>
        </div>
    }
}

/// Why nothing was sealed, in words.
pub fn why_not_sealed(failure: SealFailure) -> Said {
    match failure {
        SealFailure::Memory => |t| t.sealing.no_memory,
        SealFailure::Impossible => |t| t.sealing.impossible,
    }
}

//! A file that was sent: a sealed one is opened by its passphrase, any other is read like a text that was pasted. What was sealed
//! isn't touched before all of it was verified, and who sealed it isn't proven by it.

use evs_domain::secret::Secret;
use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;
use leptos::web_sys::File;
use wasm_bindgen_futures::JsFuture;

use super::pasting::Pasting;
use crate::components::base::{
    Button, Dialog, FileButton, Notice, PasswordField, Progress, Prose, Tone, on_secrets_away, wipe,
};
use crate::state::accept::{AcceptForm, OpenedPackage};
use crate::state::app_state::i18n;
use crate::state::nav::Said;
use crate::state::sealing::{self, OpenFailure, is_sealed};

/// What is known of the file. `Copy`: all in it are signals.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    form: AcceptForm,
    file: RwSignal<Option<Vec<u8>>>,
    phrase: RwSignal<String>,
    /// How far the work on the passphrase is, from 0 to 1.
    progress: RwSignal<f32>,
    busy: RwSignal<bool>,
    why: RwSignal<Option<Said>>,
}

impl Opening {
    pub(super) fn new(form: AcceptForm) -> Self {
        let opening = Self {
            form,
            file: RwSignal::new(None),
            phrase: RwSignal::new(String::new()),
            progress: RwSignal::new(0.0),
            busy: RwSignal::new(false),
            why: RwSignal::new(None),
        };
        on_secrets_away(move || opening.give_up());
        opening
    }

    /// The person chose a file.
    fn take(self, file: File, pasting: Pasting) {
        self.why.set(None);
        if file.size() > evs_age::LARGEST as f64 {
            return self.why.set(Some(|t| t.sealing.too_much));
        }
        spawn_local_scoped(async move {
            let Ok(bytes) = JsFuture::from(file.array_buffer()).await else {
                self.why.try_set(Some(|t| t.sealing.damaged));
                return;
            };
            let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
            if is_sealed(&bytes) {
                self.file.try_set(Some(bytes));
            } else {
                pasting.text.try_set(String::from_utf8_lossy(&bytes).into_owned());
            }
        });
    }

    fn open(self) {
        let Some(file) = self.file.get_untracked().filter(|_| !self.busy.get_untracked()) else { return };
        let phrase = Secret::new(self.phrase.get_untracked());
        self.progress.set(0.0);
        self.busy.set(true);
        self.why.set(None);
        spawn_local_scoped(async move {
            let opened = match sealing::open(file, phrase, self.progress).await {
                Ok(opening) => opening.await.map_err(why),
                Err(_) => Err((|t| t.failures.part) as Said),
            };
            self.busy.try_set(false);
            // The person has given it up, or the page was locked meanwhile: nothing is filled in behind their back.
            if self.file.try_with_untracked(Option::is_none).unwrap_or(true) {
                return;
            }
            match opened {
                Ok(read) => {
                    wipe(self.phrase);
                    self.file.try_set(None);
                    self.form.take_package(&read);
                }
                Err(why) => drop(self.why.try_set(Some(why))),
            }
        });
    }

    fn give_up(self) {
        wipe(self.phrase);
        self.why.set(None);
        self.file.set(None);
    }
}

fn why(failure: OpenFailure) -> Said {
    match failure {
        OpenFailure::Mistyped => |t| t.sealing.mistyped,
        OpenFailure::Missing => |t| t.sealing.missing,
        OpenFailure::WrongPhrase => |t| t.sealing.wrong_phrase,
        OpenFailure::KeyNeeded => |t| t.sealing.key_needed,
        OpenFailure::Damaged => |t| t.sealing.damaged,
        OpenFailure::TooMuch => |t| t.sealing.too_much,
        OpenFailure::NoPackage => |t| t.sealing.no_package,
        OpenFailure::Later => |t| t.sealing.later,
    }
}

/// The button that opens a file, and what was found in it.
#[component]
pub(super) fn FileOpener(opening: Opening, pasting: Pasting) -> impl IntoView {
    let w = i18n();
    let outside = move || {
        let why = opening.why.get().filter(|_| opening.file.with(Option::is_none))?;
        Some(view! {
            <Notice tone=Tone::Bad>
                <Prose text=w.say(why) />
            </Notice>
        })
    };
    view! {
        <FileButton
            label=w.text(|t| t.sealing.open_file)
            accept=".age,.txt,.csv,.json,text/plain"
            on_file=move |file| opening.take(file, pasting)
        />
        {outside}
        <Opened form=opening.form />
    }
}

/// The question for the passphrase. It stands outside of the form of transfers, because it's a form of its own.
#[component]
pub(super) fn AskPhrase(opening: Opening) -> impl IntoView {
    let w = i18n();
    let asks = Signal::derive(move || opening.file.with(Option::is_some));
    view! {
        <Dialog
            open=asks
            title=w.text(|t| t.sealing.file_is_sealed)
            on_close=move || opening.give_up()
            close_label=w.text(|t| t.common.close)
        >
            <Ask opening=opening />
        </Dialog>
    }
}

#[component]
fn Ask(opening: Opening) -> impl IntoView {
    let w = i18n();
    let error = Signal::derive(move || opening.why.get().map(|why| why(w.t()).to_owned()));
    let busy = opening.busy;
    let done = Signal::derive(move || (opening.progress.get() * 100.0) as usize);
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
                opening.open();
            }
        >
            <PasswordField
                label=w.text(|t| t.sealing.phrase)
                hint=w.text(|t| t.sealing.phrase_hint)
                value=opening.phrase
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

/// What was in the file that was opened last.
#[component]
fn Opened(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let found = move || {
        let OpenedPackage { transfers, left_out, note } = form.opened()?;
        let rest = (left_out > 0).then(|| {
            view! {
                <p class="tone" data-tone="warn">
                    {move || w.t().sealing.left_out(left_out)}
                </p>
            }
        });
        let note = (!note.is_empty()).then(|| {
            view! {
                <p class="muted">
                    <bdi>{move || w.t().sealing.note(&claim_in_sentence(&note))}</bdi>
                </p>
            }
        });
        Some(view! {
            <p class="tone" data-tone="good">
                {move || w.t().sealing.opened(transfers)}
            </p>
            {rest}
            {note}
        })
    };
    view! { <div role="status">{found}</div> }
}

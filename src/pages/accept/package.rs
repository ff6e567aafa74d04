//! A sealed package that was sent, by a link, as text or as a file: it's opened by this browser's keys, or its passphrase is asked
//! for. What was sealed isn't touched before all of it was verified, and who sealed it isn't proven by it. While the page is locked
//! nothing is opened.

use evs_domain::secret::Secret;
use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::components::base::{LateNotice, Tone, on_secrets_away, wipe};
use crate::components::sealing::why_not_opened;
use crate::state::accept::{AcceptForm, OpenedPackage};
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::nav::Said;
use crate::state::receiving::open_package;
use crate::state::sealing::{self, OpenedBy};

/// What is known of the package. `Copy`: all in it are signals.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    form: AcceptForm,
    /// Whether its passphrase is asked for.
    pub(super) asks: RwSignal<bool>,
    pub(super) phrase: RwSignal<String>,
    /// How far the work on the passphrase is, from 0 to 1.
    pub(super) progress: RwSignal<f32>,
    pub(super) busy: RwSignal<bool>,
    pub(super) why: RwSignal<Option<Said>>,
}

impl Opening {
    /// Opens whatever is sent while the page is shown, again for each project that is entered: keys go when another is.
    pub(super) fn new(form: AcceptForm) -> Self {
        let opening = Self {
            form,
            asks: RwSignal::new(false),
            phrase: RwSignal::new(String::new()),
            progress: RwSignal::new(0.0),
            busy: RwSignal::new(false),
            why: RwSignal::new(None),
        };
        on_secrets_away(move || {
            wipe(opening.phrase);
            opening.asks.set(false);
        });
        let app = app_state();
        let place = Memo::new(move |_| app.entered().map(|(_, project)| project.place()));
        Effect::new(move |_| {
            // A memo that nobody has read yet tells of no change.
            let _again_in_each_place = place.get();
            let (_again_when_a_key_comes, is_locked) = (app.receiving().changes(), app.is_locked());
            let Some(package) = form.package().filter(|_| !is_locked) else { return };
            opening.why.set(None);
            spawn_local_scoped(async move { opening.open_by_key(app, package).await });
        });
        opening
    }

    async fn open_by_key(self, app: AppState, package: Vec<u8>) {
        let opened = match sealing::opened_by(package.clone()).await {
            Err(_) => Err((|t| t.failures.part) as Said),
            Ok(Err(failure)) => Err(why_not_opened(failure)),
            Ok(Ok(OpenedBy::Phrase)) => {
                self.asks.try_set(true);
                return;
            }
            Ok(Ok(OpenedBy::Key)) => {
                match open_package(app.receiving(), app.keeps_nothing(), package.clone()).await {
                    Ok(opening) => opening.await.map_err(why_not_opened),
                    Err(_) => Err((|t| t.failures.part) as Said),
                }
            }
        };
        // Another was sent meanwhile, the page was locked, or the person has left.
        let is_wanted = self.form.package_now().as_ref() == Some(&package) && !untrack(|| app.is_locked());
        if self.busy.is_disposed() || !is_wanted {
            return;
        }
        match opened {
            Ok(read) => self.form.take_package(&read),
            Err(why) => drop(self.why.try_set(Some(why))),
        }
    }

    /// Opens it by what was typed.
    pub(super) fn open_by_phrase(self) {
        let Some(package) = self.form.package_now().filter(|_| !self.busy.get_untracked()) else { return };
        let phrase = Secret::new(self.phrase.get_untracked());
        self.progress.set(0.0);
        self.busy.set(true);
        self.why.set(None);
        spawn_local_scoped(async move {
            let opened = match sealing::open(package, phrase, self.progress).await {
                Ok(opening) => opening.await.map_err(why_not_opened),
                Err(_) => Err((|t| t.failures.part) as Said),
            };
            self.busy.try_set(false);
            // The person has given it up, or the page was locked meanwhile: nothing is filled in behind their back.
            if self.asks.try_get_untracked() != Some(true) {
                return;
            }
            match opened {
                Ok(read) => {
                    wipe(self.phrase);
                    self.asks.try_set(false);
                    self.form.take_package(&read);
                }
                Err(why) => drop(self.why.try_set(Some(why))),
            }
        });
    }

    /// The person doesn't want it opened.
    pub(super) fn give_up(self) {
        wipe(self.phrase);
        self.why.set(None);
        self.asks.set(false);
        self.form.drop_package();
    }
}

/// What was in the package, or why it wasn't opened.
#[component]
pub(super) fn PackageNote(opening: Opening) -> impl IntoView {
    let w = i18n();
    let Opening { form, asks, why, .. } = opening;
    let failed = move || {
        let why = why.get().filter(|_| !asks.get())?;
        // It's known late, when what opens packages was loaded.
        Some(view! { <LateNotice tone=Tone::Bad title=w.text(why) /> })
    };
    let found = move || form.opened().map(opened);
    view! {
        {failed}
        <div role="status">{found}</div>
    }
}

fn opened(OpenedPackage { transfers, left_out, note }: OpenedPackage) -> impl IntoView {
    let w = i18n();
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
    view! {
        <p class="tone" data-tone="good">
            {move || w.t().sealing.opened(transfers)}
        </p>
        {rest}
        {note}
    }
}

//! Reads the text of a file that the person chose.

use evs_domain::named::LONGEST;
use leptos::prelude::*;
use leptos::web_sys::File;
use wasm_bindgen_futures::JsFuture;

use crate::state::app_state::i18n;
use crate::state::i18n::I18n;

/// Why a file wasn't read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    TooLarge,
    NotText,
}

/// Reads files into a field. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    into: RwSignal<String>,
    problem: RwSignal<Option<Problem>>,
    w: I18n,
}

impl Reading {
    pub(super) fn into(into: RwSignal<String>) -> Self {
        let problem = RwSignal::new(None);
        // Whoever changes the text doesn't mean the file any more.
        Effect::watch(move || into.track(), move |(), _, _| problem.set(None), false);
        Self { into, problem, w: i18n() }
    }

    /// Puts the text of a file into the field, in the place of what was there, or says why not.
    pub(super) fn read(self, file: File) {
        if file.size() > LONGEST as f64 {
            return self.problem.set(Some(Problem::TooLarge));
        }
        leptos::task::spawn_local_scoped(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            // What isn't UTF-8 comes as replacement characters, and UTF-16 with zeros between its letters.
            match text.filter(|text| !text.contains(['\0', '\u{fffd}'])) {
                Some(text) => drop(self.into.try_set(text)),
                None => drop(self.problem.try_set(Some(Problem::NotText))),
            }
        });
    }

    /// What is to be said of the last file.
    pub(super) fn problem(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            let t = self.w.t();
            self.problem.get().map(|problem| match problem {
                Problem::TooLarge => t.disks.by_list_too_large(LONGEST / 1024 / 1024),
                Problem::NotText => t.disks.by_list_not_text.to_owned(),
            })
        })
    }
}

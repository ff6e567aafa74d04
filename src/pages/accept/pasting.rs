//! Whatever one was sent, pasted: what was found in it, what wasn't understood, what may be a key. A text that has nothing
//! more to tell is wiped, because it may hold the key. The field for it is in `paste`.

use evs_domain::secret::Secret;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::focus::FORM;
use crate::components::base::{Announcer, announcer, focus_first_gap, on_secrets_away};
use crate::state::accept::{AcceptForm, Found};
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;

/// So many characters at once aren't typed: they're pasted, dropped or filled in.
const AT_ONCE: usize = 8;

/// The pasted text, and what was found in it. `Copy`: all in it are signals.
#[derive(Clone, Copy)]
pub(super) struct Pasting {
    form: AcceptForm,
    w: I18n,
    announcer: Announcer,
    pub(super) text: RwSignal<String>,
    pub(super) found: RwSignal<Option<Found>>,
    /// Whether what stands in the field was read already. What stays there isn't read again when the field is left: what the
    /// person has put right meanwhile would be overwritten.
    is_read: StoredValue<bool>,
}

impl Pasting {
    pub(super) fn new(form: AcceptForm) -> Self {
        let pasting = Self {
            form,
            w: i18n(),
            announcer: announcer(),
            text: RwSignal::new(String::new()),
            found: RwSignal::new(None),
            is_read: StoredValue::new(false),
        };
        on_secrets_away(move || {
            pasting.wipe();
            pasting.found.set(None);
        });
        Effect::new(move |before: Option<usize>| {
            let length = pasting.text.with(|text| text.chars().count());
            if length >= before.unwrap_or(0) + AT_ONCE {
                pasting.take();
            } else if length > 0 {
                pasting.is_read.set_value(false);
                pasting.found.set(None);
            }
            pasting.text.with_untracked(|text| text.chars().count())
        });
        pasting
    }

    fn wipe(self) {
        self.text.update(|text| drop(Secret::new(std::mem::take(text))));
    }

    /// Reads what stands in the field.
    fn take(self) {
        let pasted = Secret::new(self.text.get_untracked());
        let result = self.form.take_text(pasted.expose());
        self.is_read.set_value(true);
        if result.is_sealed {
            // What is in it is told where it's opened.
            self.wipe();
            return self.found.set(None);
        }
        if result.is_all() {
            self.wipe();
        }
        let (t, is_something) = (self.w.now(), !result.is_nothing());
        let said = is_something.then(|| found_text(t, &result)).into_iter().chain(unread_text(t, &result));
        let said: Vec<String> = said.collect();
        if !said.is_empty() {
            self.announcer.polite(said.join(" "));
        }
        if is_something {
            focus_first_gap(FORM);
        }
        self.found.set(Some(result));
    }

    /// The field was left.
    pub(super) fn left(self) {
        if !self.is_read.get_value() && self.text.with_untracked(|text| !text.trim().is_empty()) {
            self.take();
        }
    }

    /// The person says that the guess at this place is the key.
    pub(super) fn use_guess(self, at: usize) {
        self.found.update(|found| {
            let Some(found) = found.as_mut().filter(|found| at < found.guesses.len()) else { return };
            if self.form.take_guess(&found.guesses.remove(at)) {
                found.keys += 1;
            }
        });
        if self.found.with_untracked(|found| found.as_ref().is_some_and(Found::is_all)) {
            self.wipe();
        }
        focus_first_gap(FORM);
    }

    /// Whether the text has more to tell than could be filled in, so that the person has to look at it. Tracked.
    pub(super) fn has_more(self) -> bool {
        self.found.with(|found| found.as_ref().is_some_and(|found| !found.is_all()))
    }
}

/// What was found.
pub(super) fn found_text(t: &Texts, found: &Found) -> String {
    let ids = (found.ids > 0).then(|| t.accept.found_ids(found.ids));
    let keys = (found.keys > 0).then(|| t.accept.found_keys(found.keys));
    let what: Vec<String> = ids.into_iter().chain(keys).collect();
    let what = t.list(&what);
    if found.by_order { t.accept.paste_found_in_order(&what) } else { t.accept.paste_found(&what) }
}

/// What was seen and not understood.
pub(super) fn unread_text(t: &Texts, found: &Found) -> Option<String> {
    let ids = (found.unread.ids > 0).then(|| t.accept.unread_ids(found.unread.ids));
    let keys = (found.unread.keys > 0).then(|| t.accept.found_keys(found.unread.keys));
    let what: Vec<String> = ids.into_iter().chain(keys).collect();
    (!what.is_empty()).then(|| t.accept.paste_unread(&t.list(&what)))
}

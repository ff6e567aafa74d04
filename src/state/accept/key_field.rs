//! The key of one transfer, as it was entered. It's here and nowhere else, and wiped as soon as it has done its work.

use evs_domain::handover::key_text::{self, KeyDoubt};
use evs_domain::secret::{AuthKey, Secret};
use leptos::prelude::*;

/// The key of one transfer as it was entered: shared by the field and by the request that needs it.
#[derive(Clone, Default)]
pub struct KeyField {
    /// What stands in the field.
    pub text: ArcRwSignal<String>,
    /// Whether what is wrong with it shall show.
    pub checked: ArcRwSignal<bool>,
    /// Whether the cloud has called what stands there wrong.
    pub is_wrong: ArcRwSignal<bool>,
    /// How many keys the cloud has called wrong.
    pub wrong: ArcRwSignal<u32>,
}

impl KeyField {
    /// The key, ready to be sent.
    pub(super) fn auth_key(&self) -> Option<AuthKey> {
        self.text.with_untracked(|text| key_text::to_send(text))
    }

    /// What looks odd about it, once that shall show. Tracked.
    pub fn doubt(&self) -> Option<KeyDoubt> {
        self.checked.get().then(|| self.text.with(|text| key_text::doubt(text)))?
    }

    /// Wipes the key.
    pub(super) fn wipe(&self) {
        // A secret overwrites its bytes when it's dropped.
        self.text.update(|text| drop(Secret::new(std::mem::take(text))));
        self.checked.set(false);
        self.is_wrong.set(false);
    }
}

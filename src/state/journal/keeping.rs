//! Whether the browser promises to keep what is in the journal. Without a promise some delete a site's data after days without
//! a visit, and all may when the device's disk is full. Nothing is kept or deleted here.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::StorageManager;

/// What the browser has said about it during one sign-in. A cheap handle.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// `None` until it was asked.
    promised: RwSignal<Option<bool>>,
    wanted: StoredValue<bool>,
}

impl Keeping {
    /// Nothing was asked yet.
    pub fn unknown() -> Self {
        Self { promised: RwSignal::new(None), wanted: StoredValue::new(false) }
    }

    /// Whether the browser has made no promise. `false` as long as it's unknown. Tracked.
    pub fn is_uncertain(&self) -> bool {
        self.promised.get() == Some(false)
    }

    /// Finds out whether there is a promise from earlier, without asking for one.
    pub fn look(self) {
        if self.promised.get_untracked().is_none() {
            spawn_local(async move { self.note(is_promised().await) });
        }
    }

    /// Asks for the promise, once. Some browsers ask the person first and answer when the person has: until then there is
    /// none.
    pub fn want(self) {
        if self.wanted.get_value() {
            return;
        }
        self.wanted.set_value(true);
        spawn_local(async move {
            let is_promised = is_promised().await;
            self.note(is_promised);
            if !is_promised {
                self.note(promise().await);
            }
        });
    }

    /// A promise isn't taken back. The person may have signed out meanwhile.
    fn note(self, is_promised: bool) {
        let _signed_out =
            self.promised.try_update(|promised| *promised = Some(is_promised || *promised == Some(true)));
    }
}

/// Whether the browser has promised it already; `false` as well where it makes no promises.
async fn is_promised() -> bool {
    let Some(storage) = storage() else { return false };
    let Ok(answer) = storage.persisted() else { return false };
    JsFuture::from(answer).await == Ok(JsValue::TRUE)
}

/// Asks for it: what the browser or the person says.
async fn promise() -> bool {
    let Some(storage) = storage() else { return false };
    let Ok(answer) = storage.persist() else { return false };
    JsFuture::from(answer).await == Ok(JsValue::TRUE)
}

/// `None` outside a secure context, and in browsers that have nothing of the kind.
#[expect(clippy::disallowed_methods, reason = "the browser is asked here how long it keeps the journal")]
fn storage() -> Option<StorageManager> {
    let storage = web_sys::window()?.navigator().storage();
    AsRef::<JsValue>::as_ref(&storage).is_object().then(|| storage.unchecked_into())
}

//! The browser's plain storage, for what is no secret: preferences, who signed in last, drafts. The journal has its own.

use web_sys::Storage;

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Until the person clears it.
    Always,
    /// As long as the tab lives, reloads included.
    ThisTab,
}

#[expect(clippy::disallowed_methods, reason = "the browser's storage is touched here")]
fn storage(keep: Keep) -> Option<Storage> {
    let window = web_sys::window()?;
    match keep {
        Keep::Always => window.local_storage().ok()?,
        Keep::ThisTab => window.session_storage().ok()?,
    }
}

/// What is kept under `key`. Storage that is blocked holds nothing.
pub fn load(keep: Keep, key: &str) -> Option<String> {
    storage(keep)?.get_item(&prefixed(key)).ok()?
}

/// Keeps `value` under `key`. Storage that is blocked or full is no reason to stop anybody.
pub fn save(keep: Keep, key: &str, value: &str) {
    if let Some(storage) = storage(keep) {
        let _unkept = storage.set_item(&prefixed(key), value);
    }
}

/// Forgets `key`.
pub fn forget(keep: Keep, key: &str) {
    if let Some(storage) = storage(keep) {
        let _unkept = storage.remove_item(&prefixed(key));
    }
}

fn prefixed(key: &str) -> String {
    format!("evs-transfer-console.{key}")
}

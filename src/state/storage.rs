//! The browser's plain storage, for what is no secret: preferences, who signed in last, drafts. The journal has its own.
//!
//! On a public computer nothing goes in or comes out: what is to be kept lives in this page's memory until the person signs
//! out. The storage is the whole page's, so this is too.

use std::cell::RefCell;
use std::collections::BTreeMap;

use web_sys::Storage;

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    /// Until the person clears it.
    Always,
    /// As long as the tab lives, reloads included.
    ThisTab,
}

/// What this page does with the storage.
#[derive(Default)]
struct Use {
    /// What would be stored, where nothing may be.
    instead: Option<BTreeMap<(Keep, String), String>>,
    /// Whether somebody is signed in whose things may be kept.
    is_taken: bool,
    /// What this page has stored for the tab while nobody was signed in: whoever says that this is a public computer may
    /// have typed it.
    nobodys: Vec<String>,
}

thread_local! {
    static USE: RefCell<Use> = RefCell::default();
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
    let instead = USE.with_borrow(|used| {
        used.instead.as_ref().map(|instead| instead.get(&(keep, key.to_owned())).cloned())
    });
    instead.unwrap_or_else(|| storage(keep)?.get_item(&prefixed(key)).ok()?)
}

/// Keeps `value` under `key`. Storage that is blocked or full is no reason to stop anybody.
pub fn save(keep: Keep, key: &str, value: &str) {
    let stored = USE.with_borrow_mut(|used| {
        if let Some(instead) = &mut used.instead {
            instead.insert((keep, key.to_owned()), value.to_owned());
            return false;
        }
        if keep == Keep::ThisTab && !used.is_taken && !used.nobodys.iter().any(|known| known == key) {
            used.nobodys.push(key.to_owned());
        }
        true
    });
    if stored && let Some(storage) = storage(keep) {
        let _unkept = storage.set_item(&prefixed(key), value);
    }
}

/// Forgets `key`.
pub fn forget(keep: Keep, key: &str) {
    let stored = USE.with_borrow_mut(|used| match &mut used.instead {
        Some(instead) => {
            instead.remove(&(keep, key.to_owned()));
            false
        }
        None => true,
    });
    if stored {
        remove(keep, key);
    }
}

fn remove(keep: Keep, key: &str) {
    if let Some(storage) = storage(keep) {
        let _unkept = storage.remove_item(&prefixed(key));
    }
}

/// From now on nothing is stored, and what others have stored is neither shown nor touched; or things are stored as usual.
/// What was typed before the person said so goes along.
pub fn keep_nothing(nothing: bool) {
    let is_so = USE.with_borrow(|used| used.instead.is_some());
    if nothing == is_so {
        return;
    }
    if nothing {
        let mut instead = BTreeMap::new();
        for key in USE.with_borrow_mut(|used| std::mem::take(&mut used.nobodys)) {
            if let Some(value) = load(Keep::ThisTab, &key) {
                remove(Keep::ThisTab, &key);
                instead.insert((Keep::ThisTab, key), value);
            }
        }
        USE.with_borrow_mut(|used| used.instead = Some(instead));
    } else {
        let instead = USE.with_borrow_mut(|used| used.instead.take()).unwrap_or_default();
        for ((keep, key), value) in instead {
            save(keep, &key, &value);
        }
    }
}

/// Somebody has signed in.
pub fn taken() {
    USE.with_borrow_mut(|used| {
        used.is_taken = true;
        used.nobodys.clear();
    });
}

/// They have signed out. What was only in memory is gone.
pub fn left() {
    USE.with_borrow_mut(|used| {
        used.is_taken = false;
        if let Some(instead) = &mut used.instead {
            instead.clear();
        }
    });
}

fn prefixed(key: &str) -> String {
    format!("evs-transfer-console.{key}")
}

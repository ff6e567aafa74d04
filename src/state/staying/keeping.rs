//! Sealing what a session needs to go on ahead of time, because nothing can be waited for when a page is left; and forgetting it.
//! At any time at most one text is kept for a page. When it's to be kept, isn't known here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use evs_domain::hex::to_hex;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::record::Record;
use super::{Left, lock_of};
use crate::state::journal::TabKeys;
use crate::state::session::Entered;
use crate::state::tabs::{Held, Wanted, hold, is_held};
use crate::state::web_crypto::random;

/// How long a key without a page has to be seen before it's taken for left over, in milliseconds: longer than it would be good.
const LEFT_OVER_MS: u32 = 70_000;

/// What is kept for this page's tab.
#[derive(Default)]
pub struct Keeping(Rc<Inner>);

#[derive(Default)]
struct Inner {
    /// Counts what was wanted: what comes late isn't wanted any more.
    turn: Cell<u32>,
    kept: RefCell<Option<Kept>>,
    has_swept: Cell<bool>,
}

struct Kept {
    tab: String,
    sealed: String,
    keys: TabKeys,
    /// By it others see that the tab's page lives.
    _lock: Held,
}

impl Keeping {
    /// From now on this is kept, or nothing. What was kept before is forgotten at once. `failed` is told when it can't be kept.
    pub fn set(&self, wanted: Option<Entered>, failed: impl FnOnce() + 'static) {
        let inner = Rc::clone(&self.0);
        inner.forget();
        let Some(entered) = wanted else { return };
        let turn = inner.turn.get();
        spawn_local(async move {
            let kept = Kept::of(&entered).await;
            match kept {
                Some(kept) if inner.turn.get() == turn => {
                    inner.sweep(&kept);
                    inner.kept.replace(Some(kept));
                }
                Some(late) => late.forget(),
                None if inner.turn.get() == turn => failed(),
                None => {}
            }
        });
    }

    /// The page is left: what is kept is put where the next page of this tab finds it.
    pub fn leave(&self) {
        if let Some(kept) = self.0.kept.take() {
            Left::put(&kept.tab, &kept.sealed);
        }
    }
}

impl Drop for Keeping {
    fn drop(&mut self) {
        self.0.forget();
    }
}

impl Inner {
    fn forget(&self) {
        self.turn.set(self.turn.get().wrapping_add(1));
        if let Some(kept) = self.kept.take() {
            kept.forget();
        }
    }

    /// Forgets the keys of pages that were closed: those that no page holds, now and later.
    fn sweep(&self, kept: &Kept) {
        if !self.has_swept.replace(true) {
            let keys = kept.keys.clone();
            spawn_local(async move {
                let seen = without_page(&keys).await;
                if !seen.is_empty() {
                    TimeoutFuture::new(LEFT_OVER_MS).await;
                    let still = without_page(&keys).await;
                    for tab in still.iter().filter(|tab| seen.contains(tab)) {
                        // What couldn't be forgotten is seen the next time.
                        let _kept_on = keys.forget(tab).await;
                    }
                }
            });
        }
    }
}

impl Kept {
    async fn of(entered: &Entered) -> Option<Self> {
        let (text, along) = Record::of(entered)?.write()?;
        let tab = to_hex(&random::<16>()?);
        let Wanted::Here(lock) = hold(&lock_of(&tab)).await else { return None };
        let keys = TabKeys::open().await.ok()?;
        let sealed = keys.seal(&tab, &text, along.as_ref()).await.ok()?;
        Some(Self { tab, sealed, keys, _lock: lock })
    }

    /// Without its key the text is worth nothing.
    fn forget(self) {
        spawn_local(async move {
            let _kept_on = self.keys.forget(&self.tab).await;
        });
    }
}

/// The tabs that keys are kept for and whose page nobody sees.
async fn without_page(keys: &TabKeys) -> Vec<String> {
    let mut found = Vec::new();
    for tab in keys.tabs().await.unwrap_or_default() {
        if is_held(&lock_of(&tab)).await == Some(false) {
            found.push(tab);
        }
    }
    found
}

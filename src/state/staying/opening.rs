//! Opening what the page before this one has left in its tab: once, and only where no page holds the tab's lock. What isn't good
//! any more is only forgotten.

use gloo_timers::future::TimeoutFuture;

use super::record::Record;
use super::{Left, lock_of};
use crate::state::journal::TabKeys;
use crate::state::tabs::{Held, Wanted, hold};

/// How long it's waited before the lock is asked for again each time, in milliseconds: the page before may not have let go yet.
const PAUSES_MS: [u32; 6] = [0, 50, 100, 200, 400, 800];

impl Left {
    /// What was kept of the session; nothing where it isn't good, belongs to another tab, or was opened before. Its key is gone
    /// afterwards, unless it's another tab's.
    pub async fn open(self) -> Option<Record> {
        let _lock = self.lock().await?;
        let keys = TabKeys::open().await.ok()?;
        if !self.is_good() {
            // A key that stays opens nothing: the text is gone.
            let _kept_on = keys.forget(&self.tab).await;
            return None;
        }
        let (text, along) = keys.open_once(&self.tab, &self.sealed).await.ok()?;
        Record::read(&text, along)
    }

    async fn lock(&self) -> Option<Held> {
        for pause in PAUSES_MS {
            TimeoutFuture::new(pause).await;
            match hold(&lock_of(&self.tab)).await {
                Wanted::Here(held) => return Some(held),
                Wanted::Elsewhere => {}
                Wanted::CannotTell => return None,
            }
        }
        None
    }
}

//! The ledger as this browser keeps it: what happened, after it's in the journal, line after line, in a database of its own. Each
//! account of a cloud has a ledger for itself. What a line is and what its hash tells is `evs_domain::ledger`'s matter. Nothing
//! here holds anybody up: a line that can't be written waits, is counted, and is tried again with the next one.
//!
//! | module | what it knows |
//! |---|---|
//! | `store` | where lines are, and what is read and written of them in one go |
//! | `lock` | the browser's lock, so that two tabs write one after the other |
//! | `told` | what the other side says of transfers |

mod lock;
mod store;
#[cfg(test)]
mod tests;
mod told;

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;

use evs_domain::ledger::{Event, Head};
use futures::channel::oneshot;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::journal::{Journal, JournalError};
use store::Store;
pub use store::{Lines, Owner};
pub use told::{Told, told_by};

/// What is called after the journal's database.
const SUFFIX: &str = "ledger";

/// The ledgers of this browser. Clones share one connection and one line of what waits.
#[derive(Clone)]
pub struct Ledger(Rc<Inner>);

struct Inner {
    store: Store,
    /// What isn't written yet, oldest first.
    waiting: RefCell<Vec<Event>>,
    /// How many events are still put together.
    coming: Cell<usize>,
    is_writing: Cell<bool>,
    /// Who wants to know when nothing is coming, waiting or being written.
    watchers: RefCell<Vec<oneshot::Sender<()>>>,
    /// How many lines couldn't be written.
    unwritten: ArcRwSignal<usize>,
    /// How often something was written.
    written: ArcRwSignal<usize>,
}

impl Ledger {
    /// Those that belong to a journal: kept where it is kept, and gone with the page where it is.
    #[must_use]
    pub fn beside(journal: &Journal) -> Self {
        let name = journal.database_name().map(|name| match name.strip_suffix("journal") {
            Some(start) => format!("{start}{SUFFIX}"),
            None => format!("{name}-{SUFFIX}"),
        });
        Self(Rc::new(Inner {
            store: Store::new(name),
            waiting: RefCell::default(),
            coming: Cell::new(0),
            is_writing: Cell::new(false),
            watchers: RefCell::default(),
            unwritten: ArcRwSignal::new(0),
            written: ArcRwSignal::new(0),
        }))
    }

    /// Whether it outlives the page.
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        self.0.store.is_lasting()
    }

    /// How many lines couldn't be written so far. Tracked.
    #[must_use]
    pub fn unwritten(&self) -> usize {
        self.0.unwritten.get()
    }

    /// Changes whenever this page has written something. Tracked.
    #[must_use]
    pub fn written(&self) -> usize {
        self.0.written.get()
    }

    /// Writes down what `events` gives, in the background. What is noted first is written first, as long as what has to be
    /// read for it takes no longer.
    pub fn note(&self, events: impl Future<Output = Vec<Event>> + 'static) {
        let ledger = self.clone();
        ledger.0.coming.set(ledger.0.coming.get() + 1);
        spawn_local(async move {
            let events = events.await;
            ledger.0.waiting.borrow_mut().extend(events);
            ledger.0.coming.set(ledger.0.coming.get().saturating_sub(1));
            ledger.write().await;
        });
    }

    /// Tries once more what couldn't be written. Whether nothing waits any more.
    pub async fn retry(&self) -> bool {
        self.write().await;
        self.settled().await;
        self.0.waiting.borrow().is_empty()
    }

    /// Resolves when all that was noted is written, or couldn't be.
    pub async fn settled(&self) {
        if self.is_still() {
            return;
        }
        let (still, waiting) = oneshot::channel();
        self.0.watchers.borrow_mut().push(still);
        let _ended = waiting.await;
    }

    fn is_still(&self) -> bool {
        self.0.coming.get() == 0 && !self.0.is_writing.get()
    }

    /// Writes what waits. One at a time: who comes meanwhile is written by who is at it.
    async fn write(&self) {
        if !self.0.is_writing.replace(true) {
            loop {
                let batch = self.0.waiting.take();
                if batch.is_empty() {
                    break;
                }
                if self.0.store.append(&batch).await.is_err() {
                    // The next try begins with a new connection: this one may have been closed for good.
                    self.0.store.let_go();
                    self.0.waiting.borrow_mut().splice(0..0, batch);
                    break;
                }
                self.0.written.update(|count| *count += 1);
            }
            self.0.is_writing.set(false);
            let left = self.0.waiting.borrow().len();
            if self.0.unwritten.get_untracked() != left {
                self.0.unwritten.set(left);
            }
        }
        if self.is_still() {
            self.0.watchers.take().into_iter().for_each(tell);
        }
    }

    /// All lines of an account, oldest first, with what this browser has noted as the last of them.
    ///
    /// # Errors
    /// When they can't be read.
    pub async fn lines(&self, owner: &Owner) -> Result<Lines, JournalError> {
        self.0.store.lines(owner).await
    }

    /// The last line of an account, once all that was noted is written. `None` where there's none, or it can't be read.
    pub async fn head(&self, owner: &Owner) -> Option<Head> {
        self.settled().await;
        self.0.store.head(owner).await.ok().flatten()
    }

    /// Destroys all lines of an account and leaves one that says so; `at` in seconds since 1970-01-01T00:00:00Z. Gives back how
    /// many those were; where there were none, nothing changes.
    ///
    /// # Errors
    /// When the browser's storage refuses; nothing is destroyed then.
    pub async fn destroy(&self, owner: &Owner, at: i64) -> Result<usize, JournalError> {
        self.settled().await;
        let gone = self.0.store.destroy(owner, at).await?;
        self.0.written.update(|count| *count += 1);
        Ok(gone)
    }
}

fn tell(watcher: oneshot::Sender<()>) {
    // Who doesn't wait any longer needn't know.
    let _gone = watcher.send(());
}

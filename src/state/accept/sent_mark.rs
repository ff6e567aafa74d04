//! That a transfer was sent and when, for as long as nobody has seen what became of it. It survives a reload in `draft`.

use leptos::prelude::*;

use crate::state::journal::EntryId;

/// When a transfer was sent, for as long as it isn't certain what became of that. In seconds since 1970.
#[derive(Clone, Default)]
pub(super) struct SentMark {
    /// By this page, in this sign-in.
    pub(super) now: ArcRwSignal<Option<i64>>,
    /// Before the page was loaded again, or before somebody signed in.
    pub(super) before: ArcRwSignal<Option<i64>>,
    /// Whether it was looked since whether the disk has come, without finding it.
    pub(super) looked: ArcRwSignal<bool>,
    /// Under what the journal keeps it.
    pub(super) entry: ArcStoredValue<Option<EntryId>>,
}

impl SentMark {
    /// The latest time, as it is now.
    pub(super) fn latest(&self) -> Option<i64> {
        self.now.get_untracked().or(self.before.get_untracked())
    }

    /// What became of it is certain.
    pub(super) fn clear(&self) {
        self.now.set(None);
        self.before.set(None);
        self.looked.set(false);
    }
}

//! What a page leaves in its tab's storage when it's left: whose key opens it, when that was, the sealed text. It's written at the
//! last moment, when nothing can be waited for any more, and taken away first of all by the next page. Nothing is opened here.

use super::how_come;
use crate::state::clock::now;
use crate::state::storage::{self, Keep};

/// Where it is in the tab's storage.
const LEFT: &str = "left";

/// For how long it's good, in seconds.
const GOOD_FOR: i64 = 60;

/// What the page before this one has left in this tab.
#[derive(Clone, Debug)]
pub struct Left {
    pub(super) tab: String,
    at: i64,
    pub(super) sealed: String,
}

impl Left {
    /// What was left, if anything was. It's in the storage no longer.
    pub fn take() -> Option<Self> {
        let text = storage::load(Keep::ThisTab, LEFT)?;
        storage::forget(Keep::ThisTab, LEFT);
        let mut lines = text.split('\n').map(str::to_owned);
        let (tab, at, sealed) = (lines.next()?, lines.next()?, lines.next()?);
        Some(Self { tab, at: at.parse().unwrap_or_default(), sealed })
    }

    /// Leaves it. Nothing in it is waited for.
    pub(super) fn put(tab: &str, sealed: &str) {
        storage::save(Keep::ThisTab, LEFT, &format!("{tab}\n{}\n{sealed}", now()));
    }

    /// Whether this page was come to by a reload, and in time.
    pub fn is_good(&self) -> bool {
        how_come().as_deref() == Some("reload") && is_in_time(self.at, now())
    }
}

/// Whether what was left at one time is good at another. A clock that was set back tells nothing.
fn is_in_time(left_at: i64, now: i64) -> bool {
    (0..=GOOD_FOR).contains(&(now - left_at))
}

#[cfg(test)]
mod tests {
    use super::is_in_time;

    #[test]
    fn it_is_good_for_a_minute_and_not_where_the_clock_went_back() {
        let good = [0, 1, 60].map(|after| is_in_time(1_000, 1_000 + after));
        assert_eq!(good, [true; 3]);
        let not = [61, 3_600, -1, -1_000].map(|after| is_in_time(1_000, 1_000 + after));
        assert_eq!(not, [false; 4]);
        assert!(!is_in_time(0, 1_800_000_000), "a time that couldn't be read");
    }
}

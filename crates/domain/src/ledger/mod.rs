//! The ledger: what happened in a browser, line after line, each with the hash of the one before it, so that what was changed
//! afterwards shows. There is never a secret in it. Where lines are kept, and what time it is, isn't known here.
//! `docs/ledger-format.md` tells the form to those who check a ledger without this program.
//!
//! | module | what it knows |
//! |---|---|
//! | `line` | a line as text, and reading it back |
//! | `verify` | whether lines are what was once written |
//! | `table` | the same for programs for tables, and searching |

mod line;
mod table;
#[cfg(test)]
mod tests;
mod verify;

use std::fmt;

use sha2::{Digest, Sha256};

use crate::hex::{from_hex, to_hex};
use crate::id::{DiskId, TransferId};
use crate::time::Timestamp;
use crate::variants::enum_with_all;

pub use line::{LONGEST_TEXT, Line};
pub use table::csv;
pub use verify::{Fault, Verified, Wrong, verify};

/// The hash of a line's text (SHA-256).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LineHash([u8; 32]);

impl LineHash {
    /// What stands in the first line, which follows none.
    pub const NONE: Self = Self([0; 32]);

    /// Of a line's text, without the end of the line.
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// Reads 64 digits of the small kind.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = from_hex(text)?.try_into().ok()?;
        let hash = Self(bytes);
        (hash.to_string() == text).then_some(hash)
    }
}

impl fmt::Display for LineHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

/// The last line of a ledger, as it's told to others: who knows it can tell later whether the lines up to it are still the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Head {
    /// The line's number.
    pub number: u64,
    /// The hash of its text.
    pub hash: LineHash,
}

enum_with_all! {
    /// What happened.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Kind {
        /// A transfer was created.
        Created,
        /// A transfer was created, or found, whose key nobody caught.
        KeyLost,
        /// The person did what gives the recipient the key, or said so; the detail tells which.
        HandedOver,
        /// The person took their word back that it was handed over.
        TakenBack,
        /// A key was destroyed here on purpose; the count tells how many, where that isn't one transfer's.
        KeyDestroyed,
        /// A transfer was canceled.
        Canceled,
        /// A transfer was seen to have ended; the detail tells how.
        Ended,
        /// A disk was accepted here.
        Accepted,
        /// The person didn't want what was offered, and made a note of that.
        Declined,
        /// The other side says that it has accepted; that's its word.
        ToldAccepted,
        /// The other side says that it doesn't want the disk; that's its word.
        ToldDeclined,
        /// The other side says that it has offered the disk that was accepted here; that's its word.
        ToldOffered,
        /// The list of ended transfers of a project was cleared; the count tells how many.
        Cleared,
        /// All lines before this one were destroyed on purpose; the count tells how many.
        Destroyed,
    }
}

impl Kind {
    /// Its code in the text of a line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::KeyLost => "key-lost",
            Self::HandedOver => "handed-over",
            Self::TakenBack => "taken-back",
            Self::KeyDestroyed => "key-destroyed",
            Self::Canceled => "canceled",
            Self::Ended => "ended",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::ToldAccepted => "told-accepted",
            Self::ToldDeclined => "told-declined",
            Self::ToldOffered => "told-offered",
            Self::Cleared => "cleared",
            Self::Destroyed => "destroyed",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What happened, before it has its place in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: Kind,
    /// More about it, as a code of small letters and hyphens; may be empty.
    pub detail: String,
    /// The cloud's id in the list of clouds.
    pub cloud: String,
    /// The region's id; empty where it concerns all.
    pub region: String,
    /// The account's id.
    pub account: String,
    /// The project's id; empty where it concerns all.
    pub project: String,
    /// The disk.
    pub disk: Option<DiskId>,
    /// The disk's name as it was then. Foreign text.
    pub disk_name: String,
    /// The disk's size; zero where it isn't known.
    pub size_gib: u32,
    /// The transfer.
    pub transfer: Option<TransferId>,
    /// How many it concerns, where it isn't about one transfer.
    pub count: u32,
    /// The last line of the other side's ledger, as the other side told it.
    pub other: Option<Head>,
}

impl Event {
    /// One about nothing yet, at this time, in this account of a cloud.
    pub fn new(at: Timestamp, kind: Kind, cloud: &str, account: &str) -> Self {
        Self {
            at,
            kind,
            detail: String::new(),
            cloud: cloud.to_owned(),
            region: String::new(),
            account: account.to_owned(),
            project: String::new(),
            disk: None,
            disk_name: String::new(),
            size_gib: 0,
            transfer: None,
            count: 0,
            other: None,
        }
    }
}

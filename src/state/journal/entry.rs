//! What the journal takes in and gives out: places, intents, receipts, entries. Never a key, sealed or not, and
//! nothing about how entries are stored.

use std::sync::atomic::{AtomicU32, Ordering};

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::refusal::Refusal;
use evs_domain::transfer::{Custody, Ending};

/// How many ids this page has made.
static COUNT: AtomicU32 = AtomicU32::new(0);

/// Where something was done: one project of one account in one region of one cloud.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The cloud's id in the list of clouds.
    pub cloud: String,
    /// The region's id.
    pub region: String,
    /// The account's id (API: domain id).
    pub account_id: String,
    /// The project's id.
    pub project_id: String,
}

/// A transfer that is about to be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// The sender's side.
    pub place: Place,
    /// The disk on offer, as it was then.
    pub disk: DiskInfo,
    /// The name the transfer shall have.
    pub transfer_name: String,
    /// What a person chose to go on despite of; empty when the disk was eligible.
    pub despite: CheckSet,
    /// When, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
}

/// An accept that is about to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptIntent {
    /// The recipient's side.
    pub place: Place,
    /// The transfer.
    pub transfer: TransferId,
    /// The disk, where somebody told its id.
    pub disk: Option<DiskId>,
    /// When, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
}

/// A disk that this browser accepted on the recipient's side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The recipient's side.
    pub place: Place,
    /// The transfer that was accepted.
    pub transfer: TransferId,
    /// The disk that came with it.
    pub disk: DiskInfo,
    /// The transfer's name; empty where none was told.
    pub transfer_name: String,
    /// When it was accepted, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
}

/// Which entry. Unique within this browser; it tells when the entry was made and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(String);

impl EntryId {
    /// An id made before, as the store keeps it.
    pub(super) fn stored(text: String) -> Self {
        Self(text)
    }

    /// A new one. Ids go by time and, within a page, by number, so that their order is the order of what happened;
    /// chance keeps tabs apart. It has to be unique, not unguessable: adding an entry under a taken id fails.
    pub(in crate::state) fn fresh(at: i64) -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let chance = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        Self(format!("{at:011}-{number:08x}-{chance:08x}"))
    }

    /// The id as text, for keys of lists.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A way in which a person got at what the recipient needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HandOverWay {
    /// The key was shown on the screen.
    Revealed,
    /// The key was copied.
    CopiedKey,
    /// Transfer id and key were copied together.
    CopiedBoth,
    /// A file with the key in the clear was saved.
    Downloaded,
    /// A file was saved that a passphrase opens.
    Sealed,
    /// The bare link was copied. It holds no key, so it hands nothing over.
    CopiedLink,
    /// A person said that the recipient has the key.
    Confirmed,
}

/// How far an entry has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The request is about to leave or has left; what became of it isn't known yet.
    Intended,
    /// The transfer exists. `sealed` tells whether its key can be opened here.
    Created {
        /// Whether the journal holds the key.
        sealed: bool,
    },
    /// The transfer exists and nobody caught its key.
    KeyLost,
    /// The transfer is over; its key is purged.
    Ended {
        /// How.
        ending: Ending,
        /// When that was concluded, in seconds since 1970-01-01T00:00:00Z.
        at: i64,
    },
    /// The recipient's side: an accept is about to leave or has left; what became of it isn't known yet.
    Accepting,
    /// The recipient's side: the cloud refused the accept for this reason, and nothing came of it.
    Refused {
        /// Why.
        why: Refusal,
    },
    /// The recipient's side: the disk was accepted here.
    Received,
}

/// History that a person had destroyed: what is left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryDestroyed {
    /// How many entries that were.
    pub entries: usize,
    /// When, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// The name of the user who has cleared this project's history; `None` where all of an account's was destroyed.
    pub by: Option<String>,
}

/// One line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which entry.
    pub id: EntryId,
    /// Where it belongs.
    pub place: Place,
    /// The disk, as it was then; see [`Entry::known_disk`].
    pub disk: DiskInfo,
    /// The transfer's name.
    pub transfer_name: String,
    /// What a person chose to go on despite of. Checks that this version doesn't know are left out.
    pub despite: CheckSet,
    /// When the intent or receipt was written, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// The transfer, once one is known.
    pub transfer: Option<TransferId>,
    /// How and when it was handed over, oldest first. It stays when the transfer has ended.
    pub handed_over: Vec<(HandOverWay, i64)>,
    /// When its key was destroyed here on purpose, in seconds since 1970-01-01T00:00:00Z. It stays when the transfer has
    /// ended.
    pub destroyed: Option<i64>,
    /// How far it has come.
    pub stage: Stage,
}

impl Entry {
    /// Where the key is. `Lost` also while the outcome is unknown, since nobody has caught a key so far;
    /// `NotHere` for what is over, because its key was purged.
    pub fn custody(&self) -> Custody {
        match self.stage {
            Stage::Created { .. } if self.destroyed.is_some() => Custody::Destroyed,
            Stage::Created { .. } if self.is_handed_over() => Custody::HandedOver,
            Stage::Created { sealed: true } => Custody::SealedHere,
            Stage::Created { sealed: false } | Stage::KeyLost | Stage::Intended => Custody::Lost,
            Stage::Ended { .. } | Stage::Accepting | Stage::Refused { .. } | Stage::Received => {
                Custody::NotHere
            }
        }
    }

    /// The disk's id, which a recipient may not have been told before.
    pub fn known_disk(&self) -> Option<DiskId> {
        (self.disk.id != DiskId(0)).then_some(self.disk.id)
    }

    /// Whether it's of an accept, and not of a create.
    pub fn is_of_accept(&self) -> bool {
        matches!(self.stage, Stage::Accepting | Stage::Refused { .. } | Stage::Received)
    }

    /// Whether nothing but a person's word says that it was handed over, while its key is still held here.
    pub fn may_be_taken_back(&self) -> bool {
        let is_held = self.stage == (Stage::Created { sealed: true }) && self.destroyed.is_none();
        let is_word = |(way, _): &(HandOverWay, i64)| *way == HandOverWay::Confirmed;
        let is_no_more = |one: &(HandOverWay, i64)| is_word(one) || one.0 == HandOverWay::CopiedLink;
        is_held && self.handed_over.iter().any(is_word) && self.handed_over.iter().all(is_no_more)
    }

    /// Whether the recipient can be expected to have the key. A copied link doesn't count: it holds none.
    pub fn is_handed_over(&self) -> bool {
        self.handed_over.iter().any(|(way, _)| *way != HandOverWay::CopiedLink)
    }
}

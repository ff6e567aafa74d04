//! How an entry is written down: versioned JSON text, and reading it back without trusting it. No browser, no storage;
//! what may happen to a record is in [`super::steps`].

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use serde::{Deserialize, Serialize};

use super::codes::{read_checks, read_ending, read_refusal, read_way, write_checks};
use super::entry::{AcceptIntent, Entry, EntryId, HandOverWay, Intent, Place, Receipt, Stage};
use super::error::JournalError;

/// The version written where nothing newer is in the record. A change that older programs would misread gets a new number,
/// and they leave it alone.
const VERSION: u32 = 1;
/// The version of records that hold what the first one hasn't: a key that is sealed to a passkey, or was destroyed.
const VERSION_TWO: u32 = 2;
/// The version of records of accepts that haven't come to a good end, and of keys that went in a sealed file.
const VERSION_THREE: u32 = 3;

/// The stage as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Mark {
    Intended,
    Created,
    KeyLost,
    Ended,
    Received,
    Accepting,
    Refused,
}

/// A key as the key store made it safe to store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sealed {
    /// What is stored.
    pub text: String,
    /// The key pair of a passkey that it's sealed to, if it's sealed to one.
    pub to: Option<String>,
}

/// One entry at rest. Ids are kept as the text clouds print; the key only as what the key store made of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    version: u32,
    pub(super) stage: Mark,
    cloud: String,
    region: String,
    account_id: String,
    project_id: String,
    disk: String,
    disk_name: String,
    size_gib: u32,
    disk_type: String,
    zone: String,
    transfer_name: String,
    despite: Vec<String>,
    pub(super) at: i64,
    pub(super) transfer: Option<String>,
    pub(super) sealed: Option<String>,
    pub(super) handed_over: Vec<String>,
    pub(super) ending: Option<String>,
    /// The key pair of a passkey that the key is sealed to. `None`: it's sealed with this browser's own key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sealed_to: Option<String>,
    /// When the key was destroyed on purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) destroyed: Option<i64>,
    /// Why an accept was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) refusal: Option<String>,
}

impl Record {
    /// The record of a request that is about to leave.
    pub(super) fn intended(intent: Intent) -> Self {
        let Place { cloud, region, account_id, project_id } = intent.place;
        let DiskInfo { id, name, size_gib, disk_type, zone, .. } = intent.disk;
        Self {
            version: VERSION,
            stage: Mark::Intended,
            cloud,
            region,
            account_id,
            project_id,
            disk: id.to_string(),
            disk_name: name,
            size_gib,
            disk_type,
            zone,
            transfer_name: intent.transfer_name,
            despite: write_checks(intent.despite),
            at: intent.at,
            transfer: None,
            sealed: None,
            handed_over: Vec::new(),
            ending: None,
            sealed_to: None,
            destroyed: None,
            refusal: None,
        }
    }

    /// The record of an accept that is about to leave. Of its disk nobody has told more than the id, and perhaps not that.
    pub(super) fn accepting(AcceptIntent { place, transfer, disk, at }: AcceptIntent) -> Self {
        let disk = DiskInfo::bare(disk.unwrap_or(DiskId(0)));
        let receipt = Receipt { place, transfer, disk, transfer_name: String::new(), at };
        Self { stage: Mark::Accepting, ..Self::received(receipt) }
    }

    /// What the cloud shows of the disk takes the place of what was known before.
    pub(super) fn set_disk(&mut self, disk: DiskInfo) {
        let DiskInfo { id, name, size_gib, disk_type, zone, .. } = disk;
        self.disk = id.to_string();
        (self.disk_name, self.size_gib, self.disk_type, self.zone) = (name, size_gib, disk_type, zone);
    }

    /// The record of an accepted disk: it tells the same of the disk, but starts where nothing more happens.
    pub(super) fn received(receipt: Receipt) -> Self {
        let Receipt { place, transfer, disk, transfer_name, at } = receipt;
        let intent = Intent { place, disk, transfer_name, despite: CheckSet::NONE, at };
        Self { stage: Mark::Received, transfer: Some(transfer.to_string()), ..Self::intended(intent) }
    }

    /// The lowest version that can tell what is in the record.
    fn fitting_version(&self) -> u32 {
        let is_newer = self.sealed_to.is_some() || self.destroyed.is_some();
        let is_sealed = |way: &String| matches!(read_way(way), Some((HandOverWay::Sealed, _)));
        match self.stage {
            Mark::Accepting | Mark::Refused => VERSION_THREE,
            _ if self.handed_over.iter().any(is_sealed) => VERSION_THREE,
            _ if is_newer => VERSION_TWO,
            _ => VERSION,
        }
    }

    /// Reads what [`Record::write`] writes. Everything else is `Unreadable`.
    pub(super) fn read(text: &str) -> Result<Self, JournalError> {
        let record: Self = serde_json::from_str(text).map_err(|_| JournalError::Unreadable)?;
        if record.is_whole() { Ok(record) } else { Err(JournalError::Unreadable) }
    }

    /// Whether its version is that of what is in it, and its parts fit together.
    pub(super) fn is_whole(&self) -> bool {
        self.version == self.fitting_version() && self.entry(EntryId::stored(String::new())).is_some()
    }

    /// The text to store.
    pub(super) fn write(&self) -> Result<String, JournalError> {
        let record = Self { version: self.fitting_version(), ..self.clone() };
        serde_json::to_string(&record).map_err(|_| JournalError::Storage)
    }

    /// What others may see of it; `None` if the parts don't fit together.
    pub(super) fn entry(&self, id: EntryId) -> Option<Entry> {
        let transfer = match &self.transfer {
            Some(text) => Some(TransferId::parse(text)?),
            None => None,
        };
        Some(Entry {
            id,
            place: self.place(),
            disk: DiskInfo {
                id: DiskId::parse(&self.disk)?,
                name: self.disk_name.clone(),
                size_gib: self.size_gib,
                disk_type: self.disk_type.clone(),
                zone: self.zone.clone(),
                snapshots: None,
            },
            transfer_name: self.transfer_name.clone(),
            despite: read_checks(&self.despite),
            at: self.at,
            transfer,
            handed_over: self.handed_over.iter().map(|text| read_way(text)).collect::<Option<_>>()?,
            destroyed: self.destroyed,
            stage: self.public_stage(transfer.is_some())?,
        })
    }

    /// The key as it's kept, if it is.
    pub(super) fn sealed(&self) -> Option<Sealed> {
        Some(Sealed { text: self.sealed.clone()?, to: self.sealed_to.clone() })
    }

    /// Where it belongs.
    pub(super) fn place(&self) -> Place {
        Place {
            cloud: self.cloud.clone(),
            region: self.region.clone(),
            account_id: self.account_id.clone(),
            project_id: self.project_id.clone(),
        }
    }

    fn public_stage(&self, has_transfer: bool) -> Option<Stage> {
        let may_be_destroyed = matches!(self.stage, Mark::Created | Mark::Ended);
        let fits = self.sealed_to.is_none() || self.sealed.is_some();
        let was_destroyed_once = self.destroyed.is_none() || self.sealed.is_none() && may_be_destroyed;
        let was_refused = (self.stage == Mark::Refused) == self.refusal.is_some();
        if !fits || !was_destroyed_once || !was_refused {
            return None;
        }
        match self.stage {
            Mark::Created => has_transfer.then_some(Stage::Created { sealed: self.sealed.is_some() }),
            // Only a created transfer has a key to hold.
            _ if self.sealed.is_some() => None,
            Mark::Intended => (!has_transfer).then_some(Stage::Intended),
            Mark::KeyLost => has_transfer.then_some(Stage::KeyLost),
            Mark::Received => has_transfer.then_some(Stage::Received),
            Mark::Accepting => has_transfer.then_some(Stage::Accepting),
            Mark::Refused => {
                let why = read_refusal(self.refusal.as_deref()?)?;
                has_transfer.then_some(Stage::Refused { why })
            }
            Mark::Ended => {
                let (ending, at) = read_ending(self.ending.as_deref()?)?;
                Some(Stage::Ended { ending, at })
            }
        }
    }

    /// Whether a key would be bound to the same.
    pub(super) fn is_bound_like(&self, other: &Self) -> bool {
        self.place() == other.place() && (&self.disk, &self.transfer) == (&other.disk, &other.transfer)
    }

    /// What a sealed key is bound to: it opens nowhere else. JSON, because its quoting leaves no two lists of parts
    /// with the same text.
    pub(super) fn binding(&self, transfer: &str) -> Result<String, JournalError> {
        let Self { cloud, region, account_id, project_id, disk, .. } = self;
        serde_json::to_string(&["journal key", cloud, region, account_id, project_id, transfer, disk])
            .map_err(|_| JournalError::Storage)
    }
}

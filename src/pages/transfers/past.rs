//! Ended transfers as they're shown: this browser's own record and what it saw end while one was signed in. Values only.

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use evs_domain::transfer::Ending;

use crate::state::journal::{Entry, HandOverWay, Stage};
use crate::state::project::EndedElsewhere;

/// What became of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// One of this project's ended.
    Ended(Ending),
    /// This browser accepted it, into this project.
    Received,
}

/// A transfer that isn't pending any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// Which, if it's known.
    pub id: Option<TransferId>,
    /// Its disk, as far as it was recorded.
    pub disk: DiskInfo,
    /// The transfer's name; may be empty. Foreign text.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
    /// When that was noticed, in seconds since 1970.
    pub at: i64,
    /// How and when it was handed over.
    pub handed_over: Vec<(HandOverWay, i64)>,
    /// What couldn't be checked when it was created.
    pub despite: CheckSet,
    /// When its key was destroyed here on purpose.
    pub destroyed: Option<i64>,
}

impl Past {
    fn of_entry(entry: &Entry) -> Option<Self> {
        let (fate, at) = match entry.stage {
            Stage::Ended { ending, at } => (Fate::Ended(ending), at),
            Stage::Received => (Fate::Received, entry.at),
            Stage::Intended | Stage::Created { .. } | Stage::KeyLost => return None,
            // An accept that came to no good end is told where it's accepted.
            Stage::Accepting | Stage::Refused { .. } => return None,
        };
        Some(Self {
            id: entry.transfer,
            disk: entry.disk.clone(),
            name: entry.transfer_name.clone(),
            fate,
            at,
            handed_over: entry.handed_over.clone(),
            despite: entry.despite,
            destroyed: entry.destroyed,
        })
    }

    fn of_elsewhere(ended: &EndedElsewhere) -> Self {
        Self {
            id: Some(ended.transfer.id),
            disk: DiskInfo { name: ended.disk_name.clone(), ..DiskInfo::bare(ended.transfer.disk) },
            name: ended.transfer.name.clone(),
            fate: Fate::Ended(ended.ending),
            at: ended.at,
            handed_over: Vec::new(),
            despite: CheckSet::NONE,
            destroyed: None,
        }
    }

    /// What tells two lines of the list apart.
    pub fn key(&self) -> String {
        format!("{:?} {} {} {:?}", self.id, self.disk.id, self.at, self.fate)
    }
}

/// What has ended, newest first.
pub fn past(entries: &[Entry], elsewhere: &[EndedElsewhere]) -> Vec<Past> {
    let recorded =
        |ended: &&EndedElsewhere| !entries.iter().any(|entry| entry.transfer == Some(ended.transfer.id));
    let mut all: Vec<Past> = entries.iter().filter_map(Past::of_entry).collect();
    all.extend(elsewhere.iter().filter(recorded).map(Past::of_elsewhere));
    all.sort_by_key(|past| -past.at);
    all
}

//! The plans of runs of creates, kept from before their first request until nobody needs them: what was to be created, in
//! which order, under which names. No key is in here, and not how far a run has come: that's the journal's word alone.

mod record;

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::DiskId;

use super::journal::{Change, EntryId, Journal, JournalError, Place, Whose};
use record::Record;

/// One run, unguessable.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RunId(String);

impl RunId {
    /// The name of the lock that the tab holds in which the run goes.
    pub fn lock_name(&self) -> String {
        format!("evs-transfer-run {}", self.0)
    }
}

/// A run of creates as it was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRun {
    pub id: RunId,
    /// The sender's side.
    pub place: Place,
    /// When it was begun, in seconds since 1970-01-01T00:00:00Z: before its first intent was written.
    pub at: i64,
    /// In their order.
    pub items: Vec<KeptItem>,
}

/// One transfer that was to be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptItem {
    pub disk: DiskInfo,
    /// The name the transfer shall have. A campaign is part of it.
    pub name: String,
    /// What the person chose to go on despite of.
    pub despite: CheckSet,
}

impl KeptRun {
    /// A new one, begun at `at`.
    pub fn begun(place: Place, at: i64, items: Vec<KeptItem>) -> Self {
        Self { id: RunId(EntryId::fresh(at).as_str().to_owned()), place, at, items }
    }
}

/// The plans that this browser keeps, or this page where nothing may be kept.
pub struct KeptRuns(Journal);

impl KeptRuns {
    /// Those that lie beside this journal.
    pub fn beside(journal: Journal) -> Self {
        Self(journal)
    }

    /// Keeps a run. Begin it only after this has resolved.
    ///
    /// # Errors
    /// `NoStorage`, `Storage` or `Full`.
    pub async fn keep(&self, run: &KeptRun) -> Result<(), JournalError> {
        self.0.beside().await?.add(&run.id.0, &Record::of(run).write()?).await
    }

    /// Keeps another name for the transfer of one disk.
    ///
    /// # Errors
    /// `NotFound` if the run isn't kept any more, or as [`KeptRuns::keep`].
    pub async fn rename(&self, id: &RunId, disk: DiskId, name: &str) -> Result<(), JournalError> {
        let rename = &mut |text: &str| {
            let mut record = Record::read(text)?;
            record.rename(disk, name);
            record.write().map(Change::Put)
        };
        self.0.beside().await?.change(&id.0, None, rename).await
    }

    /// Forgets a run.
    ///
    /// # Errors
    /// `NotFound` if it's forgotten already, or as [`KeptRuns::keep`].
    pub async fn forget(&self, id: &RunId) -> Result<(), JournalError> {
        self.0.beside().await?.change(&id.0, None, &mut |_| Ok(Change::Delete)).await
    }

    /// Forgets all of theirs.
    ///
    /// # Errors
    /// As [`KeptRuns::keep`]; nothing is forgotten then.
    pub async fn forget_all(&self, whose: &Whose) -> Result<(), JournalError> {
        let sweep = &mut |lines: &[(String, String)]| {
            let run = |(id, text): &(String, String)| Record::read(text).ok()?.run(RunId(id.clone()));
            let theirs = lines.iter().filter_map(run).filter(|run| whose.has(&run.place));
            Ok(theirs.map(|run| (run.id.0, Change::Delete)).collect())
        };
        self.0.beside().await?.change_all(sweep).await.map(drop)
    }

    /// The runs of these places, oldest first. What a newer program has kept is left alone.
    ///
    /// # Errors
    /// As [`KeptRuns::keep`].
    pub async fn of(&self, places: &[Place]) -> Result<Vec<KeptRun>, JournalError> {
        let lines = self.0.beside().await?.all().await?;
        let run = |(id, text): (String, String)| Record::read(&text).ok()?.run(RunId(id));
        Ok(lines.into_iter().filter_map(run).filter(|run| places.contains(&run.place)).collect())
    }
}

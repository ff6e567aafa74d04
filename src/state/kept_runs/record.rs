//! How a run is written down: versioned JSON text, and reading it back without trusting it. No browser, no storage.

use evs_domain::disks::DiskInfo;
use evs_domain::id::DiskId;
use evs_domain::quota::SnapshotsAlong;
use serde::{Deserialize, Serialize};

use super::{KeptItem, KeptRun, RunId};
use crate::state::journal::{JournalError, Place, read_checks, write_checks};

/// The version that is written. A change that older programs would misread gets a new number, and they leave it alone.
const VERSION: u32 = 1;

/// One run at rest.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    version: u32,
    cloud: String,
    region: String,
    account_id: String,
    project_id: String,
    at: i64,
    items: Vec<Item>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    disk: String,
    disk_name: String,
    size_gib: u32,
    disk_type: String,
    zone: String,
    /// The snapshots that go along: how many, and their size in GiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    snapshots: Option<(u32, u64)>,
    transfer_name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    despite: Vec<String>,
}

impl Record {
    pub(super) fn of(run: &KeptRun) -> Self {
        let Place { cloud, region, account_id, project_id } = run.place.clone();
        let items = run.items.iter().map(Item::of).collect();
        Self { version: VERSION, cloud, region, account_id, project_id, at: run.at, items }
    }

    /// Reads what [`Record::write`] writes. Everything else is `Unreadable`.
    pub(super) fn read(text: &str) -> Result<Self, JournalError> {
        let record: Self = serde_json::from_str(text).map_err(|_| JournalError::Unreadable)?;
        if record.version == VERSION { Ok(record) } else { Err(JournalError::Unreadable) }
    }

    pub(super) fn write(&self) -> Result<String, JournalError> {
        serde_json::to_string(self).map_err(|_| JournalError::Storage)
    }

    /// The transfer of a disk is called so from now on.
    pub(super) fn rename(&mut self, disk: DiskId, name: &str) {
        let text = disk.to_string();
        for item in self.items.iter_mut().filter(|item| item.disk == text) {
            name.clone_into(&mut item.transfer_name);
        }
    }

    /// What it tells; `None` if a part of it can't be.
    pub(super) fn run(self, id: RunId) -> Option<KeptRun> {
        let Self { cloud, region, account_id, project_id, at, items, .. } = self;
        let place = Place { cloud, region, account_id, project_id };
        Some(KeptRun { id, place, at, items: items.into_iter().map(Item::kept).collect::<Option<_>>()? })
    }
}

impl Item {
    fn of(item: &KeptItem) -> Self {
        let DiskInfo { id, name, size_gib, disk_type, zone, snapshots } = item.disk.clone();
        Self {
            disk: id.to_string(),
            disk_name: name,
            size_gib,
            disk_type,
            zone,
            snapshots: snapshots.map(|along| (along.count, along.size_gib)),
            transfer_name: item.name.clone(),
            despite: write_checks(item.despite),
        }
    }

    fn kept(self) -> Option<KeptItem> {
        let disk = DiskInfo {
            id: DiskId::parse(&self.disk)?,
            name: self.disk_name,
            size_gib: self.size_gib,
            disk_type: self.disk_type,
            zone: self.zone,
            snapshots: self.snapshots.map(|(count, size_gib)| SnapshotsAlong { count, size_gib }),
        };
        Some(KeptItem { disk, name: self.transfer_name, despite: read_checks(&self.despite) })
    }
}

#[cfg(test)]
mod tests {
    use evs_domain::check::{Check, CheckSet};

    use super::*;

    fn run() -> KeptRun {
        let place = Place {
            cloud: "otc".into(),
            region: "eu-de".into(),
            account_id: "a1".into(),
            project_id: "p1".into(),
        };
        let disk = DiskInfo {
            id: DiskId(7),
            name: "data \"1\"".into(),
            size_gib: 40,
            disk_type: "SSD".into(),
            zone: "eu-de-01".into(),
            snapshots: Some(SnapshotsAlong { count: 2, size_gib: 80 }),
        };
        let first = KeptItem { disk, name: "[q3] data".into(), despite: CheckSet::of(Check::Vault) };
        let second =
            KeptItem { disk: DiskInfo::bare(DiskId(8)), name: "logs".into(), despite: CheckSet::NONE };
        KeptRun { id: RunId("1".into()), place, at: 1_700_000_000, items: vec![first, second] }
    }

    /// A run as version 1 has always written it. Browsers hold such texts: this one never changes.
    const KEPT: &str = r#"{"version":1,"cloud":"otc","region":"eu-de","account_id":"a1","project_id":"p1","at":1700000000,"items":[{"disk":"00000000-0000-0000-0000-000000000007","disk_name":"data \"1\"","size_gib":40,"disk_type":"SSD","zone":"eu-de-01","snapshots":[2,80],"transfer_name":"[q3] data","despite":["Vault"]},{"disk":"00000000-0000-0000-0000-000000000008","disk_name":"","size_gib":0,"disk_type":"","zone":"","transfer_name":"logs"}]}"#;

    #[test]
    fn runs_that_browsers_hold_are_read_and_written_to_the_letter() {
        assert_eq!(Record::of(&run()).write().unwrap(), KEPT);
        assert_eq!(Record::read(KEPT).unwrap().run(RunId("1".into())), Some(run()));
    }

    #[test]
    fn what_is_of_another_version_or_does_not_fit_is_left_alone() {
        for (from, to) in [
            ("\"version\":1", "\"version\":2"),
            ("\"version\":1", "\"version\":1,\"later\":true"),
            ("00000000-0000-0000-0000-000000000007", "7"),
            ("\"size_gib\":40", "\"size_gib\":-1"),
        ] {
            let changed = KEPT.replacen(from, to, 1);
            assert_ne!(changed, KEPT, "{from}");
            let read = Record::read(&changed).ok().and_then(|record| record.run(RunId("1".into())));
            assert_eq!(read, None, "{to}");
        }
    }

    #[test]
    fn another_name_is_kept_for_its_disk_alone() {
        let mut record = Record::of(&run());
        record.rename(DiskId(8), "plain");
        let names: Vec<String> =
            record.run(RunId("1".into())).unwrap().items.into_iter().map(|item| item.name).collect();
        assert_eq!(names, ["[q3] data", "plain"]);
    }
}

//! Snapshots: EVS v2 (`cloudsnapshots/detail`), EVS v5 (`snapshots/detail`) and Cinder's, whose fields that matter are
//! the same.

use evs_domain::id::DiskId;
use evs_domain::protection::{RecoveryPoint, RecoveryPointKind, is_made_by_backup};
use serde::Deserialize;

use super::page::{Link, Page, leads_on};
use crate::call::Unreadable;
use crate::lenient::{Count, List, Text};

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    snapshots: List<Snapshot<'a>>,
    #[serde(default)]
    count: Option<Count>,
    #[serde(borrow, default)]
    snapshots_links: List<Link<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Snapshot<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    status: Text<'a>,
    #[serde(borrow)]
    volume_id: Text<'a>,
}

pub(super) fn read(body: &[u8], points: &mut Vec<RecoveryPoint>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page {
        items: body.snapshots.0.len() as u32,
        total: body.count.map(|count| count.0 as u32),
        more: leads_on(&body.snapshots_links),
        last: None,
    };
    for snapshot in body.snapshots.0 {
        let Some(disk) = DiskId::parse(snapshot.volume_id.as_str()) else { continue };
        let id = snapshot.id.as_str();
        // Both kinds of snapshot listings may show the same snapshot.
        if is_known(points, disk, id) {
            continue;
        }
        let settled = snapshot.status.as_str() == "available";
        let by_backup = is_made_by_backup(snapshot.name.as_str());
        let kind = if by_backup {
            RecoveryPointKind::SnapshotOfBackup
        } else {
            RecoveryPointKind::Snapshot { settled }
        };
        points.push(RecoveryPoint { disk, id: id.to_owned(), name: named(snapshot.name.as_str(), id), kind });
    }
    Ok(page)
}

/// Whether a copy has been read already: pages overlap when copies are made while they're read. Only the last ones are
/// looked at, for a hundred thousand would take too long.
pub(super) fn is_known(points: &[RecoveryPoint], disk: DiskId, id: &str) -> bool {
    points.iter().rev().take(2 * super::PAGE as usize).any(|known| known.disk == disk && known.id == id)
}

/// The name, or the id where there is none.
pub(super) fn named(name: &str, id: &str) -> String {
    if name.trim().is_empty() { id.to_owned() } else { name.to_owned() }
}

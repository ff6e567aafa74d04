//! Snapshots: EVS v2 (`cloudsnapshots/detail`), EVS v5 (`snapshots/detail`) and Cinder's, whose fields that matter are
//! the same.

use evs_domain::id::DiskId;
use evs_domain::protection::{Copy, CopyKind, is_made_by_backup};
use serde::Deserialize;

use super::Page;
use crate::call::Unreadable;
use crate::lenient::{Count, List, Text};

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    snapshots: List<Snapshot<'a>>,
    #[serde(default)]
    count: Option<Count>,
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

pub(super) fn read(body: &[u8], copies: &mut Vec<Copy>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page { items: body.snapshots.0.len() as u32, total: body.count.map(|count| count.0 as u32) };
    for snapshot in body.snapshots.0 {
        let Some(disk) = DiskId::parse(snapshot.volume_id.as_str()) else { continue };
        let id = snapshot.id.as_str();
        // Both kinds of snapshot listings may show the same snapshot, and pages may overlap.
        if copies
            .iter()
            .rev()
            .take(super::PAGE as usize * 2)
            .any(|known| known.disk == disk && known.id == id)
        {
            continue;
        }
        let settled = snapshot.status.as_str() == "available";
        let by_backup = is_made_by_backup(snapshot.name.as_str());
        let kind = if by_backup { CopyKind::SnapshotOfBackup } else { CopyKind::Snapshot { settled } };
        copies.push(Copy { disk, id: id.to_owned(), name: named(snapshot.name.as_str(), id), kind });
    }
    Ok(page)
}

/// The name, or the id where there is none.
pub(super) fn named(name: &str, id: &str) -> String {
    if name.trim().is_empty() { id.to_owned() } else { name.to_owned() }
}

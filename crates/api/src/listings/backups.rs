//! CBR `GET /v3/{project_id}/backups`: backups of disks by `resource_id`, and of servers with the disks among `children`.

use evs_domain::id::DiskId;
use evs_domain::protection::{RecoveryPoint, RecoveryPointKind};
use serde::Deserialize;

use super::Page;
use super::copies::{is_known, named};
use crate::call::Unreadable;
use crate::lenient::{Count, List, Text};

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    backups: List<Backup<'a>>,
    #[serde(default)]
    count: Option<Count>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Backup<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    resource_id: Text<'a>,
    #[serde(borrow)]
    resource_type: Text<'a>,
    #[serde(borrow)]
    children: List<Child<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Child<'a> {
    #[serde(borrow)]
    resource_id: Text<'a>,
}

pub(super) fn read(body: &[u8], points: &mut Vec<RecoveryPoint>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page {
        items: body.backups.0.len() as u32,
        total: body.count.map(|count| count.0 as u32),
        ..Page::default()
    };
    for backup in body.backups.0 {
        let (id, name) = (backup.id.as_str(), backup.name.as_str());
        let mut add = |disk: &str, kind| {
            let Some(disk) = DiskId::parse(disk) else { return };
            if !is_known(points, disk, id) {
                points.push(RecoveryPoint { disk, id: id.to_owned(), name: named(name, id), kind });
            }
        };
        if backup.resource_type.as_str() == "OS::Cinder::Volume" {
            add(backup.resource_id.as_str(), RecoveryPointKind::Backup);
        }
        for child in &backup.children.0 {
            add(child.resource_id.as_str(), RecoveryPointKind::ServerBackup);
        }
    }
    Ok(page)
}

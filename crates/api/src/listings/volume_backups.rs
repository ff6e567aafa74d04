//! `GET …/backups/detail` of Cinder and of the older Volume Backup Service: backups by `volume_id`.

use evs_domain::id::DiskId;
use evs_domain::protection::{RecoveryPoint, RecoveryPointKind};
use serde::Deserialize;

use super::copies::{is_known, named};
use super::page::{Link, Page, leads_on};
use crate::call::Unreadable;
use crate::lenient::{Count, List, Text};

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    backups: List<Backup<'a>>,
    #[serde(default)]
    count: Option<Count>,
    #[serde(borrow, default)]
    backups_links: List<Link<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Backup<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    volume_id: Text<'a>,
}

pub(super) fn read(body: &[u8], points: &mut Vec<RecoveryPoint>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page {
        items: body.backups.0.len() as u32,
        total: body.count.map(|count| count.0 as u32),
        more: leads_on(&body.backups_links),
        last: None,
    };
    for backup in body.backups.0 {
        let Some(disk) = DiskId::parse(backup.volume_id.as_str()) else { continue };
        let id = backup.id.as_str();
        if !is_known(points, disk, id) {
            let name = named(backup.name.as_str(), id);
            points.push(RecoveryPoint { disk, id: id.to_owned(), name, kind: RecoveryPointKind::Backup });
        }
    }
    Ok(page)
}

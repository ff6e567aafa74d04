//! The disks of a new OpenStack: one for each thing that a sender can meet.

use serde_json::{Map, Value, json};

use super::State;
use super::disks::{Attachment, Backup, Snapshot, Volume};
use crate::world::clock;
use crate::world::seed::ids;

/// The one that is in the project without backups.
const ARCHIVED: &str = "old-archive";

/// Name, size, type, status.
const DISKS: [(&str, i64, &str, &str); 28] = [
    (ARCHIVED, 10, "plain", "available"),
    ("web-data", 10, "plain", "available"),
    ("db-data", 40, "plain", "available"),
    ("mail-store", 20, "plain", "available"),
    ("photos-2024", 80, "__DEFAULT__", "available"),
    ("photos-2025", 80, "__DEFAULT__", "available"),
    ("tiny", 1, "plain", "available"),
    ("large", 500, "plain", "available"),
    ("with-snapshots", 10, "plain", "available"),
    ("with-busy-snapshot", 10, "plain", "available"),
    ("with-backup", 10, "plain", "available"),
    ("secret-vault", 10, "luks", "available"),
    ("cluster-shared", 20, "shared", "available"),
    ("system-disk", 40, "plain", "available"),
    ("attached", 10, "plain", "in-use"),
    ("in-a-group", 10, "plain", "available"),
    ("in-a-consistency-group", 10, "plain", "available"),
    ("marked-encrypted", 10, "plain", "available"),
    ("of-a-private-type", 10, "private", "available"),
    ("broken", 10, "plain", "error"),
    ("half-deleted", 10, "plain", "error_deleting"),
    ("being-made", 10, "plain", "creating"),
    ("being-extended", 10, "plain", "extending"),
    ("under-maintenance", 10, "plain", "maintenance"),
    ("reserved", 10, "plain", "reserved"),
    ("<b>bold</b> & \"quoted\"", 1, "plain", "available"),
    ("\u{202e}right to left", 1, "plain", "available"),
    ("🔑 日本語の名前", 1, "plain", "available"),
];

/// The metadata of a disk. A user may set any, and on an OpenStack none of it says that a disk is encrypted.
fn metadata(name: &str) -> Map<String, Value> {
    let one = |key: &str, value: &str| [(key.to_owned(), json!(value))].into_iter().collect();
    match name {
        "web-data" => one("tier", "gold"),
        "marked-encrypted" => one("__system__encrypted", "1"),
        _ => Map::new(),
    }
}

/// A day, in microseconds.
const DAY: i64 = 86_400_000_000;

pub(super) fn fill(state: &mut State) {
    let now = clock::now();
    for (age, (name, size, kind, status)) in DISKS.iter().enumerate() {
        let created = now - DAY * i64::try_from(DISKS.len() - age).unwrap_or(1);
        let id = ids::uuid(&format!("openstack/disk/{name}"));
        let is = |wanted: &str| *name == wanted;
        let project = if is(ARCHIVED) { "quay-archive" } else { "quay" };
        let project = ids::hex(&format!("openstack/project/{project}"));
        if is("in-a-group") {
            state.groups.insert(ids::uuid(&format!("openstack/group/{name}")), project.clone());
        }
        let group = |wanted: &str| is(wanted).then(|| ids::uuid(&format!("openstack/group/{name}")));
        state.volumes.push(Volume {
            id: id.clone(),
            project: project.clone(),
            user: ids::hex("openstack/user/quinn"),
            name: Some((*name).to_owned()),
            status: (*status).to_owned(),
            size: *size,
            kind: ids::uuid(&format!("openstack/type/{kind}")),
            is_bootable: is("system-disk"),
            is_multiattach: *kind == "shared",
            metadata: metadata(name),
            group: group("in-a-group"),
            consistency_group: group("in-a-consistency-group"),
            attachments: match is("attached") {
                true => vec![Attachment {
                    id: ids::uuid("openstack/attachment"),
                    server: ids::uuid("openstack/server"),
                    since: created,
                }],
                false => Vec::new(),
            },
            created,
            updated: Some(created),
            ..Volume::default()
        });
        let mut snapshot = |n: i64, status: &str| {
            state.snapshots.push(Snapshot {
                id: ids::uuid(&format!("openstack/snapshot/{name}/{n}")),
                project: project.clone(),
                volume: id.clone(),
                name: Some(format!("before-update-{n}")),
                description: None,
                status: status.to_owned(),
                size: *size,
                created: created + n * 3_600_000_000,
                updated: Some(created + n * 3_600_000_000),
            });
        };
        match *name {
            "with-snapshots" => {
                snapshot(1, "available");
                snapshot(2, "available");
            }
            "with-busy-snapshot" => snapshot(1, "deleting"),
            "with-backup" => state.backups.push(Backup {
                id: ids::uuid("openstack/backup"),
                project: project.clone(),
                volume: id.clone(),
                name: Some("nightly".to_owned()),
                status: "available".to_owned(),
                size: *size,
                created,
                updated: Some(created),
                done: created,
            }),
            _ => {}
        }
    }
}

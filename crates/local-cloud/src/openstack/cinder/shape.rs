//! Disks, snapshots, backups and types as Cinder shows them.

use serde_json::{Value, json};

use super::caller::Call;
use crate::world::clock;
use crate::world::openstack::State;
use crate::world::openstack::disks::{Backup, Snapshot, Volume, VolumeType};
use crate::world::seed::ids;

/// A time, from microseconds since 1970.
pub(super) fn time(micros: i64) -> String {
    clock::evs(micros).unwrap_or_default()
}

/// The two links of a resource; the second has no version.
pub(super) fn links(call: &Call<'_>, kind: &str, id: &str) -> Value {
    let (base, project) = (&call.request.base, &call.project);
    json!([
        { "rel": "self", "href": format!("{base}/v3/{project}/{kind}/{id}") },
        { "rel": "bookmark", "href": format!("{base}/{project}/{kind}/{id}") },
    ])
}

/// A disk. The answer to its creation doesn't show the owner.
pub(super) fn volume(call: &Call<'_>, state: &State, volume: &Volume, is_new: bool) -> Value {
    let kind = state.types.iter().find(|kind| kind.id == volume.kind);
    let mut shown = json!({
        "id": volume.id,
        "status": if is_new { "creating" } else { &volume.status },
        "size": volume.size,
        "availability_zone": "nova",
        "created_at": time(volume.created),
        "updated_at": if is_new { None } else { volume.updated.map(time) },
        "name": volume.name,
        "description": volume.description,
        "volume_type": kind.map(|kind| &kind.name),
        "snapshot_id": null,
        "source_volid": null,
        "metadata": volume.metadata,
        "links": links(call, "volumes", &volume.id),
        "user_id": volume.user,
        "bootable": if volume.is_bootable { "true" } else { "false" },
        "encrypted": kind.is_some_and(|kind| kind.is_encrypted),
        "replication_status": null,
        "consistencygroup_id": volume.consistency_group,
        "multiattach": volume.is_multiattach,
        "attachments": volume.attachments.iter().map(|attachment| json!({
            "id": volume.id,
            "attachment_id": attachment.id,
            "volume_id": volume.id,
            "server_id": attachment.server,
            "host_name": null,
            "device": "na",
            "attached_at": time(attachment.since),
        })).collect::<Vec<_>>(),
    });
    if call.version >= 13 {
        shown["group_id"] = json!(volume.group);
    }
    if call.version >= 48 {
        shown["shared_targets"] = json!(false);
        shown["service_uuid"] = json!(ids::uuid("openstack/service"));
    }
    if call.version >= 63 {
        shown["volume_type_id"] = json!(volume.kind);
    }
    if call.version >= 65 {
        shown["consumes_quota"] = json!(true);
    }
    if !is_new {
        shown["os-vol-tenant-attr:tenant_id"] = json!(volume.project);
    }
    shown
}

/// A snapshot. The answer to its creation has fewer fields.
pub(super) fn snapshot(call: &Call<'_>, snapshot: &Snapshot, is_whole: bool) -> Value {
    let mut shown = json!({
        "id": snapshot.id,
        "created_at": time(snapshot.created),
        "updated_at": snapshot.updated.map(time),
        "name": snapshot.name,
        "description": snapshot.description,
        "volume_id": snapshot.volume,
        "status": snapshot.status,
        "size": snapshot.size,
        "metadata": {},
    });
    if is_whole {
        if call.version >= 14 {
            shown["group_snapshot_id"] = Value::Null;
        }
        if call.version >= 41 {
            shown["user_id"] = json!(call.user);
        }
        if call.version >= 65 {
            shown["consumes_quota"] = json!(true);
        }
        shown["os-extended-snapshot-attributes:project_id"] = json!(snapshot.project);
        shown["os-extended-snapshot-attributes:progress"] = json!("100%");
    }
    shown
}

/// A backup.
pub(super) fn backup(call: &Call<'_>, backup: &Backup) -> Value {
    json!({
        "id": backup.id,
        "status": backup.status,
        "size": backup.size,
        "object_count": 21,
        "availability_zone": "nova",
        "container": format!("{}/{}/{}", &backup.id[..2], &backup.id[2..4], backup.id),
        "created_at": time(backup.created),
        "updated_at": backup.updated.map(time),
        "name": backup.name,
        "description": null,
        "fail_reason": null,
        "volume_id": backup.volume,
        "links": links(call, "backups", &backup.id),
        "is_incremental": false,
        "has_dependent_backups": false,
        "snapshot_id": null,
        "data_timestamp": time(backup.created),
    })
}

/// A volume type.
pub(super) fn volume_type(kind: &VolumeType) -> Value {
    let is_public = kind.only_for.is_empty();
    json!({
        "id": kind.id,
        "name": kind.name,
        "is_public": is_public,
        "description": kind.description,
        "extra_specs": kind.extra_specs,
        "os-volume-type-access:is_public": is_public,
    })
}

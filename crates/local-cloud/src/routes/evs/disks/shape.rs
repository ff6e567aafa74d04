//! A disk on the wire, as each of the two APIs tells it (EVS API reference, `evs_04_2006` and `evs_04_3033`).

use serde_json::{Value, json};

use super::super::internal;
use crate::rules::transferable::Version;
use crate::world::disks::Disk;

/// EVS's own form.
pub(super) fn own(disk: &Disk) -> Value {
    let mut shape = common(disk, Version::V2);
    shape["metadata"] = disk.metadata.clone();
    shape["service_type"] = json!(disk.service_type);
    shape["dedicated_storage_id"] = json!(disk.dedicated_storage_id);
    shape["dedicated_storage_name"] = json!(disk.dedicated_storage_name);
    shape["wwn"] = json!(format!("6888603{}", disk.id.replace('-', "").get(..25).unwrap_or_default()));
    shape["serial_number"] = Value::Null;
    shape["enterprise_project_id"] = json!(disk.enterprise_project_id);
    if disk.tags.as_object().is_some_and(|tags| !tags.is_empty()) {
        shape["tags"] = disk.tags.clone();
    }
    shape
}

/// The form from Cinder: without what EVS added, save the snapshot policy. The order of a prepaid disk is documented
/// for EVS's own form only, so it is left out here.
pub(super) fn cinder(disk: &Disk, version: Version) -> Value {
    let mut shape = common(disk, version);
    let mut metadata = disk.metadata.clone();
    if let Some(metadata) = metadata.as_object_mut() {
        metadata.remove("orderID");
    }
    shape["metadata"] = metadata;
    shape["snapshot_policy_id"] = json!(disk.snapshot_policy_id);
    shape
}

/// The form of Cinder's short list.
pub(super) fn brief(disk: &Disk, version: Version) -> Value {
    json!({"id": disk.id, "name": disk.name, "links": links(disk, version)})
}

fn common(disk: &Disk, version: Version) -> Value {
    let mut shape = json!({
        "id": disk.id,
        "name": disk.name,
        "description": disk.description,
        "status": disk.status,
        "size": disk.size,
        "availability_zone": disk.availability_zone,
        "volume_type": disk.volume_type,
        "bootable": disk.bootable.to_string(),
        "multiattach": disk.multiattach,
        "shareable": disk.multiattach.to_string(),
        "attachments": disk.attachments,
        "created_at": disk.created_at,
        "updated_at": disk.updated_at,
        "volume_image_metadata": {},
        "snapshot_id": null,
        "source_volid": null,
        "consistencygroup_id": null,
        // Documented as unsupported: it says nothing about encryption, the metadata do.
        "encrypted": false,
        "replication_status": "disabled",
        "user_id": disk.user_id,
        "os-vol-tenant-attr:tenant_id": disk.project_id,
        "os-vol-host-attr:host": format!("pod01.xxx#{}", disk.volume_type),
        "os-vol-mig-status-attr:migstat": null,
        "os-vol-mig-status-attr:name_id": null,
        "os-volume-replication:extended_status": null,
        "links": links(disk, version),
    });
    for (key, value) in [("iops", &disk.iops), ("throughput", &disk.throughput)] {
        if !value.is_null() {
            shape[key] = value.clone();
        }
    }
    shape
}

fn links(disk: &Disk, version: Version) -> Value {
    internal::links(version, &disk.project_id, &format!("volumes/{}", disk.id))
}

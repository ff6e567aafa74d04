//! How transfers are shown. The key is in no shape: only the answer to a create has it.

use serde_json::{Value, json};

use crate::openstack::cinder::caller::Call;
use crate::openstack::cinder::shape::{links, time};
use crate::world::openstack::disks::Transfer;

/// Adds the fields of newer versions.
pub(super) fn add_newer_fields(call: &Call<'_>, is_new: bool, transfer: &Transfer, shown: &mut Value) {
    if call.version >= 55 && is_new || call.version >= 57 {
        shown["no_snapshots"] = json!(transfer.without_snapshots);
    }
    if call.version >= 57 {
        shown["destination_project_id"] = Value::Null;
        shown["source_project_id"] = json!(transfer.project);
        shown["accepted"] = json!(false);
    }
}

/// As listed and accepted; the links are always those of `os-volume-transfer`.
pub(super) fn summary(call: &Call<'_>, transfer: &Transfer) -> Value {
    json!({
        "id": transfer.id,
        "volume_id": transfer.volume,
        "name": transfer.name,
        "links": links(call, "os-volume-transfer", &transfer.id),
    })
}

/// As shown and listed in detail.
pub(super) fn detail(call: &Call<'_>, is_new: bool, transfer: &Transfer) -> Value {
    let mut shown = summary(call, transfer);
    shown["created_at"] = json!(time(transfer.created));
    add_newer_fields(call, is_new, transfer, &mut shown);
    shown
}

//! A transfer on the wire, in the three sizes the reference gives it. The key is in the first of them only, and only
//! in the answer to create.

use serde_json::{Value, json};

use super::super::internal;
use crate::rules::transferable::Version;
use crate::world::transfers::Transfer;

/// As created: with the key.
pub(super) fn created(transfer: &Transfer, key: &str, version: Version, project_id: &str) -> Value {
    let mut shape = detail(transfer, version, project_id);
    shape["auth_key"] = json!(key);
    shape
}

/// As shown and listed in detail.
pub(super) fn detail(transfer: &Transfer, version: Version, project_id: &str) -> Value {
    let mut shape = summary(transfer, version, project_id);
    shape["created_at"] = json!(transfer.created_at);
    shape
}

/// As listed and accepted.
pub(super) fn summary(transfer: &Transfer, version: Version, project_id: &str) -> Value {
    json!({
        "id": transfer.id,
        "name": transfer.name,
        "volume_id": transfer.volume_id,
        "links": internal::links(version, project_id, &format!("os-volume-transfer/{}", transfer.id)),
    })
}

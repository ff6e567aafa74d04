//! Disks, and what belongs to a disk: types, attachments, snapshots, backups, transfers.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct VolumeType {
    pub id: String,
    pub name: String,
    pub description: Option<String>,
    pub extra_specs: Map<String, Value>,
    pub is_encrypted: bool,
    /// The projects that may use it; empty: all.
    pub only_for: Vec<String>,
}

#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Volume {
    pub id: String,
    pub project: String,
    pub user: String,
    pub name: Option<String>,
    pub description: Option<String>,
    pub status: String,
    pub size: i64,
    pub kind: String,
    pub is_bootable: bool,
    pub is_multiattach: bool,
    pub metadata: Map<String, Value>,
    pub group: Option<String>,
    pub consistency_group: Option<String>,
    pub attachments: Vec<Attachment>,
    pub created: i64,
    pub updated: Option<i64>,
}

/// The attachment of a disk to a server.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Attachment {
    pub id: String,
    pub server: String,
    pub since: i64,
}

/// A snapshot of a disk.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Snapshot {
    pub id: String,
    pub project: String,
    pub volume: String,
    pub name: Option<String>,
    pub description: Option<String>,
    pub status: String,
    pub size: i64,
    pub created: i64,
    pub updated: Option<i64>,
}

/// A backup of a disk.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Backup {
    pub id: String,
    pub project: String,
    pub volume: String,
    pub name: Option<String>,
    pub status: String,
    pub size: i64,
    pub created: i64,
    pub updated: Option<i64>,
    /// When it becomes available, in microseconds since 1970.
    pub done: i64,
}

/// A pending transfer.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Transfer {
    pub id: String,
    pub project: String,
    pub volume: String,
    pub name: Option<String>,
    pub without_snapshots: bool,
    pub salt: String,
    pub key_hash: String,
    pub created: i64,
}

//! Disks as they are stored, one by one. Lists are in [`list`]; how they look in answers is decided by the routes.

pub(crate) mod list;

use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Value, json};

use crate::error::Error;
use crate::world::clock;

/// A disk with everything the cloud knows about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Disk {
    pub id: String,
    pub project_id: String,
    /// Who made or last accepted it.
    pub user_id: String,
    /// May be missing or empty.
    pub name: Option<String>,
    pub description: Option<String>,
    /// `available`, `in-use`, …
    pub status: String,
    /// In GiB.
    pub size: i64,
    pub availability_zone: String,
    /// `SAS`, `SSD`, …
    pub volume_type: String,
    /// Whether it is a system disk.
    pub bootable: bool,
    /// Whether several servers may attach it.
    pub multiattach: bool,
    /// An object; the values should be strings, and some are not.
    pub metadata: Value,
    /// A list of objects.
    pub attachments: Value,
    /// An object or null.
    pub iops: Value,
    /// An object or null.
    pub throughput: Value,
    /// An object of strings.
    pub tags: Value,
    /// `EVS`, `DSS` or `DESS`.
    pub service_type: String,
    /// The DSS pool.
    pub dedicated_storage_id: Option<String>,
    pub dedicated_storage_name: Option<String>,
    pub snapshot_policy_id: Option<String>,
    /// `0` is the default one.
    pub enterprise_project_id: String,
    /// As EVS prints times.
    pub created_at: String,
    /// As EVS prints times.
    pub updated_at: Option<String>,
}

impl Disk {
    /// A plain data disk that may be transferred: available, pay-per-use, unprotected.
    pub fn new(id: &str, project_id: &str, name: &str, size: i64, volume_type: &str) -> Self {
        Self {
            id: id.to_owned(),
            project_id: project_id.to_owned(),
            user_id: String::new(),
            name: Some(name.to_owned()),
            description: None,
            status: "available".to_owned(),
            size,
            availability_zone: "region-one-a".to_owned(),
            volume_type: volume_type.to_owned(),
            bootable: false,
            multiattach: false,
            metadata: json!({"hw:passthrough": "false"}),
            attachments: json!([]),
            iops: Value::Null,
            throughput: Value::Null,
            tags: json!({}),
            service_type: "EVS".to_owned(),
            dedicated_storage_id: None,
            dedicated_storage_name: None,
            snapshot_policy_id: None,
            enterprise_project_id: "0".to_owned(),
            created_at: "2026-01-01T00:00:00.000000".to_owned(),
            updated_at: None,
        }
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            project_id: row.get("project_id")?,
            user_id: row.get("user_id")?,
            name: row.get("name")?,
            description: row.get("description")?,
            status: row.get("status")?,
            size: row.get("size")?,
            availability_zone: row.get("availability_zone")?,
            volume_type: row.get("volume_type")?,
            bootable: row.get("bootable")?,
            multiattach: row.get("multiattach")?,
            metadata: row.get("metadata")?,
            attachments: row.get("attachments")?,
            iops: row.get("iops")?,
            throughput: row.get("throughput")?,
            tags: row.get("tags")?,
            service_type: row.get("service_type")?,
            dedicated_storage_id: row.get("dedicated_storage_id")?,
            dedicated_storage_name: row.get("dedicated_storage_name")?,
            snapshot_policy_id: row.get("snapshot_policy_id")?,
            enterprise_project_id: row.get("enterprise_project_id")?,
            created_at: row.get("created_at")?,
            updated_at: row.get("updated_at")?,
        })
    }
}

/// Adds `disk`.
///
/// # Errors
/// When the database refuses, as it does for an id that is taken or a project that is not there.
pub(crate) fn insert(db: &Connection, disk: &Disk) -> Result<(), Error> {
    db.prepare_cached(
        "INSERT INTO volumes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
         ?19, ?20, ?21, ?22, ?23)",
    )?
    .execute(rusqlite::params![
        disk.id,
        disk.project_id,
        disk.user_id,
        disk.name,
        disk.description,
        disk.status,
        disk.size,
        disk.availability_zone,
        disk.volume_type,
        disk.bootable,
        disk.multiattach,
        disk.metadata.to_string(),
        disk.attachments.to_string(),
        disk.iops.to_string(),
        disk.throughput.to_string(),
        disk.tags.to_string(),
        disk.service_type,
        disk.dedicated_storage_id,
        disk.dedicated_storage_name,
        disk.snapshot_policy_id,
        disk.enterprise_project_id,
        disk.created_at,
        disk.updated_at,
    ])?;
    Ok(())
}

/// The disk, whoever owns it.
///
/// # Errors
/// When the database refuses.
pub(crate) fn get(db: &Connection, id: &str) -> Result<Option<Disk>, Error> {
    Ok(db
        .prepare_cached("SELECT * FROM volumes WHERE id = ?1")?
        .query_row([id], Disk::from_row)
        .optional()?)
}

/// Changes the status if it is `from`; says whether it was.
///
/// # Errors
/// When the database refuses.
pub(crate) fn change_status(db: &Connection, id: &str, from: &str, to: &str) -> Result<bool, Error> {
    let changed = db.execute(
        "UPDATE volumes SET status = ?3, updated_at = ?4 WHERE id = ?1 AND status = ?2",
        [id, from, to, &clock::evs(clock::now())?],
    )?;
    Ok(changed == 1)
}

/// Moves the disk to another project. It keeps its id, name, tags and metadata; what belonged to the sender's project
/// (the enterprise project, the snapshot policy) is left behind.
///
/// # Errors
/// When the database refuses.
pub(crate) fn move_to_project(
    db: &Connection,
    id: &str,
    project_id: &str,
    user_id: &str,
) -> Result<(), Error> {
    db.execute(
        "UPDATE volumes SET project_id = ?2, user_id = ?3, enterprise_project_id = '0', snapshot_policy_id = NULL
         WHERE id = ?1",
        [id, project_id, user_id],
    )?;
    Ok(())
}

/// Removes the disk, with its snapshots and transfers.
///
/// # Errors
/// When the database refuses.
pub(crate) fn remove(db: &Connection, id: &str) -> Result<(), Error> {
    db.execute("DELETE FROM transfers WHERE volume_id = ?1", [id])?;
    db.execute("DELETE FROM snapshots WHERE volume_id = ?1", [id])?;
    db.execute("DELETE FROM volumes WHERE id = ?1", [id])?;
    Ok(())
}

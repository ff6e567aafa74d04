//! Quotas: limits and usage. Nothing is ever reserved: every change is one transaction.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Error;

/// The disk types of this cloud.
pub(crate) const TYPES: [&str; 7] = ["SATA", "SAS", "GPSSD", "SSD", "ESSD", "GPSSD2", "ESSD2"];

/// A project's use of disks, in all or of one type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Use {
    pub volumes: i64,
    /// Disks and snapshots, in GiB.
    pub gigabytes: i64,
    pub snapshots: i64,
}

/// The limit on `resource` (`volumes`, `gigabytes_SSD`, …); -1 when there is none.
///
/// # Errors
/// When the database refuses.
pub(crate) fn limit(db: &Connection, project_id: &str, resource: &str) -> Result<i64, Error> {
    let sql = "SELECT hard_limit FROM quotas WHERE project_id = ?1 AND resource = ?2";
    let limit = db.prepare_cached(sql)?.query_row([project_id, resource], |row| row.get(0)).optional()?;
    Ok(limit.unwrap_or(-1))
}

/// Sets a limit.
///
/// # Errors
/// When the database refuses.
pub(crate) fn set(db: &Connection, project_id: &str, resource: &str, limit: i64) -> Result<(), Error> {
    db.execute(
        "INSERT OR REPLACE INTO quotas VALUES (?1, ?2, ?3)",
        rusqlite::params![project_id, resource, limit],
    )?;
    Ok(())
}

/// The usage of a project, of one type or (with an empty `volume_type`) of all.
///
/// # Errors
/// When the database refuses.
pub(crate) fn in_use(db: &Connection, project_id: &str, volume_type: &str) -> Result<Use, Error> {
    let (volumes, disk_gigabytes): (i64, i64) = db
        .prepare_cached(
            "SELECT count(*), coalesce(sum(size), 0) FROM volumes
             WHERE project_id = ?1 AND (?2 = '' OR volume_type = ?2)",
        )?
        .query_row([project_id, volume_type], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (snapshots, snapshot_gigabytes): (i64, i64) = db
        .prepare_cached(
            "SELECT count(*), coalesce(sum(snapshots.size), 0)
             FROM snapshots LEFT JOIN volumes ON volumes.id = volume_id
             WHERE snapshots.project_id = ?1 AND (?2 = '' OR volume_type = ?2)",
        )?
        .query_row([project_id, volume_type], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Use { volumes, gigabytes: disk_gigabytes + snapshot_gigabytes, snapshots })
}

/// How many backups a project has, and of how many GiB of disks.
///
/// # Errors
/// When the database refuses.
pub(crate) fn backups_in_use(db: &Connection, project_id: &str) -> Result<(i64, i64), Error> {
    let sql = "SELECT count(*), coalesce(sum(resource_size), 0) FROM backups WHERE project_id = ?1 AND parent_id IS NULL";
    Ok(db.prepare_cached(sql)?.query_row([project_id], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

//! Backups of disks and servers. A server's backup holds one part per disk, each a row of its own with a parent.

use rusqlite::{Connection, Row};

use crate::error::Error;

/// The type CBR gives a disk.
pub(crate) const DISK: &str = "OS::Cinder::Volume";
/// The type CBR gives a server.
pub(crate) const SERVER: &str = "OS::Nova::Server";

/// A backup, or one disk's part of a server's backup.
#[derive(Clone, Debug)]
pub(crate) struct Backup {
    pub id: String,
    pub project_id: String,
    pub vault_id: String,
    pub parent_id: Option<String>,
    pub resource_id: String,
    pub resource_name: String,
    pub resource_type: String,
    /// In GiB.
    pub resource_size: i64,
    pub name: String,
    pub status: String,
    pub created_at: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Backup> {
    Ok(Backup {
        id: row.get("id")?,
        project_id: row.get("project_id")?,
        vault_id: row.get("vault_id")?,
        parent_id: row.get("parent_id")?,
        resource_id: row.get("resource_id")?,
        resource_name: row.get("resource_name")?,
        resource_type: row.get("resource_type")?,
        resource_size: row.get("resource_size")?,
        name: row.get("name")?,
        status: row.get("status")?,
        created_at: row.get("created_at")?,
    })
}

/// All of a project's backups that are not parts of others, newest first.
///
/// # Errors
/// When the database refuses.
pub(crate) fn of_project(db: &Connection, project_id: &str) -> Result<Vec<Backup>, Error> {
    Ok(db
        .prepare_cached(
            "SELECT * FROM backups WHERE project_id = ?1 AND parent_id IS NULL ORDER BY created_at DESC, id DESC",
        )?
        .query_map([project_id], from_row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// The parts of a server's backup.
///
/// # Errors
/// When the database refuses.
pub(crate) fn parts(db: &Connection, backup_id: &str) -> Result<Vec<Backup>, Error> {
    Ok(db
        .prepare_cached("SELECT * FROM backups WHERE parent_id = ?1 ORDER BY id")?
        .query_map([backup_id], from_row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// How many backups a disk has of its own: parts of server backups don't count.
///
/// # Errors
/// When the database refuses.
pub(crate) fn count_of_disk(db: &Connection, volume_id: &str) -> Result<i64, Error> {
    let sql = "SELECT count(*) FROM backups WHERE resource_id = ?1 AND parent_id IS NULL";
    Ok(db.prepare_cached(sql)?.query_row([volume_id], |row| row.get(0))?)
}

/// Adds one.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert(db: &Connection, backup: &Backup) -> Result<(), Error> {
    db.prepare_cached("INSERT INTO backups VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")?.execute(
        rusqlite::params![
            backup.id,
            backup.project_id,
            backup.vault_id,
            backup.parent_id,
            backup.resource_id,
            backup.resource_name,
            backup.resource_type,
            backup.resource_size,
            backup.name,
            backup.status,
            backup.created_at,
        ],
    )?;
    Ok(())
}

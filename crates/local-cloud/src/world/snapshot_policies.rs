//! Automatic snapshot policies. A policy does not list its disks: they name it.

use rusqlite::Connection;

use crate::error::Error;

/// An automatic snapshot policy.
pub(crate) struct SnapshotPolicy {
    pub id: String,
    pub name: String,
    pub created_at: String,
}

/// All of a project's, by name.
///
/// # Errors
/// When the database refuses.
pub(crate) fn of_project(db: &Connection, project_id: &str) -> Result<Vec<SnapshotPolicy>, Error> {
    Ok(db
        .prepare_cached(
            "SELECT id, name, created_at FROM snapshot_policies WHERE project_id = ?1 ORDER BY name",
        )?
        .query_map([project_id], |row| {
            Ok(SnapshotPolicy { id: row.get(0)?, name: row.get(1)?, created_at: row.get(2)? })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// Adds one.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert(db: &Connection, project_id: &str, policy: &SnapshotPolicy) -> Result<(), Error> {
    db.execute(
        "INSERT INTO snapshot_policies VALUES (?1, ?2, ?3, ?4)",
        [&policy.id, project_id, &policy.name, &policy.created_at],
    )?;
    Ok(())
}

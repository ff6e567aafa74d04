//! Snapshots of both generations: those of the v2 API and the standard ones of v5. Each is listed by its own API alone.

use rusqlite::{Connection, Row};

use crate::error::Error;

/// The generation a snapshot belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotApi {
    /// `cloudsnapshots`, and Cinder's `snapshots`.
    V2,
    /// `/v5/{project_id}/snapshots`.
    V5,
}

impl SnapshotApi {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::V2 => "v2",
            Self::V5 => "v5",
        }
    }
}

/// A snapshot of a disk.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    pub id: String,
    pub project_id: String,
    pub volume_id: String,
    pub name: String,
    pub status: String,
    /// In GiB.
    pub size: i64,
    pub created_at: String,
    /// The zone of the disk it was made from.
    pub availability_zone: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Snapshot> {
    Ok(Snapshot {
        id: row.get("id")?,
        project_id: row.get("project_id")?,
        volume_id: row.get("volume_id")?,
        name: row.get("name")?,
        status: row.get("status")?,
        size: row.get("size")?,
        created_at: row.get("created_at")?,
        availability_zone: row.get("availability_zone")?,
    })
}

/// All snapshots of a project in one generation, newest first.
///
/// # Errors
/// When the database refuses.
pub(crate) fn of_project(
    db: &Connection,
    project_id: &str,
    api: SnapshotApi,
) -> Result<Vec<Snapshot>, Error> {
    Ok(db
        .prepare_cached(
            "SELECT snapshots.*, coalesce(volumes.availability_zone, '') AS availability_zone
             FROM snapshots LEFT JOIN volumes ON volumes.id = volume_id
             WHERE snapshots.project_id = ?1 AND api = ?2 ORDER BY snapshots.created_at DESC, snapshots.id DESC",
        )?
        .query_map([project_id, api.word()], from_row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// How many snapshots a disk has, of both generations.
///
/// # Errors
/// When the database refuses.
pub(crate) fn count_of_disk(db: &Connection, volume_id: &str) -> Result<i64, Error> {
    let sql = "SELECT count(*) FROM snapshots WHERE volume_id = ?1";
    Ok(db.prepare_cached(sql)?.query_row([volume_id], |row| row.get(0))?)
}

/// Adds a snapshot.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert(db: &Connection, snapshot: &Snapshot, api: SnapshotApi) -> Result<(), Error> {
    db.prepare_cached("INSERT INTO snapshots VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute(
        rusqlite::params![
            snapshot.id,
            snapshot.project_id,
            snapshot.volume_id,
            api.word(),
            snapshot.name,
            snapshot.status,
            snapshot.size,
            snapshot.created_at,
        ],
    )?;
    Ok(())
}

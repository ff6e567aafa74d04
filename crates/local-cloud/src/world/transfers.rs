//! Pending transfers. A record lives from create to accept or cancel; there is no history. Of the key only a salted
//! hash is kept.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::error::Error;
use crate::world::secret;

/// A pending transfer.
#[derive(Clone, Debug)]
pub(crate) struct Transfer {
    pub id: String,
    pub volume_id: String,
    pub name: String,
    pub created_at: String,
    salt: String,
    key_hash: String,
}

impl Transfer {
    /// Whether `key` is this transfer's.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        secret::is_right(&self.salt, key, &self.key_hash)
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            volume_id: row.get("volume_id")?,
            name: row.get("name")?,
            created_at: row.get("created_at")?,
            salt: row.get("salt")?,
            key_hash: row.get("key_hash")?,
        })
    }
}

/// Adds a transfer with this key; without a key, one that nobody can accept.
///
/// # Errors
/// When the database refuses, as it does for a disk that is not there.
pub(crate) fn insert(
    db: &Connection,
    (id, volume_id): (&str, &str),
    name: &str,
    created_at: &str,
    key: Option<&str>,
) -> Result<Transfer, Error> {
    let salt = secret::random_hex(16)?;
    let key_hash = key.map_or_else(String::new, |key| secret::salted_hash(&salt, key));
    db.execute(
        "INSERT INTO transfers VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        [id, volume_id, name, &salt, &key_hash, created_at],
    )?;
    Ok(Transfer {
        id: id.to_owned(),
        volume_id: volume_id.to_owned(),
        name: name.to_owned(),
        created_at: created_at.to_owned(),
        salt,
        key_hash,
    })
}

/// The transfer, whoever made it.
///
/// # Errors
/// When the database refuses.
pub(crate) fn get(db: &Connection, id: &str) -> Result<Option<Transfer>, Error> {
    let sql = "SELECT * FROM transfers WHERE id = ?1";
    Ok(db.prepare_cached(sql)?.query_row([id], Transfer::from_row).optional()?)
}

/// The transfer, if its disk belongs to this project.
///
/// # Errors
/// When the database refuses.
pub(crate) fn get_own(db: &Connection, project_id: &str, id: &str) -> Result<Option<Transfer>, Error> {
    let sql = "SELECT transfers.* FROM transfers JOIN volumes ON volumes.id = volume_id
               WHERE transfers.id = ?1 AND project_id = ?2";
    Ok(db.prepare_cached(sql)?.query_row([id, project_id], Transfer::from_row).optional()?)
}

/// The transfers of a project's disks, oldest first.
///
/// # Errors
/// When the database refuses.
pub(crate) fn of_project(
    db: &Connection,
    project_id: &str,
    limit: i64,
    offset: i64,
) -> Result<Vec<Transfer>, Error> {
    let sql = "SELECT transfers.* FROM transfers JOIN volumes ON volumes.id = volume_id
               WHERE project_id = ?1 ORDER BY transfers.created_at, transfers.id LIMIT ?2 OFFSET ?3";
    Ok(db
        .prepare_cached(sql)?
        .query_map(rusqlite::params![project_id, limit, offset], Transfer::from_row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// Removes a record.
///
/// # Errors
/// When the database refuses.
pub(crate) fn remove(db: &Connection, id: &str) -> Result<(), Error> {
    db.execute("DELETE FROM transfers WHERE id = ?1", [id])?;
    Ok(())
}

/// Removes the newest record of a disk.
///
/// # Errors
/// When the database refuses.
pub(crate) fn remove_newest(db: &Connection, volume_id: &str) -> Result<(), Error> {
    db.execute(
        "DELETE FROM transfers WHERE id =
         (SELECT id FROM transfers WHERE volume_id = ?1 ORDER BY created_at DESC LIMIT 1)",
        [volume_id],
    )?;
    Ok(())
}

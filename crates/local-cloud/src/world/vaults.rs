//! Backup vaults and the disks and servers in them.

use rusqlite::Connection;

use crate::error::Error;

/// A vault; `object_type` is `disk` or `server`.
#[derive(Clone, Debug)]
pub(crate) struct Vault {
    pub id: String,
    pub project_id: String,
    pub name: String,
    pub object_type: String,
    pub created_at: String,
}

/// A disk or server in a vault.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    pub id: String,
    pub name: String,
    /// As in [`crate::world::backups`].
    pub kind: String,
    /// In GiB.
    pub size: i64,
    /// Whether it follows the vault's policies.
    pub auto_protect: bool,
    /// How many of its backups the vault holds.
    pub backup_count: i64,
}

/// All of a project's vaults, by name.
///
/// # Errors
/// When the database refuses.
pub(crate) fn of_project(db: &Connection, project_id: &str) -> Result<Vec<Vault>, Error> {
    Ok(db
        .prepare_cached("SELECT * FROM vaults WHERE project_id = ?1 ORDER BY name, id")?
        .query_map([project_id], |row| {
            Ok(Vault {
                id: row.get("id")?,
                project_id: row.get("project_id")?,
                name: row.get("name")?,
                object_type: row.get("object_type")?,
                created_at: row.get("created_at")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// The disks and servers in a vault.
///
/// # Errors
/// When the database refuses.
pub(crate) fn resources(db: &Connection, vault_id: &str) -> Result<Vec<Resource>, Error> {
    Ok(db
        .prepare_cached(
            "SELECT *, (SELECT count(*) FROM backups WHERE backups.resource_id = vault_resources.resource_id
                        AND backups.vault_id = vault_resources.vault_id AND parent_id IS NULL) AS backup_count
             FROM vault_resources WHERE vault_id = ?1 ORDER BY resource_id",
        )?
        .query_map([vault_id], |row| {
            Ok(Resource {
                id: row.get("resource_id")?,
                name: row.get("resource_name")?,
                kind: row.get("resource_type")?,
                size: row.get("resource_size")?,
                auto_protect: row.get("auto_protect")?,
                backup_count: row.get("backup_count")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// Adds a vault.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert(db: &Connection, vault: &Vault) -> Result<(), Error> {
    db.execute(
        "INSERT INTO vaults VALUES (?1, ?2, ?3, ?4, ?5)",
        [&vault.id, &vault.project_id, &vault.name, &vault.object_type, &vault.created_at],
    )?;
    Ok(())
}

/// Adds a disk or server to a vault. `backup_count` is ignored: it is counted when read.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert_resource(db: &Connection, vault_id: &str, resource: &Resource) -> Result<(), Error> {
    db.prepare_cached("INSERT OR REPLACE INTO vault_resources VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute(
        rusqlite::params![
            vault_id,
            resource.id,
            resource.name,
            resource.kind,
            resource.size,
            resource.auto_protect
        ],
    )?;
    Ok(())
}

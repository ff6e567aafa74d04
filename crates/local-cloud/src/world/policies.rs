//! Backup policies and the vaults they apply to.

use rusqlite::Connection;

use crate::error::Error;

/// A backup policy.
#[derive(Clone, Debug)]
pub(crate) struct Policy {
    pub id: String,
    pub project_id: String,
    pub name: String,
    pub enabled: bool,
    /// The vaults it applies to.
    pub vaults: Vec<String>,
}

/// All of a project's policies, by name.
///
/// # Errors
/// When the database refuses.
pub(crate) fn of_project(db: &Connection, project_id: &str) -> Result<Vec<Policy>, Error> {
    let mut policies = db
        .prepare_cached("SELECT * FROM policies WHERE project_id = ?1 ORDER BY name, id")?
        .query_map([project_id], |row| {
            Ok(Policy {
                id: row.get("id")?,
                project_id: row.get("project_id")?,
                name: row.get("name")?,
                enabled: row.get("enabled")?,
                vaults: Vec::new(),
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    for policy in &mut policies {
        policy.vaults = db
            .prepare_cached("SELECT vault_id FROM policy_vaults WHERE policy_id = ?1 ORDER BY vault_id")?
            .query_map([&policy.id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
    }
    Ok(policies)
}

/// The names of the policies a disk follows: those of every vault it lies in and whose policy it has not been taken
/// out of. A policy that is switched off is still attached, so it counts.
///
/// # Errors
/// When the database refuses.
pub(crate) fn followed_by(db: &Connection, volume_id: &str) -> Result<Vec<String>, Error> {
    Ok(db
        .prepare_cached(
            "SELECT DISTINCT policies.name FROM vault_resources
             JOIN policy_vaults USING (vault_id) JOIN policies ON policies.id = policy_id
             WHERE resource_id = ?1 AND auto_protect <> 0 ORDER BY policies.name",
        )?
        .query_map([volume_id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Adds a policy and applies it to its vaults.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert(db: &Connection, policy: &Policy) -> Result<(), Error> {
    db.execute(
        "INSERT INTO policies VALUES (?1, ?2, ?3, ?4)",
        rusqlite::params![policy.id, policy.project_id, policy.name, policy.enabled],
    )?;
    for vault in &policy.vaults {
        db.execute("INSERT INTO policy_vaults VALUES (?1, ?2)", [&policy.id, vault])?;
    }
    Ok(())
}

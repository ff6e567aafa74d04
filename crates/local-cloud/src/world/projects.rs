//! Projects and the regions they belong to.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::error::Error;

/// The regions of this cloud.
pub(crate) const REGIONS: [&str; 2] = ["region-one", "region-two"];

/// A project; it belongs to exactly one account and one region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Project {
    pub id: String,
    pub account_id: String,
    pub name: String,
    pub region: String,
    /// The account for a region's built-in project, else the built-in project.
    pub parent_id: String,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Project> {
    Ok(Project {
        id: row.get("id")?,
        account_id: row.get("account_id")?,
        name: row.get("name")?,
        region: row.get("region")?,
        parent_id: row.get("parent_id")?,
    })
}

/// The project with this id.
///
/// # Errors
/// When the database refuses.
pub(crate) fn by_id(db: &Connection, id: &str) -> Result<Option<Project>, Error> {
    Ok(db.prepare_cached("SELECT * FROM projects WHERE id = ?1")?.query_row([id], from_row).optional()?)
}

/// All projects of an account, by name.
///
/// # Errors
/// When the database refuses.
pub(crate) fn of_account(db: &Connection, account_id: &str) -> Result<Vec<Project>, Error> {
    Ok(db
        .prepare_cached("SELECT * FROM projects WHERE account_id = ?1 ORDER BY name")?
        .query_map([account_id], from_row)?
        .collect::<rusqlite::Result<_>>()?)
}

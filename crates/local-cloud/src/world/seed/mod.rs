//! What a new world has: a module per account, with the same ids in every world. `docs/local-cloud.md` describes it, and a
//! test in `tests/` compares the two.

pub mod accounts;
mod harbor;
pub(crate) mod ids;
mod meadow;
mod project;

use rusqlite::Connection;

use crate::error::Error;

/// Fills an empty database.
///
/// # Errors
/// When the database refuses.
pub(crate) fn fill(db: &Connection) -> Result<(), Error> {
    accounts::fill(db)?;
    harbor::fill(db)?;
    // The account `nook` has room for one small disk and none yet, so no disk is added.
    meadow::fill(db)
}

/// Empties every table and fills them again.
///
/// # Errors
/// When the database refuses.
pub(crate) fn refill(db: &Connection) -> Result<(), Error> {
    // A table refers to older tables only, so the youngest goes first.
    let tables = db
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid DESC")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    for table in tables {
        db.execute(&format!("DELETE FROM {table}"), [])?;
    }
    fill(db)
}

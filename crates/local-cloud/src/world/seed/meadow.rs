//! The account `meadow`: the recipient of the demo, with room for everything and a few disks of its own.

use rusqlite::Connection;

use super::project::{ProjectSeed, attach};
use crate::error::Error;

/// Adds both projects.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(db: &Connection) -> Result<(), Error> {
    let near = ProjectSeed::of(db, "meadow/region-one", "milo");
    near.disk("garden-photos", 40, "SSD", |_| ())?;
    near.disk("seed-catalog", 20, "SAS", |_| ())?;
    near.disk("greenhouse-logs", 10, "GPSSD", attach)?;
    let far = ProjectSeed::of(db, "meadow/region-two", "milo");
    far.disk("orchard-map", 20, "SAS", |_| ())?;
    Ok(())
}

//! The account `harbor`: the sender of the demo. Its first project shows every verdict and oddity by a named disk; the
//! others are for long lists, for bulk and for the second region.

mod archive;
mod bulk;
mod eligible;
mod guarded;
mod kinds;
mod odd;

use rusqlite::Connection;

use super::project::ProjectSeed;
use crate::error::Error;

/// Adds all four projects.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(db: &Connection) -> Result<(), Error> {
    let main = ProjectSeed::of(db, "harbor/region-one", "hanna");
    eligible::fill(&main)?;
    guarded::fill(&main)?;
    kinds::fill(&main)?;
    odd::fill(&main)?;
    archive::fill(&ProjectSeed::of(db, "harbor/region-one_archive", "hanna"))?;
    bulk::fill(&ProjectSeed::of(db, "harbor/region-one_bulk", "hanna"))?;
    let far = ProjectSeed::of(db, "harbor/region-two", "hanna");
    far.disk("disaster-recovery", 100, "SSD", |_| ())?;
    far.disk("far-away-logs", 40, "SAS", |_| ())?;
    far.disk("far-away-encrypted", 20, "SSD", super::project::encrypt)?;
    Ok(())
}

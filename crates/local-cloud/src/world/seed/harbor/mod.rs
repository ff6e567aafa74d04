//! The account `harbor`: the sender of the demo. Its first project shows every verdict and oddity by a named disk; the
//! others are for long lists, for bulk and for the second region.

mod archive;
mod bulk;
mod eligible;
mod guarded;
mod kinds;
mod odd;

use rusqlite::Connection;

use super::plot::Plot;
use crate::error::Error;

/// Plants all four projects.
///
/// # Errors
/// When the database refuses.
pub(super) fn plant(db: &Connection) -> Result<(), Error> {
    let main = Plot::of(db, "harbor/region-one", "hanna");
    eligible::plant(&main)?;
    guarded::plant(&main)?;
    kinds::plant(&main)?;
    odd::plant(&main)?;
    archive::plant(&Plot::of(db, "harbor/region-one_archive", "hanna"))?;
    bulk::plant(&Plot::of(db, "harbor/region-one_bulk", "hanna"))?;
    let far = Plot::of(db, "harbor/region-two", "hanna");
    far.disk("disaster-recovery", 100, "SSD", |_| ())?;
    far.disk("far-away-logs", 40, "SAS", |_| ())?;
    far.disk("far-away-encrypted", 20, "SSD", super::plot::encrypt)?;
    Ok(())
}

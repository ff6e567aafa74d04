//! Sixty disks that can all go, for moving many at once.

use crate::error::Error;
use crate::world::seed::project::ProjectSeed;

const TYPES: [&str; 4] = ["SAS", "SSD", "GPSSD", "ESSD"];
const SIZES: [i64; 5] = [10, 20, 40, 100, 500];

/// Adds these disks.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(project: &ProjectSeed<'_>) -> Result<(), Error> {
    for number in 1..=60_usize {
        project.disk(&format!("bulk-{number:02}"), SIZES[number % 5], TYPES[number % 4], |disk| {
            disk.availability_zone = format!("region-one-{}", ["a", "b"][number % 2]);
        })?;
    }
    Ok(())
}

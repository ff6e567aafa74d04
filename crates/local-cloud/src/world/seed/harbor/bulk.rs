//! Sixty disks that can all go, for moving many at once.

use crate::error::Error;
use crate::world::seed::plot::Plot;

const TYPES: [&str; 4] = ["SAS", "SSD", "GPSSD", "ESSD"];
const SIZES: [i64; 5] = [10, 20, 40, 100, 500];

/// Plants them.
///
/// # Errors
/// When the database refuses.
pub(super) fn plant(plot: &Plot<'_>) -> Result<(), Error> {
    for number in 1..=60_usize {
        plot.disk(&format!("bulk-{number:02}"), SIZES[number % 5], TYPES[number % 4], |disk| {
            disk.availability_zone = format!("region-one-{}", ["a", "b"][number % 2]);
        })?;
    }
    Ok(())
}

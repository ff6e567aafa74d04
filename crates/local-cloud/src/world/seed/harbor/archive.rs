//! Two thousand disks for paging; nine of ten can go, every tenth has one reason not to.

use crate::error::Error;
use crate::world::seed::project::{ProjectSeed, attach, encrypt, prepay};
use crate::world::snapshots::SnapshotApi;

const COUNT: usize = 2_000;
const TYPES: [&str; 4] = ["SAS", "SSD", "GPSSD", "ESSD"];
const ZONES: [&str; 3] = ["a", "b", "c"];

/// Adds these disks.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(project: &ProjectSeed<'_>) -> Result<(), Error> {
    let guarded = project.vault("archive-nightly")?;
    let plain = project.vault("archive-plain")?;
    project.policy("archive-nightly", true, &[&guarded])?;
    for number in 1..=COUNT {
        let reason = (number % 10 == 0).then_some(number / 10 % 9);
        let size = [10, 20, 40, 80, 100, 200][number % 6];
        let disk = project.disk(&format!("scan-{number:04}"), size, TYPES[number % 4], |disk| {
            disk.availability_zone = format!("region-one-{}", ZONES[number % 3]);
            match reason {
                Some(0) => attach(disk),
                Some(1) => encrypt(disk),
                Some(2) => prepay(disk),
                Some(3) => disk.bootable = true,
                Some(4) => disk.status = "error".to_owned(),
                _ => (),
            }
        })?;
        match reason {
            Some(5) => project.snapshot(&disk, &format!("scan-{number:04}-before"), SnapshotApi::V2)?,
            Some(6) => project.snapshot(&disk, &format!("scan-{number:04}-standard"), SnapshotApi::V5)?,
            Some(7) => project.backup(&plain, &disk, &format!("manualbk_{number:04}"))?,
            Some(8) => project.insert_resource(&guarded, &disk, true)?,
            _ => (),
        }
    }
    Ok(())
}

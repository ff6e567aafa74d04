//! Disks that can go, of several sizes, types and zones.

use serde_json::json;

use crate::error::Error;
use crate::world::seed::project::ProjectSeed;

/// Name, GiB, type, letter of the zone.
const DISKS: [(&str, i64, &str, &str); 8] = [
    ("invoices-2025", 40, "SSD", "a"),
    ("photo-archive", 200, "SAS", "b"),
    ("web-cache", 10, "GPSSD", "a"),
    ("orders-database", 100, "ESSD", "a"),
    ("build-artifacts", 60, "GPSSD", "b"),
    ("mail-spool", 20, "SAS", "c"),
    ("map-tiles", 80, "SSD", "b"),
    ("small-notes", 10, "SAS", "a"),
];

/// Adds these disks.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(project: &ProjectSeed<'_>) -> Result<(), Error> {
    for (name, size, volume_type, zone) in DISKS {
        project.disk(name, size, volume_type, |disk| {
            disk.availability_zone = format!("region-one-{zone}");
            disk.description = Some(format!("{size} GiB that can go"));
        })?;
    }
    project.disk("shared-by-cluster", 50, "SSD", |disk| {
        disk.multiattach = true;
        disk.metadata["hw:passthrough"] = json!("true");
    })?;
    project.disk("tagged-and-described", 30, "ESSD", |disk| {
        disk.description = Some("Belongs to the billing team; ask before moving.".to_owned());
        disk.tags = json!({"team": "billing", "cost-center": "4711"});
    })?;
    Ok(())
}

//! Disks that cannot go for what they are or for the state they are in.

use serde_json::json;

use crate::error::Error;
use crate::world::seed::ids;
use crate::world::seed::project::{ProjectSeed, attach, encrypt, prepay};
use crate::world::transfers;

/// Adds these disks.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(project: &ProjectSeed<'_>) -> Result<(), Error> {
    states(project)?;
    project.disk("payroll-encrypted", 40, "SSD", encrypt)?;
    project.disk("paid-yearly", 100, "SSD", prepay)?;
    project.disk("dedicated-pool", 100, "SAS", |disk| {
        disk.service_type = "DSS".to_owned();
        disk.dedicated_storage_id = Some(ids::uuid("harbor/region-one/pools/one"));
        disk.dedicated_storage_name = Some("harbor-pool".to_owned());
    })?;
    project.disk("dedicated-enterprise", 100, "SSD", |disk| disk.service_type = "DESS".to_owned())?;
    project.disk("system-disk-of-mail", 40, "GPSSD", |disk| {
        disk.bootable = true;
        disk.attachments = json!([]);
    })?;
    project.disk("frozen-performance", 50, "GPSSD2", |disk| {
        disk.iops = json!({"frozened": true, "id": ids::uuid("iops/frozen"), "total_val": 3_000});
        disk.throughput = json!({"frozened": true, "id": ids::uuid("throughput/frozen"), "total_val": 150});
    })?;
    project.disk("fast-and-not-frozen", 50, "GPSSD2", |disk| {
        disk.iops = json!({"frozened": false, "id": ids::uuid("iops/fast"), "total_val": 6_000});
        disk.throughput = json!({"frozened": false, "id": ids::uuid("throughput/fast"), "total_val": 250});
    })?;
    Ok(())
}

fn states(project: &ProjectSeed<'_>) -> Result<(), Error> {
    project.disk("web-server-data", 40, "SSD", attach)?;
    project.disk("broken-after-resize", 40, "SAS", |disk| disk.status = "error".to_owned())?;
    project.disk("in-maintenance", 40, "SAS", |disk| disk.status = "maintenance".to_owned())?;
    project.disk("unheard-of-status", 40, "SAS", |disk| disk.status = "quiescing".to_owned())?;
    let offered = project
        .disk("offered-by-a-colleague", 40, "SSD", |disk| disk.status = "awaiting-transfer".to_owned())?;
    // Nobody knows the key: the colleague has it, and no colleague exists.
    let id = ids::uuid("harbor/region-one/transfers/colleague");
    transfers::insert(
        project.db,
        (&id, &offered.id),
        "for the auditors",
        "2025-12-19T16:40:02.250481",
        None,
    )?;
    Ok(())
}

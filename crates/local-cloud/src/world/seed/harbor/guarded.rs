//! Disks with snapshots, backups, vaults and policies around them: some block a transfer, some only look so.

use serde_json::json;

use crate::error::Error;
use crate::world::seed::ids;
use crate::world::seed::project::{ProjectSeed, encrypt};
use crate::world::snapshot_policies::{self, SnapshotPolicy};
use crate::world::snapshots::SnapshotApi;

/// Adds these disks.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(project: &ProjectSeed<'_>) -> Result<(), Error> {
    snapshots(project)?;
    vaults(project)?;
    snapshot_policy(project)?;
    let many = project.disk("many-reasons", 120, "SSD", encrypt)?;
    project.snapshot(&many, "before-upgrade", SnapshotApi::V2)?;
    project.insert_resource(&ids::uuid("harbor/region-one/vaults/nightly-vault"), &many, true)
}

fn snapshots(project: &ProjectSeed<'_>) -> Result<(), Error> {
    let wiki = project.disk("wiki-with-two-snapshots", 40, "SSD", |_| ())?;
    project.snapshot(&wiki, "before-migration", SnapshotApi::V2)?;
    project.snapshot(&wiki, "after-migration", SnapshotApi::V2)?;
    let ledger = project.disk("ledger-with-standard-snapshot", 60, "ESSD", |_| ())?;
    project.snapshot(&ledger, "month-end", SnapshotApi::V5)
}

fn vaults(project: &ProjectSeed<'_>) -> Result<(), Error> {
    let nightly = project.vault("nightly-vault")?;
    let paused = project.vault("paused-vault")?;
    let plain = project.vault("vault-without-policy")?;
    let servers = project.vault_of("servers-vault", "server")?;
    project.policy("nightly", true, &[&nightly, &servers])?;
    project.policy("paused", false, &[&paused])?;

    let crm = project.disk("crm-with-backup", 80, "SSD", |_| ())?;
    project.backup(&plain, &crm, "autobk_crm")?;
    let shop = project.disk("shop-part-of-server-backup", 40, "SAS", |_| ())?;
    project.server_backup(&servers, "shop-server", &shop)?;
    let under_policy = project.disk("files-under-backup-policy", 40, "SSD", |_| ())?;
    project.insert_resource(&nightly, &under_policy, true)?;
    let under_paused = project.disk("files-under-paused-policy", 40, "SSD", |_| ())?;
    project.insert_resource(&paused, &under_paused, true)?;
    let in_plain = project.disk("files-in-vault-without-policy", 40, "SSD", |_| ())?;
    project.insert_resource(&plain, &in_plain, true)?;
    let left_out = project.disk("files-left-out-of-policy", 40, "SSD", |_| ())?;
    project.insert_resource(&nightly, &left_out, false)?;
    project.disk("legacy-backup-policy", 40, "SAS", |disk| {
        disk.metadata["policy"] = json!(ids::uuid("harbor/region-one/legacy-policies/weekly"));
    })?;
    Ok(())
}

fn snapshot_policy(project: &ProjectSeed<'_>) -> Result<(), Error> {
    let policy = SnapshotPolicy {
        id: ids::uuid("harbor/region-one/snapshot-policies/hourly"),
        name: "hourly".to_owned(),
        created_at: "2025-11-03T09:12:44.120000".to_owned(),
    };
    snapshot_policies::insert(project.db, project.project_id(), &policy)?;
    project
        .disk("snapshots-planned", 40, "ESSD", |disk| disk.snapshot_policy_id = Some(policy.id.clone()))?;
    Ok(())
}

//! Disks with snapshots, backups, vaults and policies around them: some block a transfer, some only look so.

use serde_json::json;

use crate::error::Error;
use crate::world::seed::ids;
use crate::world::seed::plot::{Plot, encrypt};
use crate::world::snapshot_policies::{self, SnapshotPolicy};
use crate::world::snapshots::SnapshotApi;

/// Plants them.
///
/// # Errors
/// When the database refuses.
pub(super) fn plant(plot: &Plot<'_>) -> Result<(), Error> {
    snapshots(plot)?;
    vaults(plot)?;
    snapshot_policy(plot)?;
    let many = plot.disk("many-reasons", 120, "SSD", encrypt)?;
    plot.snapshot(&many, "before-upgrade", SnapshotApi::V2)?;
    plot.put_in(&ids::uuid("harbor/region-one/vaults/nightly-vault"), &many, true)
}

fn snapshots(plot: &Plot<'_>) -> Result<(), Error> {
    let wiki = plot.disk("wiki-with-two-snapshots", 40, "SSD", |_| ())?;
    plot.snapshot(&wiki, "before-migration", SnapshotApi::V2)?;
    plot.snapshot(&wiki, "after-migration", SnapshotApi::V2)?;
    let ledger = plot.disk("ledger-with-standard-snapshot", 60, "ESSD", |_| ())?;
    plot.snapshot(&ledger, "month-end", SnapshotApi::V5)
}

fn vaults(plot: &Plot<'_>) -> Result<(), Error> {
    let nightly = plot.vault("nightly-vault")?;
    let paused = plot.vault("paused-vault")?;
    let plain = plot.vault("vault-without-policy")?;
    let servers = plot.vault_of("servers-vault", "server")?;
    plot.policy("nightly", true, &[&nightly, &servers])?;
    plot.policy("paused", false, &[&paused])?;

    let crm = plot.disk("crm-with-backup", 80, "SSD", |_| ())?;
    plot.backup(&plain, &crm, "autobk_crm")?;
    let shop = plot.disk("shop-part-of-server-backup", 40, "SAS", |_| ())?;
    plot.server_backup(&servers, "shop-server", &shop)?;
    let under_policy = plot.disk("files-under-backup-policy", 40, "SSD", |_| ())?;
    plot.put_in(&nightly, &under_policy, true)?;
    let under_paused = plot.disk("files-under-paused-policy", 40, "SSD", |_| ())?;
    plot.put_in(&paused, &under_paused, true)?;
    let in_plain = plot.disk("files-in-vault-without-policy", 40, "SSD", |_| ())?;
    plot.put_in(&plain, &in_plain, true)?;
    let left_out = plot.disk("files-left-out-of-policy", 40, "SSD", |_| ())?;
    plot.put_in(&nightly, &left_out, false)?;
    plot.disk("legacy-backup-policy", 40, "SAS", |disk| {
        disk.metadata["policy"] = json!(ids::uuid("harbor/region-one/legacy-policies/weekly"));
    })?;
    Ok(())
}

fn snapshot_policy(plot: &Plot<'_>) -> Result<(), Error> {
    let policy = SnapshotPolicy {
        id: ids::uuid("harbor/region-one/snapshot-policies/hourly"),
        name: "hourly".to_owned(),
        created_at: "2025-11-03T09:12:44.120000".to_owned(),
    };
    snapshot_policies::insert(plot.db, plot.project_id(), &policy)?;
    plot.disk("snapshots-planned", 40, "ESSD", |disk| disk.snapshot_policy_id = Some(policy.id.clone()))?;
    Ok(())
}

//! The client's reasons are the cloud's reasons: for each blocked disk, what the client shows is what the cloud says.

use evs_domain::check::Check;
use evs_domain::verdict::Outcome;

use super::line;
use crate::people::Cloud;

/// By which word the cloud's message names a reason. Where the status stands in the way it names that alone.
fn word(check: Check) -> &'static str {
    match check {
        Check::Status | Check::Attached | Check::AwaitingTransfer => "status must be available",
        Check::Encrypted => "it is encrypted",
        Check::Snapshots => "it has snapshots",
        Check::Backups => "it has backups",
        Check::BackupPolicy => "backup policy",
        Check::Prepaid => "yearly/monthly",
        Check::Frozen => "it is frozen",
        Check::DedicatedPool => "DSS",
        Check::DedicatedEnterprise => "DESS",
        Check::SystemDisk => "system disk",
        other => panic!("no document lets the cloud refuse for {other:?}"),
    }
}

#[tokio::test]
async fn each_reason_the_client_gives_is_one_the_cloud_gives_and_none_is_left_out() {
    let hanna = Cloud::new().hanna().await;
    let (inventory, judge) = (hanna.inventory().await, hanna.judge());
    let mut seen = 0;
    for row in 0..u32::try_from(inventory.disks.len()).unwrap() {
        if inventory.outcome(row, &judge) != Outcome::Blocked {
            continue;
        }
        let line = line(&hanna, &inventory, &judge, row).await;
        let blockers: Vec<Check> = judge.blockers(line.present).iter().collect();
        for check in &blockers {
            assert!(line.message().contains(word(*check)), "{}: {check:?}, {}", line.name, line.message());
        }
        if !line.message().contains("status must be") {
            let said = line.message().split("; ").count();
            assert_eq!(said, blockers.len(), "{}: {blockers:?}, {}", line.name, line.message());
        }
        seen += blockers.len();
    }
    assert!(seen >= 20, "{seen} reasons in all");
}

#[tokio::test]
async fn each_reason_comes_with_its_evidence() {
    let hanna = Cloud::new().hanna().await;
    let inventory = hanna.inventory().await;
    for (disk, check, count, names) in [
        ("wiki-with-two-snapshots", Check::Snapshots, 2, vec!["before-migration", "after-migration"]),
        ("ledger-with-standard-snapshot", Check::Snapshots, 1, vec!["month-end"]),
        ("crm-with-backup", Check::Backups, 1, vec!["autobk_crm"]),
        ("shop-part-of-server-backup", Check::ServerBackup, 1, vec!["autobk_shop-server"]),
        ("files-under-backup-policy", Check::BackupPolicy, 1, vec!["nightly"]),
        ("files-under-paused-policy", Check::BackupPolicy, 1, vec!["paused"]),
        ("files-in-vault-without-policy", Check::Vault, 1, vec!["vault-without-policy"]),
        ("dedicated-pool", Check::DedicatedPool, 0, vec!["harbor-pool"]),
        ("unheard-of-status", Check::Status, 0, vec!["quiescing"]),
    ] {
        let row = crate::people::reading::row(&inventory, disk);
        assert!(inventory.present(row).has(check), "{disk}");
        let evidence = inventory.evidence(row, evs_domain::check::CheckSet::of(check)).remove(0);
        let mut found = evidence.names;
        let mut names = names;
        found.sort();
        names.sort_unstable();
        assert_eq!(
            (evidence.count, found),
            (count, names.into_iter().map(str::to_owned).collect()),
            "{disk}"
        );
    }
}

//! What the join of all listings concludes, one sentence a test.

use super::*;
use crate::disks::{CloudKind, RawDisk};
use crate::evidence::Evidence;
use crate::id::TransferId;
use crate::protection::{BackupPolicy, Vault, VaultMember};
use crate::rules::RuleTable;

const DISK: &str = "00000000-0000-0000-0000-000000000001";

fn all_read() -> Inventory {
    let mut inventory = Inventory::default();
    for listing in Listing::ALL {
        inventory.readings.set(listing, Reading::Complete);
    }
    let raw = RawDisk { id: DISK, name: "data", status: "available", size_gib: 10, ..RawDisk::default() };
    inventory.disks.push(&raw, CloudKind::Huawei, "p");
    inventory
}

fn disk() -> DiskId {
    DiskId::parse(DISK).unwrap()
}

fn check(arrange: impl FnOnce(&mut Inventory), expected: Outcome, reasons: &[Check]) {
    let mut inventory = all_read();
    arrange(&mut inventory);
    inventory.join();
    let judge = Judge::new(RuleTable::find("huawei-v3"));
    assert_eq!(inventory.outcome(0, &judge), expected);
    let blockers = judge.blockers(inventory.present(0)).union(judge.open_questions(inventory.unknown(0)));
    assert_eq!(blockers, CheckSet::from_slice(reasons));
}

fn vault(policy: bool, auto_protect: bool) -> impl FnOnce(&mut Inventory) {
    move |inventory| {
        let members = vec![VaultMember { disk: disk(), auto_protect, backups: 0 }];
        inventory.protection.vaults.push(Vault { id: "v".into(), name: "vault".into(), members });
        if policy {
            let policy = BackupPolicy {
                id: "p".into(),
                name: "nightly".into(),
                enabled: false,
                vaults: vec!["v".into()],
            };
            inventory.protection.policies.push(policy);
        }
    }
}

#[test]
fn a_plain_disk_can_go() {
    check(|_| (), Outcome::Eligible, &[]);
}

#[test]
fn a_snapshot_of_another_disk_does_not_matter() {
    check(
        |i| {
            i.protection.recovery_points.push(RecoveryPoint {
                disk: DiskId(9),
                id: "s".into(),
                name: "s".into(),
                kind: RecoveryPointKind::Backup,
                size_gib: 0,
            })
        },
        Outcome::Eligible,
        &[],
    );
}

#[test]
fn a_snapshot_blocks_and_is_named() {
    let mut inventory = all_read();
    for name in ["a", "b"] {
        let kind = RecoveryPointKind::Snapshot { settled: true };
        inventory.protection.recovery_points.push(RecoveryPoint {
            disk: disk(),
            id: name.into(),
            name: name.into(),
            kind,
            size_gib: 0,
        });
    }
    inventory.join();
    let evidence = inventory.evidence(0, CheckSet::of(Check::Snapshots));
    assert_eq!(evidence, [Evidence::counted(Check::Snapshots, 2, vec!["a".into(), "b".into()])]);
}

#[test]
fn a_vault_with_a_policy_blocks_even_when_the_policy_is_off() {
    check(vault(true, true), Outcome::Blocked, &[Check::BackupPolicy]);
}

#[test]
fn a_vault_without_a_policy_only_warns() {
    check(vault(false, true), Outcome::Eligible, &[]);
}

#[test]
fn a_member_that_does_not_follow_the_policy_can_go() {
    check(vault(true, false), Outcome::Eligible, &[]);
}

#[test]
fn backups_counted_by_a_vault_block_although_no_backup_was_listed() {
    check(
        |i| {
            let members = vec![VaultMember { disk: disk(), auto_protect: true, backups: 3 }];
            i.protection.vaults.push(Vault { id: "v".into(), name: "vault".into(), members });
        },
        Outcome::Blocked,
        &[Check::Backups],
    );
}

#[test]
fn a_listing_that_failed_leaves_the_disk_undecided() {
    check(|i| i.readings.set(Listing::Backups, Reading::Failed), Outcome::Undecided, &[Check::Backups]);
}

#[test]
fn a_listing_that_is_still_on_its_way_leaves_the_disk_undecided() {
    check(
        |i| i.readings.set(Listing::StandardSnapshots, Reading::Pending),
        Outcome::Undecided,
        &[Check::Snapshots],
    );
}

#[test]
fn unread_policies_do_not_matter_to_a_disk_in_no_vault() {
    check(|i| i.readings.set(Listing::Policies, Reading::Failed), Outcome::Eligible, &[]);
}

#[test]
fn unread_policies_matter_to_a_disk_in_a_vault() {
    check(
        |i| {
            vault(false, true)(i);
            i.readings.set(Listing::Policies, Reading::Failed);
        },
        Outcome::Undecided,
        &[Check::BackupPolicy],
    );
}

#[test]
fn a_known_reason_counts_even_when_the_rest_could_not_be_read() {
    check(
        |i| {
            i.protection.recovery_points.push(RecoveryPoint {
                disk: disk(),
                id: "b".into(),
                name: "b".into(),
                kind: RecoveryPointKind::Backup,
                size_gib: 0,
            });
            i.readings.set(Listing::Backups, Reading::Failed);
        },
        Outcome::Blocked,
        &[Check::Backups],
    );
}

#[test]
fn a_pending_transfer_explains_the_status_it_causes() {
    let mut inventory = Inventory::default();
    let raw = RawDisk { id: DISK, status: "awaiting-transfer", ..RawDisk::default() };
    inventory.disks.push(&raw, CloudKind::Huawei, "p");
    inventory.join();
    assert_eq!(inventory.present(0), CheckSet::of(Check::AwaitingTransfer));
}

#[test]
fn a_disk_that_waits_without_a_transfer_is_found_once_all_transfers_are_known() {
    let mut inventory = Inventory::default();
    for (id, status) in [
        (DISK, "awaiting-transfer"),
        ("c86b9af4-151d-4ead-b62c-5fb967af0e38", "awaiting-transfer"),
        ("c86b9af4-151d-4ead-b62c-5fb967af0e39", "available"),
    ] {
        let raw = RawDisk { id, status, ..RawDisk::default() };
        inventory.disks.push(&raw, CloudKind::OpenStack, "p");
    }
    let disk = DiskId::parse(DISK).unwrap();
    inventory.transfers = vec![Transfer { id: TransferId(1), disk, name: String::new(), created: None }];
    inventory.join();
    assert_eq!(inventory.waiting_without_transfer(), [0; 0], "more may come");
    inventory.readings.set(Listing::Transfers, Reading::Complete);
    assert_eq!(inventory.waiting_without_transfer(), [1]);
    inventory.readings.set(Listing::Transfers, Reading::Failed);
    assert_eq!(inventory.waiting_without_transfer(), [0; 0]);
}

//! Where something can't be read, the client says so: never "fine", and never "no" without a reason.

use evs_api::Failure;
use evs_api::listings::{
    DiskBackups, ListCall, Policies, ServerBackups, Snapshots, StandardSnapshots, Vaults, calls_for,
};
use evs_domain::check::{Check, CheckSet};
use evs_domain::refusal::Refusal;
use evs_domain::verdict::{Outcome, Verdict};

use crate::people::Cloud;
use crate::people::reading::row;

/// What `user` can't read, and which questions that leaves open on a disk with nothing against it.
async fn open_questions(user: &str) -> (Vec<(&'static dyn ListCall, Failure)>, CheckSet) {
    let person = Cloud::new().sign_in("harbor", user, "region-one").await;
    let (inventory, failures) = person.read_listings(None).await;
    let judge = person.judge();
    let at = row(&inventory, "invoices-2025");
    assert_eq!(inventory.outcome(at, &judge), Outcome::Undecided);
    assert_eq!(inventory.tally(&judge).eligible, 0, "nothing is called eligible on half the facts");
    // What is blocked for what could be read stays blocked.
    assert_eq!(inventory.outcome(row(&inventory, "payroll-encrypted"), &judge), Outcome::Blocked);
    let open = judge.open_questions(inventory.unknown(at));
    (failures, open)
}

#[tokio::test]
async fn without_a_right_to_a_listing_its_questions_stay_open() {
    let cases: [(&str, [&dyn ListCall; 2], Check); 3] = [
        ("no-backups", [&DiskBackups, &ServerBackups], Check::Backups),
        ("no-snapshots", [&Snapshots, &StandardSnapshots], Check::Snapshots),
        ("no-vaults", [&Vaults, &Policies], Check::BackupPolicy),
    ];
    for (user, reads, open) in cases {
        let (failures, left) = open_questions(user).await;
        let failed: Vec<String> = failures.iter().map(|(read, _)| format!("{read:?}")).collect();
        assert_eq!(failed, reads.map(|read| format!("{read:?}")), "{user}");
        for (read, failure) in failures {
            assert_eq!(failure.refusal(), Some(Refusal::NotAllowed), "{read:?}: {failure:?}");
        }
        assert_eq!(left, CheckSet::of(open), "{user}");
    }
}

#[tokio::test]
async fn where_the_backup_service_is_down_its_questions_stay_open() {
    let (failures, left) = open_questions("broken").await;
    assert_eq!(failures.len(), 3, "{failures:?}");
    assert_eq!(left, CheckSet::from_slice(&[Check::Backups, Check::BackupPolicy]));
}

#[tokio::test]
async fn a_person_may_go_on_despite_it_and_the_cloud_decides() {
    let cloud = Cloud::new();
    let person = cloud.sign_in("harbor", "no-backups", "region-one").await;
    let (inventory, _) = person.read_listings(None).await;
    for (disk, goes) in [("invoices-2025", true), ("crm-with-backup", false)] {
        let verdict = inventory.verdict(row(&inventory, disk), &person.judge());
        let Verdict::Undecided(unchecked) = verdict else { panic!("{disk}: {verdict:?}") };
        let proof = unchecked.despite();
        assert_eq!(proof.despite(), CheckSet::of(Check::Backups));
        match person.run(&person.create_call(proof, "despite")).await {
            Ok(created) => assert!(goes && created.transfer.name == "despite", "{disk} must not go"),
            Err(failure) => {
                assert!(!goes, "{disk} must go");
                assert_eq!(failure.refusal(), Some(Refusal::Ineligible), "{failure:?}");
            }
        }
    }
}

#[tokio::test]
async fn who_may_do_nothing_is_told_so_by_every_listing() {
    let nobody = Cloud::new().sign_in("harbor", "nobody", "region-one").await;
    let (inventory, failures) = nobody.read_listings(None).await;
    assert!(inventory.disks.is_empty());
    assert_eq!(failures.len(), calls_for(&nobody.profile).len());
    for (read, failure) in failures {
        assert_eq!(failure.refusal(), Some(Refusal::NotAllowed), "{read:?}: {failure:?}");
    }
}

//! What is pending, as the sender and everybody else sees it.

use evs_domain::check::Check;
use evs_domain::refusal::Refusal;

use crate::people::Cloud;
use crate::people::reading::row;

#[tokio::test]
async fn a_pending_transfer_is_listed_and_shown_as_it_was_created() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let before = hanna.pending().await.len();
    let created = hanna.create("invoices-2025", "  Für Milo <b>🚢</b> ").await;
    assert_eq!(created.transfer.name, "Für Milo <b>🚢</b>");
    assert!(created.transfer.created.is_some());

    let pending = hanna.pending().await;
    assert_eq!(pending.len(), before + 1);
    assert!(pending.contains(&created.transfer), "{pending:?}");
    assert_eq!(hanna.run(&hanna.show_call(created.transfer.id)).await.unwrap(), created.transfer);
}

#[tokio::test]
async fn only_the_senders_project_sees_what_is_on_offer() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let archive = cloud.sign_in("harbor", "hanna", "region-one_archive").await;
    let created = hanna.create("invoices-2025", "for milo").await;
    for stranger in [&milo, &archive] {
        assert!(stranger.pending().await.is_empty());
        let failure = stranger.refused(&stranger.show_call(created.transfer.id)).await;
        assert_eq!(failure.refusal(), Some(Refusal::NoSuchTransfer));
        let failure = stranger.refused(&stranger.cancel_call(created.transfer.id)).await;
        assert_eq!(failure.refusal(), Some(Refusal::NoSuchTransfer));
    }
}

#[tokio::test]
async fn a_disk_on_offer_is_blocked_by_its_transfer_alone() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let created = hanna.create("invoices-2025", "for milo").await;
    let inventory = hanna.inventory().await;
    let at = row(&inventory, "invoices-2025");
    let blockers = hanna.judge().blockers(inventory.present(at));
    assert_eq!(blockers.iter().collect::<Vec<_>>(), [Check::AwaitingTransfer]);
    assert_eq!(inventory.transfer_of(created.transfer.disk), Some(&created.transfer));
}

#[tokio::test]
async fn all_disks_of_a_project_are_offered_and_all_are_listed() {
    let cloud = Cloud::new();
    let hanna = cloud.sign_in("harbor", "hanna", "region-one_bulk").await;
    let inventory = hanna.inventory().await;
    let disks = cloud.totals("region-one_bulk").disks;
    assert_eq!((inventory.disks.len(), inventory.tally(&hanna.judge()).eligible), (disks, disks));
    let mut keys = Vec::new();
    for at in 0..u32::try_from(disks).unwrap() {
        let evs_domain::verdict::Verdict::Eligible(proof) = inventory.verdict(at, &hanna.judge()) else {
            panic!("{} isn't eligible", inventory.disks.name(at))
        };
        let created = hanna.run(&hanna.create_call(proof, inventory.disks.name(at))).await.unwrap();
        keys.push(created.key.expose().to_owned());
    }
    keys.sort();
    keys.dedup();
    assert_eq!((keys.len(), hanna.pending().await.len()), (disks, disks));
}

//! Accepting, and what stands in its way: each refusal is told apart from the others.

use evs_api::Failure;
use evs_domain::id::TransferId;
use evs_domain::refusal::Refusal;
use evs_domain::secret::AuthKey;
use evs_local_cloud::SnapshotApi;

use crate::people::Cloud;

#[track_caller]
fn is(outcome: &Result<evs_api::transfers::Accepted, Failure>, refusal: Refusal) {
    let failure = outcome.as_ref().unwrap_err();
    assert_eq!(failure.refusal(), Some(refusal), "{failure:?}");
}

#[tokio::test]
async fn a_wrong_key_changes_nothing_and_the_right_one_still_works() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let created = hanna.create("invoices-2025", "for milo").await;
    let wrong = AuthKey::parse("not-the-key").unwrap();
    let outcome = milo.run(&milo.accept_call(created.transfer.id, &wrong)).await;
    is(&outcome, Refusal::WrongKey);
    assert_eq!(hanna.see(created.transfer.disk).await.unwrap().status, "awaiting-transfer");
    milo.accept(&created).await.unwrap();
}

#[tokio::test]
async fn a_key_works_as_it_comes_out_of_a_chat() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let created = hanna.create("invoices-2025", "for milo").await;
    let pasted = AuthKey::parse(&format!(" \u{200b}“{}”\n", created.key.expose())).unwrap();
    milo.run(&milo.accept_call(created.transfer.id, &pasted)).await.unwrap();
}

#[tokio::test]
async fn what_was_accepted_or_canceled_or_never_was_is_no_transfer() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let accepted = hanna.create("invoices-2025", "for milo").await;
    milo.accept(&accepted).await.unwrap();
    is(&milo.accept(&accepted).await, Refusal::NoSuchTransfer);

    let canceled = hanna.create("web-cache", "for milo").await;
    hanna.cancel(canceled.transfer.id).await.unwrap();
    is(&milo.accept(&canceled).await, Refusal::NoSuchTransfer);

    let slip = TransferId::parse("1a7059f5-8ed7-45b7-8d05-2811e5d09f24").unwrap();
    is(&milo.run(&milo.accept_call(slip, &canceled.key)).await, Refusal::NoSuchTransfer);
}

#[tokio::test]
async fn a_transfer_of_another_region_is_not_found() {
    let cloud = Cloud::new();
    let created = cloud.hanna().await.create("invoices-2025", "for milo").await;
    let far = cloud.sign_in("meadow", "milo", "region-two").await;
    is(&far.accept(&created).await, Refusal::NoSuchTransfer);
    cloud.milo().await.accept(&created).await.unwrap();
}

#[tokio::test]
async fn accepting_ones_own_offer_gives_the_disk_back() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let created = hanna.create("invoices-2025", "for myself").await;
    hanna.accept(&created).await.unwrap();
    assert_eq!(hanna.see(created.transfer.disk).await.unwrap().status, "available");
    hanna.proof("invoices-2025").await;
}

#[tokio::test]
async fn who_may_only_look_is_told_so() {
    let cloud = Cloud::new();
    let created = cloud.hanna().await.create("invoices-2025", "for milo").await;
    let reader = cloud.sign_in("meadow", "reader", "region-one").await;
    is(&reader.accept(&created).await, Refusal::NotAllowed);
}

#[tokio::test]
async fn a_disk_that_was_protected_meanwhile_is_refused_until_it_no_longer_is() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    for (name, protect) in [
        ("invoices-2025", protect_with_snapshot as fn(&Cloud, &str)),
        ("web-cache", |cloud, disk| drop(cloud.world.add_backup(disk).unwrap())),
        ("small-notes", |cloud, disk| drop(cloud.world.add_policy(disk).unwrap())),
    ] {
        let created = hanna.create(name, "for milo").await;
        protect(&cloud, &created.transfer.disk.to_string());
        is(&milo.accept(&created).await, Refusal::Ineligible);
        hanna.cancel(created.transfer.id).await.unwrap();
    }
}

fn protect_with_snapshot(cloud: &Cloud, disk: &str) {
    cloud.world.add_snapshot(disk, SnapshotApi::V5).unwrap();
}

//! Canceling a transfer.

use evs_domain::refusal::Refusal;
use evs_domain::settle::{CancelSettled, conclude_ending, settle_cancel};
use evs_domain::transfer::Ending;

use crate::people::Cloud;

#[tokio::test]
async fn a_canceled_offer_gives_the_disk_back() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let created = hanna.create("invoices-2025", "a slip").await;
    hanna.cancel(created.transfer.id).await.unwrap();
    let seen = hanna.probe(created.transfer.disk).await;
    assert_eq!(conclude_ending(&seen), Ending::Back);
    assert!(!hanna.pending().await.iter().any(|transfer| transfer.id == created.transfer.id));
    // The disk can be offered again, and the new key differs.
    let again = hanna.create("invoices-2025", "for milo").await;
    assert_ne!(again.key.expose(), created.key.expose());
}

#[tokio::test]
async fn a_second_cancel_finds_nothing_and_is_settled_as_canceled() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let created = hanna.create("invoices-2025", "a slip").await;
    hanna.cancel(created.transfer.id).await.unwrap();
    let failure = hanna.refused(&hanna.cancel_call(created.transfer.id)).await;
    assert_eq!(failure.refusal(), Some(Refusal::NoSuchTransfer));
    let settled = settle_cancel(false, Some(false), &hanna.probe(created.transfer.disk).await);
    assert_eq!(settled, CancelSettled::Ended(Ending::Canceled));
}

#[tokio::test]
async fn a_cancel_that_comes_too_late_finds_the_disk_gone() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let created = hanna.create("invoices-2025", "for milo").await;
    milo.accept(&created).await.unwrap();
    let failure = hanna.refused(&hanna.cancel_call(created.transfer.id)).await;
    assert_eq!(failure.refusal(), Some(Refusal::NoSuchTransfer));
    let settled = settle_cancel(false, Some(false), &hanna.probe(created.transfer.disk).await);
    assert_eq!(settled, CancelSettled::Ended(Ending::Gone));
}

#[tokio::test]
async fn a_colleagues_offer_without_a_key_can_be_canceled() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let pending = hanna.pending().await;
    let [colleagues] = &pending[..] else { panic!("not one transfer: {pending:?}") };
    assert_eq!(colleagues.name, "for the auditors");
    hanna.cancel(colleagues.id).await.unwrap();
    hanna.create("offered-by-a-colleague", "for milo").await;
}

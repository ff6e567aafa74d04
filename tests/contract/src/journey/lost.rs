//! Answers that never came: what happened is concluded by looking, and the conclusion is what the cloud did.

use evs_api::{Effect, Failure, Lost};
use evs_domain::id::DiskId;
use evs_domain::settle::{
    AcceptSettled, AskedCreate, CancelSettled, CreateSettled, settle_accept, settle_accept_by_arrival,
    settle_cancel, settle_create,
};
use evs_domain::transfer::Ending;

use crate::people::{Cloud, Person};

#[tokio::test]
async fn a_create_whose_answer_is_lost_or_garbled_is_found_and_made_anew() {
    for (fault, how) in [("lost", Lost::Connection), ("garbage", Lost::Unreadable)] {
        let cloud = Cloud::new();
        let hanna = cloud.hanna().await;
        let name = format!("fault:create-{fault}");
        let proof = hanna.proof("invoices-2025").await;
        let failure = hanna.refused(&hanna.create_call(proof.clone(), &name)).await;
        assert!(matches!(&failure, Failure::Lost { how: was, .. } if *was == how), "{failure:?}");
        assert_eq!(failure.effect(), Effect::Unknown);

        let seen = hanna.probe(proof.disk()).await;
        let settled = settle_create(lost(proof.disk(), &name), Some(&hanna.pending().await), &seen);
        let CreateSettled::CreatedKeyLost(transfer) = settled else { panic!("{settled:?}") };
        hanna.cancel(transfer.id).await.unwrap();
        let created = hanna.create("invoices-2025", &name).await;
        cloud.milo().await.accept(&created).await.unwrap();
    }
}

#[tokio::test]
async fn a_create_that_failed_inside_the_cloud_is_found_not_to_have_happened() {
    for fault in ["500", "503"] {
        let cloud = Cloud::new();
        let hanna = cloud.hanna().await;
        let name = format!("fault:create-{fault}");
        let proof = hanna.proof("invoices-2025").await;
        let failure = hanna.refused(&hanna.create_call(proof.clone(), &name)).await;
        assert_eq!(failure.effect(), Effect::Unknown, "{failure:?}");
        let seen = hanna.probe(proof.disk()).await;
        let settled = settle_create(lost(proof.disk(), &name), Some(&hanna.pending().await), &seen);
        assert_eq!(settled, CreateSettled::NotCreated);
    }
}

#[tokio::test]
async fn an_accept_whose_answer_is_lost_or_garbled_is_settled_by_the_disk() {
    for fault in ["lost", "garbage"] {
        let cloud = Cloud::new();
        let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
        let created = hanna.create("invoices-2025", &format!("fault:accept-{fault}")).await;
        let before = ids(&milo).await;
        let failure = milo.accept(&created).await.unwrap_err();
        assert_eq!(failure.effect(), Effect::Unknown, "{failure:?}");
        let disk = created.transfer.disk;
        assert_eq!(settle_accept(disk, &milo.probe(disk).await), AcceptSettled::Accepted(disk));
        assert_eq!(settle_accept_by_arrival(&before, &ids(&milo).await), AcceptSettled::Accepted(disk));
    }
}

#[tokio::test]
async fn an_accept_that_failed_inside_the_cloud_can_be_tried_again() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let created = hanna.create("invoices-2025", "fault:accept-503").await;
    assert_eq!(milo.accept(&created).await.unwrap_err().effect(), Effect::Unknown);
    let seen = milo.probe(created.transfer.disk).await;
    assert_eq!(settle_accept(created.transfer.disk, &seen), AcceptSettled::NotAccepted);
    milo.accept(&created).await.unwrap();
}

#[tokio::test]
async fn a_cancel_whose_answer_is_lost_is_settled_by_the_disk() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let created = hanna.create("invoices-2025", "fault:cancel-lost").await;
    let failure = hanna.cancel(created.transfer.id).await.unwrap_err();
    assert_eq!(failure.effect(), Effect::Unknown, "{failure:?}");
    let listed = hanna.pending().await.iter().any(|transfer| transfer.id == created.transfer.id);
    let seen = hanna.probe(created.transfer.disk).await;
    assert_eq!(settle_cancel(false, Some(listed), &seen), CancelSettled::Ended(Ending::Canceled));
}

fn lost(disk: DiskId, name: &str) -> AskedCreate<'_> {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    AskedCreate { disk, name, asked_at: now.try_into().unwrap() }
}

async fn ids(person: &Person) -> Vec<DiskId> {
    let inventory = person.inventory().await;
    (0..u32::try_from(inventory.disks.len()).unwrap()).map(|row| inventory.disks.id(row)).collect()
}

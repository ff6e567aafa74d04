//! A disk goes from one account to another.

use evs_api::Call;
use evs_api::listings::{ListCall, PageStart, Transfers};
use evs_domain::refusal::Refusal;
use evs_domain::settle::conclude_ending;
use evs_domain::transfer::Ending;

use crate::people::Cloud;

#[tokio::test]
async fn a_disk_goes_from_one_account_to_another() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let created = hanna.create("invoices-2025", "for milo").await;
    let disk = created.transfer.disk;
    assert_eq!(hanna.see(disk).await.unwrap().status, "awaiting-transfer");

    let accepted = milo.accept(&created).await.unwrap();
    assert_eq!(accepted.disk, disk);
    let seen = milo.see(disk).await.unwrap();
    assert_eq!((seen.info.name.as_str(), seen.status.as_str()), ("invoices-2025", "available"));
    assert_eq!((seen.info.size_gib, seen.info.disk_type.as_str()), (40, "SSD"));
    let inventory = milo.inventory().await;
    assert!(inventory.disks.row(disk).is_some());

    for person in [&hanna, &milo] {
        let gone = person.refused(&person.show_call(created.transfer.id)).await;
        assert_eq!(gone.refusal(), Some(Refusal::NoSuchTransfer), "{gone:?}");
    }
    assert_eq!(conclude_ending(&hanna.probe(disk).await), Ending::Gone);
}

#[tokio::test]
async fn what_arrived_can_be_sent_on() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let there = hanna.create("small-notes", "for milo").await;
    milo.accept(&there).await.unwrap();
    let back = milo.create("small-notes", "back to hanna").await;
    assert_ne!(back.transfer.id, there.transfer.id);
    hanna.accept(&back).await.unwrap();
    assert_eq!(hanna.see(back.transfer.disk).await.unwrap().status, "available");
}

#[tokio::test]
async fn the_key_is_in_the_answer_to_create_and_in_no_other() {
    let cloud = Cloud::new();
    let (hanna, milo) = (cloud.hanna().await, cloud.milo().await);
    let created = hanna.create("web-cache", "for milo").await;
    let key = created.key.expose();
    let shown = hanna.raw(&hanna.show_call(created.transfer.id).request()).await;
    let list = hanna.raw(&Transfers.request(&hanna.project, PageStart::default(), None)).await;
    let accepted = milo.raw(&milo.accept_call(created.transfer.id, &created.key).request()).await;
    for answer in [shown, list, accepted] {
        assert!(answer.status < 300);
        assert!(!answer.json.to_string().contains(key) && !answer.json.to_string().contains("auth_key"));
    }
}

#[tokio::test]
async fn both_versions_of_the_transfer_api_hand_over() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await.with_version_two();
    let created = hanna.create("map-tiles", "by version two").await;
    cloud.milo().await.accept(&created).await.unwrap();
    let other = cloud.hanna().await.create("mail-spool", "by version three").await;
    cloud.milo().await.with_version_two().accept(&other).await.unwrap();
}

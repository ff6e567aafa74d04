//! Long lists: each disk once, in as few pages as the cloud allows; and the short second look at one disk.

use std::collections::HashSet;

use evs_api::listings::{Disks, PAGE_SIZE, calls_for};
use evs_domain::check::Check;
use evs_domain::disks::Pushed;
use evs_domain::inventory::Inventory;

use crate::people::reading::row;
use crate::people::{Cloud, Person};

async fn archive(cloud: &Cloud) -> Person {
    cloud.sign_in("harbor", "hanna", "region-one_archive").await
}

fn calls(cloud: &Cloud, route_end: &str) -> u64 {
    let calls = cloud.world.calls_by_route();
    calls.into_iter().filter(|((_, route), _)| route.ends_with(route_end)).map(|(_, count)| count).sum()
}

#[tokio::test]
async fn two_thousand_disks_are_read_in_two_pages_each_disk_once() {
    let cloud = Cloud::new();
    let hanna = archive(&cloud).await;
    let mut inventory = Inventory::default();
    let pages = hanna.read(&Disks, None, &mut inventory).await.unwrap();
    let all = u32::try_from(cloud.totals("region-one_archive").disks).unwrap();
    let shape: Vec<(u32, Option<u32>)> = pages.iter().map(|page| (page.items, page.total)).collect();
    assert_eq!(
        shape,
        [(PAGE_SIZE, Some(all)), (PAGE_SIZE, Some(all))],
        "the total spares a third, empty page"
    );
    assert_eq!(calls(&cloud, "/cloudvolumes/detail"), 2);

    let disks = &inventory.disks;
    let names: HashSet<&str> = (0..all).map(|row| disks.name(row)).collect();
    assert_eq!((disks.len(), names.len(), disks.unreadable()), (names.len(), all as usize, 0));
    assert!(names.contains("scan-0001") && names.contains("scan-2000"));
}

#[tokio::test]
async fn a_page_that_comes_twice_adds_nothing() {
    let cloud = Cloud::new();
    let hanna = archive(&cloud).await;
    let mut inventory = Inventory::default();
    for read in calls_for(&hanna.profile) {
        hanna.read(read, None, &mut inventory).await.unwrap();
    }
    inventory.join();
    let tally = inventory.tally(&hanna.judge());
    let lists = |inventory: &Inventory| {
        let protection = &inventory.protection;
        (inventory.disks.len(), protection.vaults.len(), protection.policies.len(), inventory.transfers.len())
    };
    let before = lists(&inventory);
    for read in calls_for(&hanna.profile) {
        hanna.read(read, None, &mut inventory).await.unwrap();
    }
    inventory.join();
    assert_eq!((lists(&inventory), inventory.tally(&hanna.judge())), (before, tally));
}

#[tokio::test]
async fn a_list_that_grows_while_it_is_read_gives_no_disk_twice() {
    let cloud = Cloud::new();
    let hanna = archive(&cloud).await;
    let mut inventory = Inventory::default();
    hanna.read(&Disks, None, &mut inventory).await.unwrap();
    let known = inventory.disks.id(0);
    // A new disk is the newest of the list and pushes every other one down by one place.
    let newest = evs_local_cloud::Disk::new(
        "0d9b2a58-6f3e-4b0e-9d3a-6c0f4f2f6a01",
        &hanna.project.id,
        "made-meanwhile",
        10,
        "SSD",
    );
    cloud.world.add_disk(&newest).unwrap();
    hanna.read(&Disks, None, &mut inventory).await.unwrap();
    assert_eq!(inventory.disks.len(), 2_001);
    assert_eq!(inventory.disks.row(known), Some(0), "rows stay where they were");
    let again = evs_domain::disks::RawDisk { id: &known.to_string(), ..Default::default() };
    assert_eq!(inventory.disks.push(&again, hanna.project.kind(), &hanna.project.id), Pushed::Duplicate);
}

#[tokio::test]
async fn each_listing_is_asked_once_however_many_disks_there_are() {
    let cloud = Cloud::new();
    let hanna = archive(&cloud).await;
    hanna.inventory().await;
    for (route, count) in [
        ("/os-volume-transfer/detail", 1),
        ("/cloudsnapshots/detail", 1),
        ("/snapshots/detail", 1),
        ("/backups", 2),
        ("/vaults", 1),
        ("/policies", 1),
    ] {
        let made = calls(&cloud, route);
        assert_eq!(made, count, "{route}");
    }
}

#[tokio::test]
async fn a_second_look_at_one_disk_finds_what_the_first_look_at_all_found() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let all = hanna.inventory().await;
    let judge = hanna.judge();
    for at in 0..u32::try_from(all.disks.len()).unwrap() {
        let disk = all.disks.id(at);
        let (one, failures) = hanna.read_listings(Some(disk)).await;
        assert!(failures.is_empty(), "{failures:?}");
        assert_eq!(one.disks.len(), 1);
        assert_eq!(one.verdict(0, &judge), all.verdict(at, &judge), "{}", all.disks.name(at));
        assert_eq!(one.present(0), all.present(at), "{}", all.disks.name(at));
    }
}

#[tokio::test]
async fn a_second_look_sees_what_was_made_meanwhile() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let all = hanna.inventory().await;
    let disk = all.disks.id(row(&all, "invoices-2025"));
    cloud.world.add_backup(&disk.to_string()).unwrap();
    let (one, _) = hanna.read_listings(Some(disk)).await;
    assert!(one.present(0).has(Check::Backups));
}

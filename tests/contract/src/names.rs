//! Names as a cloud may really hold them: read without loss, shown without harm.

use evs_domain::name::{NameLimit, TransferName, Unit};
use evs_domain::text::{is_invisible, one_line};
use evs_domain::verdict::Outcome;
use evs_local_cloud::World;

use crate::people::reading::row;
use crate::people::{Cloud, Person};

/// The names of a project's disks as the cloud keeps them, by the disks' ids.
fn kept(world: &World, id: &str) -> Option<String> {
    world.disk(id).unwrap().name
}

async fn odd(person: &Person, world: &World) -> Vec<(u32, String)> {
    let inventory = person.inventory().await;
    let rows = 0..u32::try_from(inventory.disks.len()).unwrap();
    rows.map(|row| (row, kept(world, &inventory.disks.id(row).to_string()).unwrap_or_default())).collect()
}

#[tokio::test]
async fn every_name_is_read_as_the_cloud_keeps_it() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let inventory = hanna.inventory().await;
    let names = odd(&hanna, &cloud.world).await;
    for (row, name) in &names {
        assert_eq!(inventory.disks.name(*row), name);
        assert_eq!(hanna.see(inventory.disks.id(*row)).await.unwrap().info.name, *name);
    }
    let has = |wanted: &dyn Fn(&str) -> bool| names.iter().any(|(_, name)| wanted(name));
    assert!(has(&|name| name.chars().count() == 255));
    assert!(has(&|name| name.contains("<script>")));
    assert!(has(&|name| name.contains('👩')));
    assert!(has(&|name| name.contains('\u{202e}')));
    assert!(has(&|name| name.contains("50%25 #off?&\"quoted\"")));
    // One is empty and one is null.
    assert_eq!(names.iter().filter(|(_, name)| name.is_empty()).count(), 2);
}

#[tokio::test]
async fn every_name_on_one_line_neither_breaks_it_nor_turns_it() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    for (_, name) in odd(&hanna, &cloud.world).await {
        let line = one_line(&name);
        assert!(!line.chars().any(char::is_control), "{line:?}");
        assert!(!line.chars().any(|c| ('\u{202a}'..='\u{202e}').contains(&c)), "{line:?}");
        assert!(!line.chars().any(|c| ('\u{2066}'..='\u{2069}').contains(&c)), "{line:?}");
        // Nothing else is taken away: markup stays the text that it is, and a picture stays whole.
        let turned = name.chars().filter(|c| is_invisible(*c) && *c != '\u{200d}').count();
        assert_eq!(line.chars().count(), name.chars().count() - turned);
    }
}

#[tokio::test]
async fn metadata_that_is_no_text_harms_neither_the_disk_nor_its_neighbors() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let inventory = hanna.inventory().await;
    let at = row(&inventory, "odd-metadata");
    assert_eq!(inventory.outcome(at, &hanna.judge()), Outcome::Eligible);
    assert_eq!((inventory.disks.size_gib(at), inventory.disks.disk_type(at)), (10, "SAS"));
    assert_eq!(inventory.disks.unreadable(), 0);
}

#[tokio::test]
async fn the_cloud_takes_every_transfer_name_that_the_client_lets_through_and_gives_it_back() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let proof = hanna.proof("invoices-2025").await;
    let limit = hanna.profile.name_limit();
    assert_eq!(limit, NameLimit { max: 64, unit: Unit::Chars });
    for (_, disk) in odd(&hanna, &cloud.world).await {
        // What the client suggests is the disk's own name, as much of it as fits.
        let Ok(name) = TransferName::parse(limit.cut(disk.trim()), limit) else {
            assert!(disk.is_empty(), "{disk:?} could be a transfer's name");
            continue;
        };
        let created = hanna.run(&hanna.create_call(proof.clone(), name.as_str())).await.unwrap();
        assert_eq!(created.transfer.name, name.as_str());
        let shown = hanna.run(&hanna.show_call(created.transfer.id)).await.unwrap();
        assert_eq!(shown.name, name.as_str());
        hanna.cancel(created.transfer.id).await.unwrap();
    }
}

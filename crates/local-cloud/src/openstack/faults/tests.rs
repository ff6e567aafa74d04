//! The faults by name as a caller of Cinder meets them.

use std::time::Duration;

use serde_json::Value;

use crate::World;
use crate::openstack::testing::{Person, accept, disk, offer};

/// A cloud, its sender, its recipient and a disk.
async fn ready() -> (World, Person, Person, String) {
    let world = World::in_memory().unwrap();
    let (quinn, cora) =
        (Person::sign_in(&world, "quinn", "quay").await, Person::sign_in(&world, "cora", "cove").await);
    let disk = disk(&world, "tiny");
    (world, quinn, cora, disk)
}

fn status(world: &World) -> String {
    world.openstack_disk("tiny").unwrap().1
}

#[tokio::test]
async fn what_is_sent_twice_is_refused_for_itself() {
    let (world, quinn, cora, disk) = ready().await;
    let second = quinn.post("volume-transfers", &offer(&disk, "fault:create-twice")).await;
    assert_eq!((second.status, second.text.contains("status must be available")), (400, true));
    assert_eq!(quinn.transfers_of(&disk).await, ["fault:create-twice"]);

    world.openstack_set_status(&disk, "available").unwrap();
    let (id, _) = quinn.offer(&disk, "fault:cancel-twice").await;
    assert_eq!(quinn.cancel(&id).await.status, 404);
    assert_eq!(status(&world), "available");
    let made = quinn.offer(&disk, "fault:accept-twice").await;
    assert_eq!(cora.accept(&made).await.status, 404);
    assert_eq!(cora.get(&format!("volumes/{disk}")).await.status, 200);
}

#[tokio::test(start_paused = true)]
async fn what_is_late_comes_after_its_answer_was_lost() {
    let (world, quinn, cora, disk) = ready().await;
    let name = "fault:create-late fault:accept-late-20";
    assert!(quinn.try_volume("POST", "volume-transfers", &offer(&disk, name)).await.is_err());
    assert_eq!(status(&world), "available");
    tokio::time::sleep(Duration::from_secs(7)).await;
    assert_eq!(quinn.transfers_of(&disk).await, [name]);

    let (id, key) = quinn.offer(&crate::openstack::testing::disk(&world, "db-data"), name).await;
    let path = format!("os-volume-transfer/{id}/accept");
    assert!(cora.try_volume("POST", &path, &accept(&key)).await.is_err());
    tokio::time::sleep(Duration::from_secs(19)).await;
    assert_eq!(quinn.get(&format!("volume-transfers/{id}")).await.status, 200);
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(quinn.get(&format!("volume-transfers/{id}")).await.status, 404);
}

#[tokio::test]
async fn a_lost_answer_has_its_effect_and_a_refusal_has_none() {
    let (world, quinn, _, disk) = ready().await;
    for (kind, status) in [("500", 500), ("503", 503), ("429", 429), ("403", 403), ("400", 400)] {
        let refused = quinn.post("volume-transfers", &offer(&disk, &format!("fault:create-{kind}"))).await;
        assert_eq!(refused.status, status, "{}", refused.text);
        assert_eq!(refused.headers.contains_key("retry-after"), kind == "429");
    }
    assert_eq!(status(&world), "available");
    assert!(quinn.try_volume("POST", "volume-transfers", &offer(&disk, "fault:create-lost")).await.is_err());
    assert_eq!(status(&world), "awaiting-transfer");
    let ended = quinn.post("volume-transfers", &offer(&disk, "fault:create-401")).await;
    assert_eq!((ended.status, quinn.get("volumes").await.status), (401, 401));
}

#[tokio::test]
async fn whoever_is_not_allowed_is_told_the_rule_that_decides_about_the_call() {
    let (_world, quinn, cora, disk) = ready().await;
    let offered = quinn.offer(&disk, "fault:accept-403").await;
    let refused = cora.accept(&offered).await;
    assert_eq!(refused.status, 403);
    assert!(refused.text.contains("volume:accept_transfer "), "{}", refused.text);
}

#[tokio::test]
async fn a_paused_user_is_refused_everything_by_a_proxy_for_a_while() {
    let (_world, quinn, cora, disk) = ready().await;
    let body = offer(&disk, "fault:create-paused-1");
    let refused = quinn.post("volume-transfers", &body).await;
    assert_eq!((refused.status, refused.headers.contains_key("retry-after")), (429, false));
    assert_eq!(quinn.get("volumes/detail").await.status, 429);
    assert_eq!(cora.get("volumes/detail").await.status, 200);
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    assert_eq!(quinn.post("volume-transfers", &body).await.status, 202);
}

#[tokio::test]
async fn a_colleague_is_quicker_and_a_namesake_cannot_be_told_by_name() {
    let (world, quinn, _, disk) = ready().await;
    let refused = quinn.post("volume-transfers", &offer(&disk, "fault:create-colleague")).await;
    assert_eq!(refused.status, 400);
    assert_eq!(quinn.transfers_of(&disk).await, ["a colleague's"]);
    let other = crate::openstack::testing::disk(&world, "db-data");
    let name = "fault:create-namesake";
    assert!(quinn.try_volume("POST", "volume-transfers", &offer(&other, name)).await.is_err());
    assert_eq!(quinn.transfers_of(&other).await, [name]);
    let list = quinn.get("volume-transfers/detail").await;
    let found = list.body["transfers"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap();
    let since = crate::world::clock::evs(crate::world::clock::now() - 59_000_000).unwrap();
    assert!(found["created_at"].as_str().unwrap() < since.as_str());
}

#[tokio::test(start_paused = true)]
async fn a_rival_an_administrator_and_a_reset_come_after_a_create_or_before_the_rest() {
    for (kind, pending, after, accept, cancel) in
        [("rival", 2, 0, 400, 404), ("deleted", 1, 0, 404, 404), ("freed", 1, 1, 400, 202)]
    {
        let (world, quinn, cora, tiny) = ready().await;
        let made = quinn.offer(&tiny, &format!("fault:create-{kind}-9")).await;
        assert_eq!(quinn.transfers_of(&tiny).await.len(), pending, "{kind}");
        tokio::time::sleep(Duration::from_secs(10)).await;
        assert_eq!(quinn.transfers_of(&tiny).await.len(), after, "{kind}");
        let shown = quinn.get(&format!("volumes/{tiny}")).await;
        assert_eq!(shown.status, if kind == "freed" { 200 } else { 404 });
        assert_eq!(shown.text.contains(&format!("Volume {tiny} could not be found.")), kind != "freed");
        assert_eq!(cora.accept(&made).await.status, accept, "{kind}");

        let name = format!("fault:accept-{kind} fault:cancel-{kind}");
        let made = quinn.offer(&disk(&world, "db-data"), &name).await;
        let refused = cora.accept(&made).await;
        assert_eq!(refused.status, accept, "{kind}");
        assert_eq!(refused.text.contains("expected in awaiting-transfer state"), kind != "deleted");
        let (id, _) = quinn.offer(&disk(&world, "mail-store"), &name).await;
        assert_eq!(quinn.cancel(&id).await.status, cancel, "{kind}");
    }
}

#[tokio::test]
async fn of_two_live_transfers_the_one_that_is_left_revives_when_the_disk_is_offered_again() {
    let (world, quinn, cora, disk) = ready().await;
    let first = quinn.offer(&disk, "first").await;
    let second = world.openstack_offer(&disk, "second", 0).unwrap();
    assert_eq!(quinn.transfers_of(&disk).await.len(), 2);
    assert_eq!(cora.accept(&second).await.status, 202);
    assert_eq!((quinn.transfers_of(&disk).await.len(), cora.transfers_of(&disk).await.len()), (0, 1));
    let nell = Person::sign_in(&world, "nell", "nest").await;
    assert_eq!(nell.accept(&first).await.status, 400);
    cora.offer(&disk, "third").await;
    assert_eq!(nell.accept(&first).await.status, 202);
    assert_eq!(nell.try_volume("GET", &format!("volumes/{disk}"), &Value::Null).await.unwrap().status, 200);
}

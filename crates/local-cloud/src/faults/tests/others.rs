//! What happens late, twice, or by somebody else's hand.

use std::time::Duration;

use axum::body::Body;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::ready;
use crate::testing::{Cloud, Person};

/// Sends a change that isn't answered.
async fn unanswered(person: &Person, method: &str, path: &str, body: &Value) {
    assert!(person.send(method, path, Body::from(body.to_string())).await.is_err());
}

/// How many transfers of a disk somebody has.
async fn transfers_of(person: &Person, disk: &str) -> usize {
    let list = person.get(&person.evs("v3", "os-volume-transfer")).await;
    list.each("transfers", "volume_id").iter().filter(|id| **id == disk).count()
}

#[tokio::test]
async fn a_create_that_is_sent_twice_is_refused_for_itself() {
    let (_cloud, hanna, disk, body) = ready("fault:create-twice").await;
    let second = hanna.post(&hanna.evs("v3", "os-volume-transfer"), &body).await;
    second.is(StatusCode::BAD_REQUEST);
    assert!(second.text.contains("awaiting-transfer"), "{}", second.text);
    assert_eq!(transfers_of(&hanna, &disk).await, 1);
}

#[tokio::test]
async fn an_accept_and_a_cancel_that_are_sent_twice_find_nothing() {
    let (cloud, hanna, disk, _) = ready("").await;
    let milo = cloud.sign_in("meadow", "milo", "region-one").await;
    let (id, _) = hanna.create(&disk, "fault:cancel-twice").await;
    let canceled = hanna.delete(&hanna.evs("v3", &format!("os-volume-transfer/{id}"))).await;
    canceled.is(StatusCode::NOT_FOUND);
    assert_eq!(cloud.world.disk(&disk).unwrap().status, "available");
    let (id, key) = hanna.create(&disk, "fault:accept-twice").await;
    milo.accept(&id, &key).await.is(StatusCode::NOT_FOUND);
    assert_eq!(cloud.world.disk(&disk).unwrap().project_id, milo.project);
}

#[tokio::test(start_paused = true)]
async fn a_late_change_comes_after_its_answer_was_lost() {
    let (cloud, hanna, disk, body) = ready("fault:create-late fault:cancel-late").await;
    let milo = cloud.sign_in("meadow", "milo", "region-one").await;
    let status = || cloud.world.disk(&disk).unwrap().status;
    let path = hanna.evs("v3", "os-volume-transfer");
    unanswered(&hanna, "POST", &path, &body).await;
    assert_eq!(status(), "available");
    tokio::time::sleep(Duration::from_secs(7)).await;
    assert_eq!(status(), "awaiting-transfer");

    let list = hanna.get(&path).await;
    let at = list.each("transfers", "volume_id").iter().position(|id| *id == disk).unwrap();
    let own = format!("{path}/{}", list.each("transfers", "id")[at]);
    unanswered(&hanna, "DELETE", &own, &Value::Null).await;
    hanna.get(&own).await.is(StatusCode::OK);
    tokio::time::sleep(Duration::from_secs(7)).await;
    hanna.get(&own).await.is(StatusCode::NOT_FOUND);

    let (id, key) = hanna.create(&disk, "fault:accept-late-76").await;
    let accept = milo.evs("v3", &format!("os-volume-transfer/{id}/accept"));
    unanswered(&milo, "POST", &accept, &json!({"accept": {"auth_key": key}})).await;
    tokio::time::sleep(Duration::from_secs(75)).await;
    assert_eq!(cloud.world.disk(&disk).unwrap().project_id, hanna.project);
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(cloud.world.disk(&disk).unwrap().project_id, milo.project);
}

#[tokio::test]
async fn a_colleague_is_quicker_and_a_namesake_cannot_be_told_by_name() {
    let (_cloud, hanna, disk, body) = ready("fault:create-colleague").await;
    let path = hanna.evs("v3", "os-volume-transfer");
    hanna.post(&path, &body).await.is(StatusCode::BAD_REQUEST);
    let theirs = hanna.get(&path).await;
    assert!(theirs.each("transfers", "name").contains(&"a colleague's"), "{}", theirs.text);
    assert_eq!(transfers_of(&hanna, &disk).await, 1);

    let name = "fault:create-namesake-90 of mine";
    let (_cloud, hanna, disk, body) = ready(name).await;
    unanswered(&hanna, "POST", &path, &body).await;
    let theirs = hanna.get(&hanna.evs("v3", "os-volume-transfer/detail")).await;
    let at = theirs.each("transfers", "volume_id").iter().position(|id| *id == disk).unwrap();
    assert_eq!(theirs.each("transfers", "name")[at], name);
    let since = crate::world::clock::evs(crate::world::clock::now() - 89_000_000).unwrap();
    assert!(theirs.each("transfers", "created_at")[at] < since.as_str());
}

#[tokio::test(start_paused = true)]
async fn a_new_transfer_meets_a_rival_an_administrator_and_a_reset() {
    for (kind, while_pending, after) in [("rival", 2, 0), ("deleted", 1, 0), ("freed", 1, 1)] {
        let (cloud, hanna, disk, _) = ready("").await;
        let (id, key) = hanna.create(&disk, &format!("fault:create-{kind}-9")).await;
        assert_eq!(transfers_of(&hanna, &disk).await, while_pending, "{kind}");
        tokio::time::sleep(Duration::from_secs(10)).await;
        assert_eq!(transfers_of(&hanna, &disk).await, after, "{kind}");
        let shown = hanna.get(&hanna.evs("v2", &format!("cloudvolumes/{disk}"))).await;
        shown.is(if kind == "freed" { StatusCode::OK } else { StatusCode::NOT_FOUND });
        assert_eq!(shown.text.contains(&format!("Volume {disk} could not be found")), kind != "freed");
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let accepted = milo.accept(&id, &key).await;
        accepted.is(if kind == "deleted" { StatusCode::NOT_FOUND } else { StatusCode::BAD_REQUEST });
    }
}

#[tokio::test]
async fn a_transfer_that_is_accepted_or_canceled_meets_them_just_before() {
    for (kind, accept, cancel) in [("rival", 400, 404), ("deleted", 404, 404), ("freed", 400, 202)] {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let name = format!("fault:accept-{kind} fault:cancel-{kind}");
        let (id, key) = hanna.create(&cloud.disk("region-one", "invoices-2025"), &name).await;
        assert_eq!(milo.accept(&id, &key).await.status, accept, "{kind}");
        let (id, _) = hanna.create(&cloud.disk("region-one", "web-cache"), &name).await;
        let canceled = hanna.delete(&hanna.evs("v3", &format!("os-volume-transfer/{id}"))).await;
        assert_eq!(canceled.status, cancel, "{kind}");
    }
}

#[tokio::test]
async fn a_name_is_refused_for_good_and_a_right_is_missing_once() {
    let (cloud, hanna, disk, body) = ready("fault:create-400").await;
    let path = hanna.evs("v3", "os-volume-transfer");
    for _ in 0..2 {
        hanna.post(&path, &body).await.is(StatusCode::BAD_REQUEST);
    }
    let body = json!({"transfer": {"volume_id": disk, "name": "fault:create-403"}});
    hanna.post(&path, &body).await.is(StatusCode::FORBIDDEN);
    assert_eq!(cloud.world.disk(&disk).unwrap().status, "available");
    hanna.post(&path, &body).await.is(StatusCode::ACCEPTED);
}

#[tokio::test]
async fn whoever_is_not_allowed_is_told_the_right_that_the_call_needs() {
    let (cloud, hanna, disk, _) = ready("").await;
    let milo = cloud.sign_in("meadow", "milo", "region-one").await;
    let path = hanna.evs("v3", "os-volume-transfer");
    let body = json!({"transfer": {"volume_id": disk, "name": "fault:create-403"}});
    let created = hanna.post(&path, &body).await;
    let (id, key) = hanna.create(&disk, "fault:accept-403 fault:cancel-403").await;
    let accepted = milo.accept(&id, &key).await;
    let canceled = hanna.delete(&format!("{path}/{id}")).await;
    for (refused, action) in [(created, "create"), (accepted, "accept"), (canceled, "delete")] {
        refused.is(StatusCode::FORBIDDEN);
        assert!(refused.text.contains(&format!("evs:transfers:{action} ")), "{}", refused.text);
    }
}

#[tokio::test]
async fn a_paused_user_is_refused_everything_and_is_not_told_for_how_long() {
    let (cloud, hanna, _, body) = ready("fault:create-paused-1").await;
    let other = cloud.sign_in("harbor", "reader", "region-one").await;
    let path = hanna.evs("v3", "os-volume-transfer");
    let refused = hanna.post(&path, &body).await;
    refused.is(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.body["error_code"], "APIGW.0308");
    assert!(!refused.headers.contains_key("retry-after"));
    hanna.get(&path).await.is(StatusCode::TOO_MANY_REQUESTS);
    other.get(&path).await.is(StatusCode::OK);
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    hanna.post(&path, &body).await.is(StatusCode::ACCEPTED);
}

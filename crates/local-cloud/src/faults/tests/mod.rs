//! The faults as a caller of the EVS half meets them, over the routes.

mod others;
mod users;

use axum::body::Body;
use axum::http::StatusCode;
use serde_json::json;

use crate::testing::{Cloud, Person};

/// A cloud, its sender, and the body that creates a transfer named `name`.
async fn ready(name: &str) -> (Cloud, Person, String, serde_json::Value) {
    let cloud = Cloud::new();
    let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
    let disk = cloud.disk("region-one", "invoices-2025");
    let body = json!({"transfer": {"volume_id": disk, "name": name}});
    (cloud, hanna, disk, body)
}

#[tokio::test]
async fn a_lost_create_has_happened_and_its_answer_breaks_off() {
    let (cloud, hanna, disk, body) = ready("fault:create-lost").await;
    let sent = hanna.send("POST", &hanna.evs("v3", "os-volume-transfer"), Body::from(body.to_string())).await;
    assert!(sent.is_err());
    assert_eq!(cloud.world.disk(&disk).unwrap().status, "awaiting-transfer");
    let list = hanna.get(&hanna.evs("v3", "os-volume-transfer")).await;
    assert!(list.each("transfers", "volume_id").contains(&disk.as_str()));
}

#[tokio::test]
async fn a_garbled_create_has_happened_and_can_be_canceled_and_repeated() {
    let (_cloud, hanna, disk, body) = ready("fault:create-garbage").await;
    let path = hanna.evs("v3", "os-volume-transfer");
    let garbled = hanna.post(&path, &body).await;
    garbled.is(StatusCode::ACCEPTED);
    assert!(garbled.body.is_null() && !garbled.text.is_empty());
    let list = hanna.get(&path).await;
    let at = list.each("transfers", "volume_id").iter().position(|id| *id == disk).unwrap();
    let id = list.each("transfers", "id")[at].to_owned();
    hanna.delete(&hanna.evs("v3", &format!("os-volume-transfer/{id}"))).await.is(StatusCode::ACCEPTED);
    let again = hanna.post(&path, &body).await;
    assert!(again.body["transfer"]["auth_key"].is_string());
}

#[tokio::test]
async fn faults_without_effect_leave_the_disk_and_let_a_repeat_succeed() {
    for (kind, status, retry_after) in [
        ("500", StatusCode::INTERNAL_SERVER_ERROR, None),
        ("503", StatusCode::SERVICE_UNAVAILABLE, None),
        ("429", StatusCode::TOO_MANY_REQUESTS, Some("2")),
    ] {
        let (cloud, hanna, disk, body) = ready(&format!("fault:create-{kind}")).await;
        let path = hanna.evs("v3", "os-volume-transfer");
        let reply = hanna.post(&path, &body).await;
        reply.is(status);
        assert_eq!(reply.headers.get("retry-after").map(|value| value.to_str().unwrap()), retry_after);
        assert_eq!(reply.header("content-type").starts_with("text/html"), kind == "503");
        assert_eq!(cloud.world.disk(&disk).unwrap().status, "available");
        hanna.post(&path, &body).await.is(StatusCode::ACCEPTED);
    }
}

#[tokio::test]
async fn a_fault_of_401_ends_the_token() {
    let (cloud, hanna, _, body) = ready("fault:create-401").await;
    let path = hanna.evs("v3", "os-volume-transfer");
    let reply = hanna.post(&path, &body).await;
    reply.is(StatusCode::UNAUTHORIZED);
    assert_eq!(reply.body["error_code"], "APIGW.0307");
    hanna.get(&path).await.is(StatusCode::UNAUTHORIZED);
    let again = cloud.sign_in("harbor", "hanna", "region-one").await;
    again.post(&path, &body).await.is(StatusCode::ACCEPTED);
}

#[tokio::test(start_paused = true)]
async fn a_slow_create_takes_eight_seconds_and_works() {
    let (_cloud, hanna, _, body) = ready("fault:create-slow").await;
    let begun = tokio::time::Instant::now();
    hanna.post(&hanna.evs("v3", "os-volume-transfer"), &body).await.is(StatusCode::ACCEPTED);
    assert_eq!(begun.elapsed().as_secs(), 8);
}

#[tokio::test]
async fn a_lost_accept_has_moved_the_disk() {
    let (cloud, hanna, disk, _) = ready("").await;
    let milo = cloud.sign_in("meadow", "milo", "region-one").await;
    let (id, key) = hanna.create(&disk, "fault:accept-lost").await;
    let path = milo.evs("v3", &format!("os-volume-transfer/{id}/accept"));
    let body = json!({"accept": {"auth_key": key}});
    assert!(milo.send("POST", &path, Body::from(body.to_string())).await.is_err());
    assert_eq!(cloud.world.disk(&disk).unwrap().project_id, milo.project);
}

#[tokio::test]
async fn a_lost_cancel_has_freed_the_disk() {
    let (cloud, hanna, disk, _) = ready("").await;
    let (id, _) = hanna.create(&disk, "fault:cancel-lost").await;
    let path = hanna.evs("v3", &format!("os-volume-transfer/{id}"));
    assert!(hanna.send("DELETE", &path, Body::empty()).await.is_err());
    assert_eq!(cloud.world.disk(&disk).unwrap().status, "available");
}

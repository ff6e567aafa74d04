//! The faults of users, as they meet them at the EVS half and at IAM.

use axum::http::StatusCode;
use serde_json::{Value, json};
use totp_rs::{Algorithm, Builder, Secret};

use crate::testing::Cloud;
use crate::world::seed::accounts::SECOND_FACTOR;
use crate::world::seed::ids;

const SIGN_IN: &str = "iam/region-one/v3/auth/tokens";

fn password(user: &str, domain: &Value) -> Value {
    json!({"auth": {"identity": {"methods": ["password"], "password": {"user":
        {"name": user, "password": "harbor-demo", "domain": domain}}}}})
}

#[tokio::test]
async fn a_paused_user_is_refused_from_the_first_call_on_and_again_after_the_next_sign_in() {
    let cloud = Cloud::new();
    let paused = cloud.sign_in("harbor", "paused", "region-one").await;
    let path = paused.evs("v2", "cloudvolumes/detail");
    for _ in 0..2 {
        let refused = paused.get(&path).await;
        refused.is(StatusCode::TOO_MANY_REQUESTS);
        assert!(!refused.headers.contains_key("retry-after"));
    }
    let pause = |seconds| json!({"user": "paused", "seconds": seconds});
    let ended = cloud.nobody().post("_local/pause", &pause(0)).await;
    assert_eq!(ended.body["paused"], 3, "in both accounts that have one, and at the OpenStack");
    paused.get(&path).await.is(StatusCode::OK);
    paused.get(&paused.cbr("backups")).await.is(StatusCode::OK);
    let again = cloud.sign_in("harbor", "paused", "region-one").await;
    again.get(&path).await.is(StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_good_sign_in_is_refused_by_the_block_storage_with_its_reason() {
    let user = Cloud::new().sign_in("harbor", "wrong-region", "region-one").await;
    let refused = user.get(&user.evs("v2", "cloudvolumes/detail")).await;
    refused.is(StatusCode::UNAUTHORIZED);
    assert_eq!(refused.body["error_code"], "APIGW.0301");
    assert!(refused.text.contains("token of another region"), "{}", refused.text);
    user.get("iam/region-one/v3/auth/projects").await.is(StatusCode::OK);
}

#[tokio::test]
async fn a_list_that_shrinks_while_it_is_read_hides_a_disk_from_offsets_and_loses_a_marker() {
    let cloud = Cloud::new();
    let user = cloud.sign_in("harbor", "shrinking", "region-one_bulk").await;
    let page = |more: &str| user.evs("v2", &format!("cloudvolumes/detail?limit=1000{more}"));
    let first = user.get(&page("")).await;
    let ids = first.each("volumes", "id");
    assert_eq!((ids.len(), first.body["count"].as_u64()), (5, Some(60)));
    assert!(first.body["volumes_links"].is_array());
    let second = user.get(&page("&offset=5")).await;
    assert_eq!(second.body["count"], 59);
    let marked = user.get(&page(&format!("&marker={}", ids[4]))).await;
    marked.is(StatusCode::NOT_FOUND);
    // What now follows the fourth is the one that nobody who reads by offset has seen.
    let missed = user.get(&page(&format!("&marker={}", ids[3]))).await.each("volumes", "id")[0].to_owned();
    assert!(!ids.contains(&missed.as_str()) && !second.each("volumes", "id").contains(&missed.as_str()));
    let again = user.get(&page("")).await;
    assert_eq!((again.each("volumes", "id")[4], again.body["count"].as_u64()), (missed.as_str(), Some(59)));
}

#[tokio::test]
async fn a_list_can_be_null_and_a_name_can_break_the_service() {
    let cloud = Cloud::new();
    let user = cloud.sign_in("harbor", "null-lists", "region-one").await;
    for path in ["cloudvolumes/detail", "volumes/detail", "volumes"] {
        let list = user.get(&user.evs("v2", path)).await;
        list.is(StatusCode::OK);
        assert_eq!(list.body.get("volumes"), Some(&Value::Null));
    }
    let user = cloud.sign_in("harbor", "no-emoji", "region-one").await;
    let disk = cloud.disk("region-one", "invoices-2025");
    let path = user.evs("v3", "os-volume-transfer");
    let body = |name: &str| json!({"transfer": {"volume_id": disk, "name": name}});
    let broken = user.post(&path, &body("to 🚢")).await;
    broken.is(StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(cloud.world.disk(&disk).unwrap().status, "available");
    user.post(&path, &body("to ㈱港湾")).await.is(StatusCode::ACCEPTED);
}

#[tokio::test]
async fn an_expired_password_and_a_locked_user_are_told_as_such() {
    let nobody = Cloud::new().nobody();
    let harbor = json!({"name": "harbor"});
    let expired = nobody.post(SIGN_IN, &password("expired", &harbor)).await;
    expired.is(StatusCode::UNAUTHORIZED);
    let id = ids::hex("harbor/users/expired");
    let message = format!("The password is expired and needs to be changed for user: {id}.");
    assert_eq!(expired.body["error"]["message"], message);
    let locked = nobody.post(SIGN_IN, &password("locked", &harbor)).await;
    locked.is(StatusCode::UNAUTHORIZED);
    assert_eq!(locked.body["error"]["message"], "The account is locked.");
}

#[tokio::test]
async fn a_passcode_can_be_wanted_with_the_users_id() {
    let nobody = Cloud::new().nobody();
    let secret = Secret::try_from_base32(SECOND_FACTOR).unwrap();
    let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build().unwrap();
    let mut body = password("mfa-by-id", &json!({"name": "harbor"}));
    let identity = &mut body["auth"]["identity"];
    identity["methods"] = json!(["password", "totp"]);
    let code = totp.generate_current().to_string();
    identity["totp"] = json!({"user": {"name": "mfa-by-id", "passcode": code}});
    let by_name = nobody.post(SIGN_IN, &body).await;
    by_name.is(StatusCode::BAD_REQUEST);
    assert_eq!(by_name.body["error_code"], "IAM.0007");
    let id = ids::hex("harbor/users/mfa-by-id");
    body["auth"]["identity"]["totp"] =
        json!({"user": {"id": id, "passcode": totp.generate_current().to_string()}});
    nobody.post(SIGN_IN, &body).await.is(StatusCode::CREATED);
    let page = include_str!("../../../../../docs/local-cloud.md");
    assert!(page.contains(&id), "{id} isn't on the page");
}

#[tokio::test]
async fn an_account_is_named_by_its_name_or_its_id_and_not_by_one_in_the_place_of_the_other() {
    let nobody = Cloud::new().nobody();
    let id = ids::hex("harbor");
    for (domain, status) in [
        (json!({"name": "harbor"}), StatusCode::CREATED),
        (json!({"id": id}), StatusCode::CREATED),
        (json!({"name": id}), StatusCode::UNAUTHORIZED),
        (json!({"id": "harbor"}), StatusCode::UNAUTHORIZED),
    ] {
        nobody.post(SIGN_IN, &password("hanna", &domain)).await.is(status);
    }
}

#[tokio::test]
async fn a_disk_can_be_deleted_and_offered_again_from_outside() {
    let cloud = Cloud::new();
    let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
    let milo = cloud.sign_in("meadow", "milo", "region-one").await;
    let disk = cloud.disk("region-one", "invoices-2025");
    hanna.create(&disk, "ours").await;
    let theirs = json!({"name": "theirs", "seconds_ago": 5});
    let made = cloud.nobody().post(&format!("_local/volumes/{disk}/transfers"), &theirs).await;
    let text = |key: &str| made.body[key].as_str().unwrap().to_owned();
    milo.accept(&text("id"), &text("auth_key")).await.is(StatusCode::ACCEPTED);
    let gone = cloud.nobody().post(&format!("_local/volumes/{disk}/delete"), &json!({})).await;
    gone.is(StatusCode::NO_CONTENT);
    milo.get(&milo.evs("v2", &format!("cloudvolumes/{disk}"))).await.is(StatusCode::NOT_FOUND);
}

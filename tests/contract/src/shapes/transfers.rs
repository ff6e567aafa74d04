//! Transfers in the three sizes that the reference gives them, under both versions.

use evs_api::{Call, Request, Service};
use evs_domain::id::TransferId;
use serde_json::json;

use super::Shape;
use crate::people::{Answered, Cloud, Person};

fn shape(document: &'static str) -> Shape {
    Shape { document, ..Shape::default() }
}

async fn get(person: &Person, rest: &str) -> Answered {
    let path = format!("{}{rest}", person.project.transfers_path());
    person.raw(&Request::get(Service::BlockStorage, path)).await
}

#[tokio::test]
async fn a_transfers_answers_have_the_documented_shapes() {
    let cloud = Cloud::new();
    for hanna in [cloud.hanna().await, cloud.hanna().await.with_version_two()] {
        let disk = hanna.proof("invoices-2025").await.disk();
        let created = hanna.create_anyway(disk).await;
        assert_eq!(created.status, 202);
        shape("transfer-create").check(std::slice::from_ref(&created.json));

        let id = created.json["transfer"]["id"].as_str().and_then(TransferId::parse).unwrap();
        let (shown, listed, detailed) = (
            get(&hanna, &format!("/{id}")).await,
            get(&hanna, "").await,
            get(&hanna, "/detail?limit=1000").await,
        );
        assert_eq!([shown.status, listed.status, detailed.status], [200; 3]);
        shape("transfer-show").check(&[shown.json]);
        shape("transfers-list").check(std::slice::from_ref(&listed.json));
        shape("transfers-detail").check(std::slice::from_ref(&detailed.json));
        assert_eq!(listed.json["transfers"].as_array().map(Vec::len), Some(2));
        assert!(listed.json["transfers"][0]["created_at"].is_null(), "the short list has no times");

        let body = json!({"accept": {"auth_key": created.json["transfer"]["auth_key"]}});
        let path = format!("{}/{id}/accept", hanna.project.transfers_path());
        let accepted = hanna.raw(&Request::post(Service::BlockStorage, path, body.to_string())).await;
        assert_eq!(accepted.status, 202);
        shape("transfer-accept").check(&[accepted.json]);
    }
}

#[tokio::test]
async fn a_cancel_is_answered_without_a_body() {
    let hanna = Cloud::new().hanna().await;
    let created = hanna.create("invoices-2025", "x").await;
    let canceled = hanna.raw(&hanna.cancel_call(created.transfer.id).request()).await;
    assert_eq!(canceled.status, 202);
    assert!(canceled.json.is_null() && !canceled.headers.contains_key("content-type"));
}

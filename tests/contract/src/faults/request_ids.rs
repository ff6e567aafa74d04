//! The id that a provider's support asks for: every error answer bears one, and the client reads it.

use evs_api::listings::{Disks, ListCall, PageStart, Vaults};
use evs_api::{Call, Request, Service, call};
use evs_domain::id::TransferId;
use evs_domain::secret::AuthKey;

use crate::people::{Cloud, Person};

/// Requests that go wrong, each at another place, with the status they are to meet.
async fn wrong(hanna: &Person) -> Vec<(u16, Request)> {
    let slip = TransferId::parse("1a7059f5-8ed7-45b7-8d05-2811e5d09f24").unwrap();
    let key = AuthKey::parse("0").unwrap();
    let proof = hanna.proof("invoices-2025").await;
    let faulty = |fault: &str| hanna.create_call(proof.clone(), &format!("fault:create-{fault}")).request();
    let get = |service, path: String| Request::get(service, path);
    let id = &hanna.project.id;
    vec![
        (400, get(Service::BlockStorage, format!("/v2/{id}/cloudvolumes/detail?limit=0"))),
        (400, get(Service::BlockStorage, "/v2/another/cloudvolumes/detail".into())),
        (400, get(Service::Backup, format!("/v3/{id}/backups?limit=0"))),
        (400, Request::post(Service::BlockStorage, hanna.project.transfers_path(), "{".into())),
        (400, Request::post(Service::Identity, "/v3/auth/tokens".into(), "{}".into())),
        (404, hanna.show_call(slip).request()),
        (404, hanna.accept_call(slip, &key).request()),
        (404, get(Service::BlockStorage, "/v9/nothing".into())),
        (500, faulty("500")),
        (503, faulty("503")),
        (429, faulty("429")),
        // Last, because it ends the token.
        (401, faulty("401")),
        (401, Disks.request(&hanna.project, PageStart::default(), None)),
        (401, Vaults.request(&hanna.project, PageStart::default(), None)),
    ]
}

#[tokio::test]
async fn every_error_answer_bears_a_request_id_that_the_client_reads() {
    let hanna = Cloud::new().hanna().await;
    let mut ids = Vec::new();
    for (status, request) in wrong(&hanna).await {
        let answer = hanna.raw(&request).await;
        assert_eq!(answer.status, status, "{}: {}", request.path, answer.json);
        let failure = call::require_success(answer.response()).unwrap_err();
        assert_eq!(failure.request_id().len(), 32, "{}: {failure:?}", request.path);
        ids.push(failure.request_id().to_owned());
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id is given once");
}

#[tokio::test]
async fn the_gateways_id_is_read_from_the_body_where_the_header_does_not_arrive() {
    let hanna = Cloud::new().hanna().await;
    let answer = hanna.raw_nameless(&Disks.request(&hanna.project, PageStart::default(), None)).await;
    assert_eq!(answer.status, 401);
    let mut response = answer.response();
    response.headers.request_id.clear();
    let failure = call::require_success(response).unwrap_err();
    assert_eq!(failure.request_id(), answer.headers["x-request-id"].to_str().unwrap());
}

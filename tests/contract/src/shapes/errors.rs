//! Error bodies: each part of a cloud says no in a shape of its own, and the client reads all of them.

use evs_api::listings::{Disks, ListCall, PageStart, Vaults};
use evs_api::{Request, Response, Service, call};
use evs_domain::id::DiskId;
use evs_domain::refusal::Refusal;
use serde_json::json;

use super::Shape;
use crate::people::{Answered, Cloud};

#[track_caller]
fn check(document: &'static str, status: u16, answer: &Answered) {
    assert_eq!(answer.status, status, "{}", answer.json);
    Shape { document, ..Shape::default() }.check(std::slice::from_ref(&answer.json));
}

#[tokio::test]
async fn each_part_of_the_cloud_says_no_in_its_documented_shape() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let nowhere = DiskId::parse("1a7059f5-8ed7-45b7-8d05-2811e5d09f24").unwrap();
    check("error-evs", 404, &hanna.create_anyway(nowhere).await);
    let inventory = hanna.inventory().await;
    let blocked = inventory.disks.id(crate::people::reading::row(&inventory, "payroll-encrypted"));
    check("error-evs", 400, &hanna.create_anyway(blocked).await);

    let disks = Disks.request(&hanna.project, PageStart::default(), None);
    check("error-gateway", 401, &hanna.raw_nameless(&disks).await);
    cloud.world.expire_tokens("hanna").unwrap();
    check("error-gateway", 401, &hanna.raw(&disks).await);

    let nobody = cloud.sign_in("harbor", "nobody", "region-one").await;
    check("error-evs", 403, &nobody.raw(&Disks.request(&nobody.project, PageStart::default(), None)).await);
    check(
        "error-backup",
        403,
        &nobody.raw(&Vaults.request(&nobody.project, PageStart::default(), None)).await,
    );
}

#[tokio::test]
async fn identity_says_no_in_its_two_documented_shapes() {
    let hanna = Cloud::new().hanna().await;
    let sign_in = |identity| {
        let body = json!({"auth": {"identity": identity}});
        Request::post(Service::Identity, "/v3/auth/tokens".into(), body.to_string())
    };
    let person = |password| json!({"name": "hanna", "password": password, "domain": {"name": "harbor"}});
    let wrong = json!({"methods": ["password"], "password": {"user": person("x")}});
    check("error-keystone", 401, &hanna.raw_nameless(&sign_in(wrong)).await);
    let unknown = json!({"methods": ["guessing"], "password": {"user": person("harbor-demo")}});
    check("error-iam", 400, &hanna.raw_nameless(&sign_in(unknown)).await);
}

#[test]
fn the_client_reads_every_documented_error_body() {
    for (document, status, code, message, refusal) in [
        ("error-evs", 400, "EVS.5400", "Must specify a valid status.", Refusal::Ineligible),
        ("error-gateway", 401, "APIGW.0301", "decrypt token fail", Refusal::NotSignedIn),
        ("error-backup", 403, "BackupService.0403", "denied", Refusal::NotAllowed),
        ("error-keystone", 401, "401", "requires authentication", Refusal::NotSignedIn),
        ("error-bad-request", 400, "400", "status must be available", Refusal::Ineligible),
        ("error-not-found", 404, "404", "Volume type 7d3e could not be found.", Refusal::PrivateType),
        ("error-over-limit", 413, "413", "VolumeLimitExceeded", Refusal::OverQuota),
    ] {
        let body = super::text(document).into_bytes();
        let failure = call::require_success(Response { status, body, ..Response::default() }).unwrap_err();
        let evs_api::Failure::Refused { error, .. } = &failure else { panic!("{failure:?}") };
        assert_eq!(error.code, code, "{document}");
        assert!(error.message.contains(message), "{document}: {}", error.message);
        assert_eq!(failure.refusal(), Some(refusal), "{document}");
    }
    let said = evs_api::error_body::read(super::text("error-iam").as_bytes());
    assert_eq!((said.code.as_str(), said.message.as_str()), ("IAM.1061", "Invalid TOTP passcode."));
    let said = evs_api::error_body::read(super::text("error-gateway").as_bytes());
    assert_eq!(said.request_id, "0f8e1c5d2b3a49687f6e5d4c3b2a1908");
}

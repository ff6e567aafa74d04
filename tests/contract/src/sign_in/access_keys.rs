//! Access keys: what the client signs the cloud takes, and what was changed, is old or isn't known it refuses.

use evs_api::clouds::SignInWay;
use evs_api::identity::{FindProjects, ListDomains};
use evs_api::listings::{Disks, ListCall, PageStart};
use evs_api::signature::{AccessKey, Endpoint, prepare};
use evs_api::{Call, Failure, Request, Service, interpret};
use evs_domain::secret::Secret;
use evs_domain::time::Timestamp;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;

use crate::people::{Cloud, profile, wire};

const HOST: &str = "127.0.0.1:8081";

/// An access key with its secret, as a person has it.
#[derive(Clone)]
pub(super) struct Key {
    pub(super) key: AccessKey,
    pub(super) sk: String,
}

impl Key {
    /// The headers by which whoever has this key proves it.
    pub(super) fn sign(
        &self,
        request: &Request,
        endpoint: &Endpoint,
        project: Option<&str>,
        at: Timestamp,
    ) -> Vec<(&'static str, Secret)> {
        let unsigned = prepare(&self.key, request, endpoint, project, None, at);
        let mut mac = Hmac::<Sha256>::new_from_slice(self.sk.as_bytes()).unwrap();
        mac.update(unsigned.text().as_bytes());
        unsigned.signed_by(&mac.finalize().into_bytes())
    }
}

pub(super) fn hannas_key() -> Key {
    let key = AccessKey { ak: "HARBORHANNA".into(), security_token: None };
    Key { key, sk: "harbor-hanna-secret-key".into() }
}

fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Timestamp(since.as_secs().try_into().unwrap())
}

/// The request with everything that a signed one bears on its way.
fn signed(request: &Request, key: &Key, project: Option<&str>, at: Timestamp) -> Request {
    let base = format!("http://{HOST}/{}/region-one", request.service.as_str());
    let mut signed = request.clone();
    signed.headers.extend(key.sign(request, &Endpoint::parse(&base), project, at));
    signed.headers.push(("Host", Secret::new(HOST)));
    signed
}

async fn run<C: Call>(cloud: &Cloud, call: &C, key: &Key) -> Result<C::Answer, Failure> {
    let answer =
        wire::send(&cloud.app, "region-one", None, &signed(&call.request(), key, None, now())).await?;
    interpret(call, answer)
}

/// The status, and the message of a refusal.
async fn status_and_message(cloud: &Cloud, request: &Request) -> (u16, String) {
    let answer = wire::send_raw(&cloud.app, "region-one", None, request).await;
    (answer.status, answer.json["error_msg"].as_str().unwrap_or_default().to_owned())
}

async fn project_of_hanna(cloud: &Cloud) -> String {
    let found = run(cloud, &FindProjects { name: "region-one".into() }, &hannas_key()).await.unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].id.clone()
}

#[tokio::test]
async fn a_key_finds_its_account_and_project_and_lists_disks() {
    let cloud = Cloud::new();
    assert!(profile().sign_in_ways().contains(&SignInWay::AccessKey));
    let accounts = run(&cloud, &ListDomains, &hannas_key()).await.unwrap();
    assert_eq!(accounts[0].1, "harbor");
    let hanna = cloud.hanna().await;
    let project = project_of_hanna(&cloud).await;
    assert_eq!(project, hanna.project.id);
    let disks = Disks.request(&hanna.project, PageStart::default(), None);
    assert_eq!(
        status_and_message(&cloud, &signed(&disks, &hannas_key(), Some(&project), now())).await.0,
        200
    );
}

#[tokio::test]
async fn a_body_is_signed_and_may_not_be_changed() {
    let cloud = Cloud::new();
    let project = project_of_hanna(&cloud).await;
    let body =
        json!({"transfer": {"volume_id": "c86b9af4-151d-4ead-b62c-5fb967af0e37", "name": "x"}}).to_string();
    let request = Request::post(Service::BlockStorage, format!("/v3/{project}/os-volume-transfer"), body);
    let mut signed = signed(&request, &hannas_key(), Some(&project), now());
    // Nobody has this disk, which is what the service says once the signature was right.
    assert_eq!(status_and_message(&cloud, &signed).await.0, 404);
    signed.body = Some(Secret::new("{}"));
    let (status, message) = status_and_message(&cloud, &signed).await;
    assert_eq!((status, message.ends_with("verify aksk signature fail")), (401, true), "{message}");
}

#[tokio::test]
async fn a_wrong_secret_an_unknown_key_and_a_wrong_clock_are_told_apart() {
    let cloud = Cloud::new();
    let request = ListDomains.request();
    let wrong = Key { sk: "harbor-hanna-secret-kez".into(), ..hannas_key() };
    let unknown = Key { key: AccessKey { ak: "NOBODY".into(), security_token: None }, ..hannas_key() };
    let late = Timestamp(now().0 - 16 * 60);
    let early = Timestamp(now().0 + 16 * 60);
    for (request, part) in [
        (signed(&request, &wrong, None, now()), "verify aksk signature fail"),
        (signed(&request, &unknown, None, now()), "ak:NOBODY"),
        (signed(&request, &hannas_key(), None, late), "15 minutes"),
        (signed(&request, &hannas_key(), None, early), "15 minutes"),
    ] {
        let (status, message) = status_and_message(&cloud, &request).await;
        assert!(status == 401 && message.contains(part), "{status} {message}");
    }
}

#[tokio::test]
async fn too_many_wrong_signatures_lock_a_key() {
    let cloud = Cloud::new();
    let wrong = Key { sk: "guess".into(), ..hannas_key() };
    for _ in 0..6 {
        run(&cloud, &ListDomains, &wrong).await.unwrap_err();
    }
    let request = signed(&ListDomains.request(), &hannas_key(), None, now());
    assert!(status_and_message(&cloud, &request).await.1.contains("reach the limit"));
}

#[tokio::test]
async fn a_key_is_good_for_projects_of_its_own_account_only() {
    let cloud = Cloud::new();
    let milo = cloud.milo().await;
    let disks = Disks.request(&milo.project, PageStart::default(), None);
    let request = signed(&disks, &hannas_key(), Some(&milo.project.id), now());
    assert_eq!(status_and_message(&cloud, &request).await.0, 401);
}

#[tokio::test]
async fn a_temporary_key_needs_its_security_token() {
    let cloud = Cloud::new();
    let hanna = cloud.hanna().await;
    let body = json!({"auth": {"identity": {"methods": ["token"], "token": {"duration_seconds": 900}}}});
    let path = "/v3.0/OS-CREDENTIAL/securitytokens";
    let made = hanna.raw(&Request::post(Service::Identity, path.into(), body.to_string())).await;
    assert_eq!(made.status, 201, "{}", made.json);
    let text = |name: &str| made.json["credential"][name].as_str().unwrap().to_owned();
    let token = Some(Secret::new(text("securitytoken")));
    let key = Key { key: AccessKey { ak: text("access"), security_token: token }, sk: text("secret") };
    assert_eq!(run(&cloud, &ListDomains, &key).await.unwrap()[0].1, "harbor");
    let without = Key { key: AccessKey { security_token: None, ..key.key }, ..key };
    assert!(run(&cloud, &ListDomains, &without).await.unwrap_err().is_sign_in_over());
}

//! Every answer of a real Keystone and Cinder that was recorded, read by this crate: good ones by the reader of their call,
//! the others as what they mean to a person. A recording that is added is read too.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::fs;
use std::path::Path;

use evs_api::clouds::{Cloud, CloudKind};
use evs_api::dialect::{Dialect, Microversion};
use evs_api::identity::{Credential, Scope};
use evs_api::identity::{ListProjects, SignIn};
use evs_api::listings::{Disks, ListCall, Snapshots, Transfers, VolumeBackups};
use evs_api::quotas::ShowQuotas;
use evs_api::{Call, Failure, Headers, Project, Response, call};
use evs_domain::inventory::Inventory;
use evs_domain::refusal::Refusal;
use evs_domain::secret::Secret;
use serde_json::Value;

struct Step {
    of: String,
    method: String,
    path: String,
    status: u16,
    body: String,
    token: Option<Secret>,
}

fn steps() -> Vec<Step> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/recordings");
    let mut steps = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let recording: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        for step in recording["steps"].as_array().unwrap() {
            let (request, response) = (&step["request"], &step["response"]);
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let url = text(&request["url"]);
            let path = url.splitn(4, '/').nth(3).unwrap_or_default().to_owned();
            let body = match &response["json"] {
                Value::Null => text(&response["text"]),
                json => json.to_string(),
            };
            steps.push(Step {
                of: format!("{}: {}", text(&recording["scenario"]), text(&step["label"])),
                method: text(&request["method"]),
                path,
                status: response["status"].as_u64().unwrap().try_into().unwrap(),
                body,
                token: response["headers"]["X-Subject-Token"].as_str().map(Secret::new),
            });
        }
    }
    assert!(steps.len() > 300, "only {} steps", steps.len());
    steps
}

fn project() -> Project {
    let cloud = Cloud { kind: CloudKind::OpenStack, ..Cloud::default() };
    Project::new("p", &cloud).with_dialect(Dialect::Cinder(Microversion(70)))
}

fn response(step: &Step) -> Response {
    let headers = Headers { subject_token: step.token.clone(), ..Headers::default() };
    Response { status: step.status, headers, body: step.body.clone().into_bytes() }
}

/// Reads a good answer as the app would; `None` where the app makes no such call.
fn read(step: &Step) -> Option<bool> {
    let mut inventory = Inventory::default();
    let (path, query) = step.path.split_once('?').unwrap_or((&step.path, ""));
    let last = path.trim_end_matches(".json").rsplit('/').next().unwrap_or_default();
    let list = |read: &'static dyn ListCall, inventory: &mut Inventory| {
        Some(read.read(step.body.as_bytes(), &project(), inventory).is_ok())
    };
    if step.method == "POST" && path.ends_with("v3/auth/tokens") {
        let credential = Credential::Token(Secret::new("t"));
        let call = SignIn { credential, scope: Scope::Unscoped, receipt: None };
        return Some(call.read(response(step)).is_ok());
    }
    if step.method != "GET" || query.contains("fields") {
        return None;
    }
    match last {
        "projects" if path.contains("auth") => Some(ListProjects.read(response(step)).is_ok()),
        "detail" if path.contains("/volumes/") => list(&Disks, &mut inventory),
        "detail" if path.contains("transfer") => list(&Transfers, &mut inventory),
        "os-volume-transfer" | "volume-transfers" => list(&Transfers, &mut inventory),
        "detail" if path.contains("/snapshots/") => list(&Snapshots, &mut inventory),
        "detail" if path.contains("/backups/") => list(&VolumeBackups, &mut inventory),
        _ if path.contains("/os-quota-sets/") => {
            Some(ShowQuotas { project: project() }.read(response(step)).is_ok())
        }
        _ if path.contains("/volumes/") => {
            let read = list(&Disks, &mut inventory);
            assert_eq!(inventory.disks.len(), 1, "{}", step.of);
            read
        }
        _ => None,
    }
}

#[test]
fn every_good_answer_of_a_call_of_ours_is_read() {
    let mut count = 0;
    for step in steps().iter().filter(|step| (200..300).contains(&step.status)) {
        if let Some(readable) = read(step) {
            assert!(readable, "{}: {}", step.of, step.body);
            count += 1;
        }
    }
    assert!(count > 100, "only {count} answers were read");
}

/// What each refusal means, by status and the beginning or a part of the message.
const MEANINGS: &[(u16, &str, Refusal)] = &[
    (400, "Invalid auth key", Refusal::WrongKey),
    (400, "Malformed request url", Refusal::NotSignedIn),
    (400, "Malformed request body", Refusal::BadRequest),
    (400, "Invalid input", Refusal::BadRequest),
    (400, "is a required property", Refusal::BadRequest),
    (400, "Additional properties", Refusal::BadRequest),
    (400, "is not of type", Refusal::BadRequest),
    (400, "Expecting to find", Refusal::BadRequest),
    (400, "Invalid volume", Refusal::Ineligible),
    (400, "Invalid snapshot", Refusal::Ineligible),
    (400, "Invalid backup", Refusal::Ineligible),
    (400, "Cannot reset-state", Refusal::Ineligible),
    (401, "requires authentication", Refusal::NotSignedIn),
    (403, "", Refusal::NotAllowed),
    (404, "Transfer", Refusal::NoSuchTransfer),
    (404, "Volume type", Refusal::PrivateType),
    (404, "Volume", Refusal::NoSuchDisk),
    (404, "Fernet token", Refusal::NotSignedIn),
    // Another thing, or none at all.
    (404, "", Refusal::Other),
    (406, "", Refusal::Other),
    (413, "too large", Refusal::BadRequest),
    (413, "quota", Refusal::OverQuota),
    (413, "larger than maximum allowed limit", Refusal::OverQuota),
    (415, "", Refusal::Other),
    (500, "", Refusal::CloudFault),
];

#[test]
fn every_refusal_is_told_apart_and_its_words_are_plain() {
    let mut count = 0;
    for step in steps().iter().filter(|step| step.status >= 400 && step.method != "OPTIONS") {
        let Err(Failure::Refused { error, .. }) = call::require_success(response(step)) else {
            panic!("{}", step.of)
        };
        let meant = MEANINGS.iter().find(|(status, part, _)| {
            *status == step.status && (part.is_empty() || error.message.contains(part))
        });
        let (_, _, meant) =
            meant.unwrap_or_else(|| panic!("{}: nobody said what this means: {error:?}", step.of));
        assert_eq!(Refusal::of(&error), *meant, "{}: {error:?}", step.of);
        assert!(!error.message.contains("<br"), "{}: {}", step.of, error.message);
        assert!(error.message.chars().count() <= 600, "{}: {} characters", step.of, error.message.len());
        count += 1;
    }
    assert!(count > 100, "only {count} refusals were read");
}

//! Rights and commands against the calls: every call names its right, the two roles together have all of them and nothing else,
//! docs/rights.md says the same, and `curl` is told the very path, method and body.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use evs_api::clouds::Cloud;
use evs_api::dialect::{Dialect, Microversion, TransferApi};
use evs_api::http::Method;
use evs_api::listings::{Disks, ListCall, PageStart, Transfers};
use evs_api::policies::{Role, policy, rights};
use evs_api::transfers::{AcceptTransfer, CancelTransfer, CreateTransfer, ShowTransfer};
use evs_api::{Call, Project, Request};
use evs_domain::check::CheckSet;
use evs_domain::commands::{Client, Step, command};
use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::name::{NameLimit, TransferName};
use evs_domain::secret::AuthKey;
use evs_domain::verdict::{Judge, Verdict};

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if !path.file_stem().unwrap().to_str().unwrap().ends_with("tests") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text.split("#[cfg(test)]").next().unwrap().to_owned()));
        }
    }
}

/// This crate's code, without its tests.
fn code() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn is_right(word: &str) -> bool {
    let parts: Vec<&str> = word.split(':').collect();
    let plain = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    parts.len() > 1
        && parts.iter().all(plain)
        && ["evs", "cbr", "volume", "backup", "volume_extension"].contains(&parts[0])
}

#[test]
fn every_call_that_is_made_of_a_project_names_its_right() {
    let mut count = 0;
    for (path, text) in code() {
        let calls = text.matches("impl Call for ").count() + text.matches("impl ListCall for ").count();
        // Signing in and asking for versions needs no right.
        if calls > 0 && !path.to_str().unwrap().contains("identity") && !path.ends_with("versions.rs") {
            assert!(text.matches("Right").count() > calls, "{} names no right", path.display());
            count += calls;
        }
    }
    assert!(count > 10, "only {count} calls were found");
}

#[test]
fn both_roles_together_have_the_right_to_every_call_and_to_nothing_else() {
    let named: BTreeSet<String> = code()
        .into_iter()
        .flat_map(|(_, text)| text.split('"').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| is_right(word))
        .collect();
    let mut granted = BTreeSet::new();
    for kind in [CloudKind::Huawei, CloudKind::OpenStack] {
        for role in Role::ALL {
            let mut cloud = Cloud { kind, ..Cloud::default() };
            cloud.listings.vbs = true;
            granted.extend(rights(role, &cloud).into_iter().map(|right| right.name().to_owned()));
        }
    }
    assert_eq!(named, granted);
}

#[test]
fn the_document_has_the_policies_as_they_are_made() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rights.md");
    let document = fs::read_to_string(document).unwrap();
    let cinder = Cloud { kind: CloudKind::OpenStack, ..Cloud::default() };
    for (role, cloud) in
        [(Role::Sender, Cloud::default()), (Role::Recipient, Cloud::default()), (Role::Sender, cinder)]
    {
        let policy = policy(role, &cloud);
        assert!(document.contains(&policy), "docs/rights.md lacks this:\n{policy}");
    }
}

/// What `curl` is told: method, path and body.
fn told(text: &str) -> (String, String, Option<String>) {
    let after = |sign: &str| {
        text.split(sign).nth(1).map(|rest| rest.lines().next().unwrap().trim_end_matches(" \\").to_owned())
    };
    let path = text.lines().rfind(|line| line.contains("\"$OS_VOLUME_ENDPOINT\"")).unwrap();
    let path = path.trim().trim_start_matches("\"$OS_VOLUME_ENDPOINT\"").to_owned();
    (after("--request ").unwrap(), path, after("--data ").map(|body| body.trim_matches('\'').to_owned()))
}

fn asked(request: &Request) -> (String, String, Option<String>) {
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Delete => "DELETE",
    };
    let path = request.path.split('?').next().unwrap().to_owned();
    (method.to_owned(), path, request.body.as_ref().map(|body| body.expose().to_owned()))
}

#[test]
fn curl_is_told_the_calls_that_are_made_here() {
    let dialects = [
        Dialect::Evs(TransferApi::V3),
        Dialect::Evs(TransferApi::V2),
        Dialect::Cinder(Microversion(0)),
        Dialect::Cinder(Microversion(70)),
    ];
    for dialect in dialects {
        let cloud = Cloud { kind: dialect.kind(), ..Cloud::default() };
        let project = Project { id: "p-1".into(), dialect };
        let (disk, transfer) = (DiskId(7), TransferId(8));
        let verdict = Judge::new(cloud.rule_table(dialect)).verdict(disk, CheckSet::NONE, CheckSet::NONE);
        let Verdict::Eligible(proof) = verdict else {
            return assert!(dialect.header().is_none(), "nothing speaks against it");
        };
        let name = TransferName::parse("two \"words\" \\ ü", NameLimit::STRICTEST).unwrap();
        let key = AuthKey::parse("9266c59563c84664").unwrap();
        let place = || project.clone();
        let step = Step::Create { disk, name: name.as_str() };
        let create = CreateTransfer { project: place(), proof, name: name.clone() }.request();
        let mut accept = asked(&AcceptTransfer { project: place(), transfer, key }.request());
        assert_eq!(accept.2.as_deref(), Some("{\"accept\":{\"auth_key\":\"9266c59563c84664\"}}"));
        // The key comes by a pipe.
        accept.2 = Some("@-".into());
        let calls = [
            (Step::ListDisks, asked(&Disks.request(&project, PageStart::default(), None))),
            (step, asked(&create)),
            (Step::List, asked(&Transfers.request(&project, PageStart::default(), None))),
            (Step::Show(transfer), asked(&ShowTransfer { project: place(), transfer }.request())),
            (Step::Cancel(transfer), asked(&CancelTransfer { project: place(), transfer }.request())),
            (Step::Accept(transfer), accept),
        ];
        for (step, asked) in calls {
            let text = command(Client::Curl, &project.place(&cloud, "r"), step).unwrap();
            assert_eq!(told(&text), asked, "{dialect:?}: {text}");
        }
    }
}

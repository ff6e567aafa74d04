//! The client reads every document of a single answer rightly.

use evs_api::disk::{DiskSeen, ShowDisk};
use evs_api::identity::{Credential, ListProjects, Scope, SignIn};
use evs_api::quotas::ShowQuotas;
use evs_api::transfers::{AcceptTransfer, ShowTransfer};
use evs_api::{Call, Headers, Project, Response};
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::quota::{Need, SnapshotsAlong, Usage};
use evs_domain::secret::{AuthKey, Secret};
use evs_domain::time::Timestamp;

use super::text;
use crate::people::profile;

fn project() -> Project {
    Project::new("dd14c6ac581f40059e27f5320b60bf2f", &profile())
}

fn read<C: Call>(call: &C, document: &str) -> C::Answer {
    let headers = Headers { subject_token: Some(Secret::new("MII")), ..Headers::default() };
    call.read(Response { status: 200, headers, body: text(document).into_bytes() }).unwrap()
}

#[test]
fn a_token() {
    let credential = Credential::Token(Secret::new("t"));
    let token = read(&SignIn { credential, scope: Scope::Account("a".into()), receipt: None }, "token");
    assert_eq!(token.value.expose(), "MII");
    assert_eq!(token.expires, Timestamp::parse("2020-09-05T06:50:44Z"));
    assert_eq!(token.account, ("d78cbac186b744899480f25bd022f468".into(), "first-account".into()));
    assert_eq!(token.user, ("b0524e8342084ef5b74f158f78fc3049".into(), "operator".into()));
    assert_eq!(token.project, Some(("dd14c6ac581f40059e27f5320b60bf2f".into(), "eu-de".into())));
}

#[test]
fn a_list_of_projects() {
    let projects = read(&ListProjects, "projects");
    assert_eq!((projects.len(), projects[0].name.as_str(), projects[0].enabled), (1, "eu-de", true));
}

#[test]
fn a_disk() {
    let disk = DiskId::parse("b104b8db-170d-441b-897a-3c8ba9c5a214").unwrap();
    let expected = DiskSeen {
        info: DiskInfo {
            id: disk,
            name: "data-1".into(),
            size_gib: 10,
            disk_type: "SSD".into(),
            zone: "az-dc-1".into(),
            snapshots: None,
        },
        status: "available".into(),
    };
    assert_eq!(read(&ShowDisk { project: project(), disk }, "volume-show"), expected);
}

#[test]
fn quotas() {
    let quotas = read(&ShowQuotas { project: project() }, "quotas");
    let gigabytes = quotas.0.iter().find(|(name, _)| name == "gigabytes").unwrap().1;
    assert_eq!(gigabytes, Usage { limit: Some(42_790), in_use: 2_792, reserved: 8 });
    let need = || Need { size_gib: 10, disk_type: "SSD".into(), snapshots: SnapshotsAlong::default() };
    assert!(quotas.shortfalls(&[need(), need()]).is_empty());
    assert_eq!(quotas.shortfalls(&[need(), need(), need()])[0].quota, "volumes_SSD");
}

#[test]
fn a_transfer_shown_and_one_accepted() {
    let transfer = TransferId::parse("1a7059f5-8ed7-45b7-8d05-2811e5d09f24").unwrap();
    let shown = read(&ShowTransfer { project: project(), transfer }, "transfer-show");
    assert_eq!((shown.id, shown.name.as_str()), (transfer, "first volume"));
    assert_eq!(shown.created, Timestamp::parse("2015-02-25T03:56:53.081642"));
    assert!(shown.created.is_some());

    let key = AuthKey::parse("9266c59563c84664").unwrap();
    let accepted = read(&AcceptTransfer { project: project(), transfer, key }, "transfer-accept");
    assert_eq!(accepted.disk, shown.disk);
    assert_eq!(accepted.disk.to_string(), "c86b9af4-151d-4ead-b62c-5fb967af0e37");
}

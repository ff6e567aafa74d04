//! `null` where the documents promise a list, a total or an item: what services written in Go answer when there is nothing.

use evs_domain::check::CheckSet;
use evs_domain::inventory::Inventory;

use super::*;
use crate::call::{Call, Unreadable};
use crate::dialect::{Dialect, Microversion};
use crate::http::Response;
use crate::identity::{FindProjects, ListDomains, ListProjects};
use crate::project::Project;
use crate::versions::ShowVersions;

const DISK: &str = "b104b8db-170d-441b-897a-3c8ba9c5a214";

/// Every listing, with the name that its list has.
const LISTS: [(&dyn ListCall, &str); 9] = [
    (&Disks, "volumes"),
    (&Transfers, "transfers"),
    (&Snapshots, "snapshots"),
    (&StandardSnapshots, "snapshots"),
    (&DiskBackups, "backups"),
    (&ServerBackups, "backups"),
    (&VolumeBackups, "backups"),
    (&Vaults, "vaults"),
    (&Policies, "policies"),
];

fn project() -> Project {
    Project { id: "p".into(), dialect: Dialect::Cinder(Microversion(70)) }
}

fn read(call: &dyn ListCall, body: &str) -> Result<Page, Unreadable> {
    call.read(body.as_bytes(), &project(), &mut Inventory::default())
}

#[test]
fn no_listing_is_forgotten_here() {
    let calls = evs_domain::listing::Listing::ALL.into_iter().flat_map(calls_of);
    let all: Vec<String> = calls.map(|call| format!("{call:?}")).collect();
    assert_eq!(all.len(), LISTS.len());
    assert!(LISTS.iter().all(|(call, _)| all.contains(&format!("{call:?}"))), "{all:?}");
}

#[test]
fn a_list_that_is_null_is_empty_and_any_other_thing_in_its_place_is_unreadable() {
    for (call, list) in LISTS {
        for body in [
            format!("{{\"{list}\":null}}"),
            format!("{{\"{list}\":null,\"{list}_links\":null,\"count\":null}}"),
        ] {
            assert_eq!(read(call, &body), Ok(Page::default()), "{call:?}: {body}");
        }
        for other in ["{}", "\"none\"", "0", "false"] {
            assert_eq!(read(call, &format!("{{\"{list}\":{other}}}")), Err(Unreadable), "{call:?}: {other}");
        }
        assert_eq!(read(call, "{\"count\":0}"), Err(Unreadable), "{call:?}");
        assert_eq!(read(call, "null"), Err(Unreadable), "{call:?}");
    }
}

#[test]
fn a_null_in_a_list_is_passed_over_and_the_next_page_begins_behind_it() {
    for (call, list) in LISTS {
        let page = read(call, &format!("{{\"{list}\":[null,{{\"id\":\"{DISK}\"}},null]}}"));
        assert_eq!(page.map(|page| page.items), Ok(3), "{call:?}");
    }
}

#[test]
fn a_total_that_cannot_be_read_does_not_make_a_page_the_last() {
    for (count, total) in
        [("null", None), ("\"many\"", None), ("-1", None), ("{}", None), ("\"7\"", Some(7)), ("7", Some(7))]
    {
        let page = read(&Disks, &format!("{{\"count\":{count},\"volumes\":[]}}")).unwrap();
        assert_eq!(page.total, total, "{count}");
    }
}

#[test]
fn lists_within_an_item_may_be_null_too() {
    let mut inventory = Inventory::default();
    let mut reads = |call: &dyn ListCall, body: &str| {
        let body = body.replace("DISK", DISK);
        assert!(call.read(body.as_bytes(), &project(), &mut inventory).is_ok(), "{call:?}: {body}");
    };
    reads(
        &Disks,
        r#"{"volumes":[{"id":"DISK","status":"available","attachments":null,"metadata":null,"links":null,"tags":null}]}"#,
    );
    reads(&ServerBackups, r#"{"backups":[{"id":"b","resource_type":"OS::Nova::Server","children":null}]}"#);
    reads(&Vaults, r#"{"vaults":[{"id":"v","name":null,"resources":null}]}"#);
    reads(&Policies, r#"{"policies":[{"id":"p","name":null,"associated_vaults":null}]}"#);
    inventory.join();
    assert_eq!(inventory.present(0), CheckSet::NONE);
}

#[test]
fn lists_of_the_identity_service_and_of_versions_may_be_null() {
    let answer = |list: &str| Response {
        status: 200,
        body: format!("{{\"{list}\":null,\"links\":null}}").into_bytes(),
        ..Response::default()
    };
    assert_eq!(ListProjects.read(answer("projects")), Ok(Vec::new()));
    assert_eq!(FindProjects { name: "r".into() }.read(answer("projects")), Ok(Vec::new()));
    assert_eq!(ListDomains.read(answer("domains")), Ok(Vec::new()));
    assert_eq!(ShowVersions.read(answer("versions")), Ok(Microversion(0)));
}

//! The page about the local cloud in the docs, held against the cloud: its table of disks must be the disks, and what
//! it says about each must be what happens.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use evs_local_cloud::{SECOND_FACTOR, World};
use serde_json::{Value, json};

use crate::support::{call, hanna};

const PAGE: &str = include_str!("../../../../docs/local-cloud.md");

/// The names in the table of disks and whether it says that the disk can go.
fn table() -> BTreeMap<String, bool> {
    let rows = PAGE.lines().filter_map(|line| {
        let mut cells = line.split('|').skip(1).map(str::trim);
        let name = cells.next()?.strip_prefix('`')?.strip_suffix('`')?;
        match cells.next()? {
            "yes" => Some((name.to_owned(), true)),
            "no" => Some((name.to_owned(), false)),
            _ => None,
        }
    });
    rows.collect()
}

#[tokio::test]
async fn every_disk_in_the_table_behaves_as_it_says_and_no_disk_is_missing() {
    let world = World::in_memory().unwrap();
    let token = hanna(&world, "region-one").await;
    let project = world.project_id("harbor", "region-one").unwrap();
    let path = format!("/evs/region-one/v2/{project}/cloudvolumes/detail");
    let (_, _, list) = call(&world, "GET", &path, &token, &Value::Null).await;
    let mut said = table();
    let mut odd = 0;
    for disk in list["volumes"].as_array().unwrap() {
        let name = disk["name"].as_str().unwrap_or_default();
        let path = format!("/evs/region-one/v3/{project}/os-volume-transfer");
        let body = json!({"transfer": {"volume_id": disk["id"], "name": "x"}});
        let (status, _, answer) = call(&world, "POST", &path, &token, &body).await;
        match said.remove(name) {
            Some(can_go) => assert_eq!(status == StatusCode::ACCEPTED, can_go, "{name}: {answer}"),
            // The odd names can't stand in a table; they are described below it, and all of them can go.
            None => {
                odd += 1;
                assert_eq!(status, StatusCode::ACCEPTED, "`{name}` is not in the table");
            }
        }
    }
    assert!(said.is_empty(), "in the table and not in the cloud: {said:?}");
    assert_eq!(odd, 11, "disks with odd names");
}

/// The users of harbor that the page names, each with the fault that it meets.
fn users() -> Vec<&'static str> {
    let (_, table) = PAGE.split_once("More users of `harbor`").unwrap();
    let rows =
        table.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.filter_map(|row| row.strip_prefix("| `")?.split('`').next()).collect()
}

#[tokio::test]
async fn every_user_on_the_page_exists() {
    let world = World::in_memory().unwrap();
    let users = users();
    assert!(users.contains(&"slow") && users.contains(&"mfa"), "{users:?}");
    // Signing in with a second factor is tested where tokens are made.
    for user in users.into_iter().filter(|user| *user != "mfa").chain(["hanna"]) {
        let body = crate::support::sign_in(user, "region-one");
        let (status, _, _) = call(&world, "POST", "/iam/region-one/v3/auth/tokens", "", &body).await;
        assert_eq!(status, StatusCode::CREATED, "{user}");
    }
    assert!(PAGE.contains(SECOND_FACTOR));
}

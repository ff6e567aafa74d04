//! State in a file.

use std::path::PathBuf;

use axum::http::StatusCode;
use evs_local_cloud::World;
use serde_json::{Value, json};

use crate::support::{call, hanna};

/// A place for a file that is removed in the end.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("evs-local-cloud-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&dir).unwrap();
        Self(dir)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn transfers_tokens_and_keys_survive_a_restart_and_no_secret_is_in_the_file() {
    let place = Place::new("restart");
    let file = place.0.join("cloud.db");
    let (token, project, key);
    {
        let world = World::open(&file).unwrap();
        token = hanna(&world, "region-one").await;
        project = world.project_id("harbor", "region-one").unwrap();
        let disk = world.disk_id(&project, "invoices-2025").unwrap();
        let path = format!("/evs/region-one/v3/{project}/os-volume-transfer");
        let body = json!({"transfer": {"volume_id": disk, "name": "before the restart"}});
        let (status, _, made) = call(&world, "POST", &path, &token, &body).await;
        assert_eq!(status, StatusCode::ACCEPTED);
        key = made["transfer"]["auth_key"].as_str().unwrap().to_owned();
    }
    for entry in std::fs::read_dir(&place.0).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for secret in [&key, &token, "harbor-demo"] {
            assert!(
                !bytes.windows(secret.len()).any(|part| part == secret.as_bytes()),
                "a secret is in the file"
            );
        }
    }
    let world = World::open(&file).unwrap();
    let path = format!("/evs/region-one/v3/{project}/os-volume-transfer");
    let (status, _, list) = call(&world, "GET", &path, &token, &Value::Null).await;
    assert_eq!(status, StatusCode::OK);
    let transfer = &list["transfers"][1];
    assert_eq!(transfer["name"], "before the restart");
    let path = format!("{path}/{}/accept", transfer["id"].as_str().unwrap());
    let (status, _, _) = call(&world, "POST", &path, &token, &json!({"accept": {"auth_key": key}})).await;
    assert_eq!(status, StatusCode::ACCEPTED);
}

#[test]
fn a_file_and_memory_are_seeded_alike() {
    let place = Place::new("seed");
    let (file, memory) = (World::open(&place.0.join("cloud.db")).unwrap(), World::in_memory().unwrap());
    for (account, project, disk) in
        [("harbor", "region-one", "many-reasons"), ("harbor", "region-one_archive", "scan-1234")]
    {
        let project = memory.project_id(account, project).unwrap();
        let id = memory.disk_id(&project, disk).unwrap();
        assert_eq!(file.disk(&id).unwrap(), memory.disk(&id).unwrap());
    }
}

#[test]
fn a_file_that_is_no_world_is_refused() {
    let place = Place::new("other");
    let file = place.0.join("cloud.db");
    std::fs::write(
        &file,
        "this is not a database, and long enough not to be taken for an empty one".repeat(20),
    )
    .unwrap();
    assert!(World::open(&file).is_err());
}

//! What protects disks: snapshots of both generations, backups, vaults, policies.

use evs_api::listings::{
    DiskBackups, ListCall, PageStart, Policies, ServerBackups, Snapshots, StandardSnapshots, Vaults,
};
use serde_json::Value;

use super::Shape;
use crate::people::Cloud;

/// The answers to these reads. None of their lists may be empty: an empty list has any shape.
async fn answers(reads: &[&'static dyn ListCall], list: &str) -> Vec<Value> {
    let hanna = Cloud::new().hanna().await;
    let mut answers = Vec::new();
    for read in reads {
        let answer = hanna.raw(&read.request(&hanna.project, PageStart::default(), None)).await;
        assert_eq!(answer.status, 200);
        assert!(answer.json[list].as_array().is_some_and(|list| !list.is_empty()), "{read:?}");
        answers.push(answer.json);
    }
    answers
}

#[tokio::test]
async fn the_older_snapshots_have_the_documented_shape() {
    let shape = Shape {
        document: "cloudsnapshots-detail",
        // A link to the next page, which no client may follow.
        missing: &["snapshots_links"],
        ..Shape::default()
    };
    shape.check(&answers(&[&Snapshots], "snapshots").await);
}

#[tokio::test]
async fn standard_snapshots_have_the_documented_shape() {
    let shape = Shape {
        document: "snapshots-v5-detail",
        nullable: &["snapshots[].retention_at", "snapshots[].instant_access_retention_at"],
        free: &["snapshots[].tags"],
        ..Shape::default()
    };
    shape.check(&answers(&[&StandardSnapshots], "snapshots").await);
}

#[tokio::test]
async fn backups_of_disks_and_servers_have_the_documented_shape() {
    let shape = Shape {
        document: "backups",
        nullable: &[
            "backups[].resource_az",
            "backups[].expired_at",
            "backups[].extend_info.snapshot_id",
            "backups[].children[].resource_az",
        ],
        ..Shape::default()
    };
    let answers = answers(&[&DiskBackups, &ServerBackups], "backups").await;
    assert!(answers[1]["backups"][0]["children"].as_array().is_some_and(|parts| !parts.is_empty()));
    shape.check(&answers);
}

#[tokio::test]
async fn vaults_have_the_documented_shape() {
    let shape = Shape {
        document: "vaults",
        sometimes: &["vaults[].resources[].extra_info"],
        nullable: &["vaults[].user_id"],
        ..Shape::default()
    };
    shape.check(&answers(&[&Vaults], "vaults").await);
}

#[tokio::test]
async fn policies_have_the_documented_shape() {
    let shape = Shape { document: "policies", ..Shape::default() };
    shape.check(&answers(&[&Policies], "policies").await);
}

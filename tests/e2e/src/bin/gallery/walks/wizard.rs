//! Creating transfers: naming them, what couldn't be checked, the run, and what came of it.

use e2e::{Ended, journey};
use serde_json::json;

use crate::album::Album;
use crate::names;
use crate::steps::{choose, create_many, sender, sign_in_to, sign_out};

/// Enough for all that can come of a create.
const FOUR: [&str; 4] = ["mail-spool", "map-tiles", "small-notes", "web-cache"];

pub fn naming(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        hanna.open("/transfer").await?;
        hanna.click(names::demo("harbor")).await?;
        hanna.reads(names::NOTHING_CHOSEN).await?;
        album.take(&hanna, walk, "nothing chosen").await?;
        hanna.click(names::to_disks()).await?;
        choose(&hanna, &["orders-database", "invoices-2025"]).await?;
        hanna.fill(names::template(), "Q3 {n} {disk}").await?;
        hanna.reads("Q3 2 orders-database").await?;
        album.take(&hanna, walk, "naming").await?;
        hanna.fill(names::template(), &"far too long ".repeat(12)).await?;
        album.take(&hanna, walk, "names not possible").await?;
        hanna.fill(names::template(), "{disk}").await?;
        let disk = stage.cloud.disk("harbor", "region-one", "invoices-2025").await?;
        let id = disk["id"].as_str().unwrap_or_default();
        stage.cloud.steer(&format!("volumes/{id}/snapshots"), &json!({"api": "v2"})).await?;
        hanna.click(names::create(2)).await?;
        hanna.reads(names::CHANGED).await?;
        album.take(&hanna, walk, "changed meanwhile").await
    })
}

pub fn undecided(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let person = album.person(stage, "no-backups").await?;
        sign_in_to(&person, "no-backups", "region-one").await?;
        choose(&person, &["mail-spool", "map-tiles"]).await?;
        person.click(names::create(2)).await?;
        person.reads(names::SOME_UNCHECKED).await?;
        album.take(&person, walk, "deciding").await
    })
}

pub fn running(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        let disks =
            ["build-artifacts", "invoices-2025", "mail-spool", "map-tiles", "small-notes", "web-cache"];
        create_many(&hanna, &disks, "fault:create-slow-110 {disk}").await?;
        hanna.reads(names::UNDER_WAY).await?;
        album.take(&hanna, walk, "under way").await?;
        sign_out(&hanna).await?;
        hanna.finds(names::signing_out()).await?;
        album.take(&hanna, walk, "signing out meanwhile").await
    })
}

pub fn held_up(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        let disks = ["invoices-2025", "mail-spool", "map-tiles", "small-notes", "web-cache"];
        create_many(&hanna, &disks, "fault:create-slow-20 {disk}").await?;
        hanna.click(names::pause()).await?;
        hanna.reads(names::PAUSED).await?;
        album.take(&hanna, walk, "paused").await?;
        let holly = album.person(stage, "holly").await?;
        sender(&holly, stage).await?;
        create_many(&holly, &["orders-database", "photo-archive"], "fault:create-paused {disk}").await?;
        holly.reads(names::FEWER_WANTED).await?;
        album.take(&holly, walk, "fewer requests wanted").await
    })
}

/// Disks whose names are faults: all kinds of outcomes in one run.
pub fn mixed(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let kinds = ["create-lost", "create-400", "create-late-90"];
        let named = kinds.map(|kind| format!("fault:{kind} of-a-disk"));
        for name in &named {
            let disk = json!({"account": "harbor", "project": "region-one", "name": name, "size": 10, "volume_type": "SSD"});
            stage.cloud.steer("volumes", &disk).await?;
        }
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        let mut disks = vec!["web-cache", "map-tiles"];
        disks.extend(named.iter().map(String::as_str));
        create_many(&hanna, &disks, "{disk}").await?;
        for outcome in [names::NOT_CREATED, names::KEY_LOST, names::UNKNOWN] {
            hanna.reads(outcome).await?;
        }
        album.take(&hanna, walk, "all").await
    })
}

pub fn results(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_many(&hanna, &FOUR, "fault:create-400 {disk}").await?;
        hanna.reads(names::NOT_CREATED).await?;
        album.take(&hanna, walk, "not created").await
    })
}

pub fn keys_lost(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_many(&hanna, &FOUR, "fault:create-lost {disk}").await?;
        hanna.reads(names::KEY_LOST).await?;
        album.take(&hanna, walk, "all").await
    })
}

//! Accepting: with a link and without, one and several, what is refused, and the outcome.

use anyhow::Result;
use e2e::{Ended, Person, Stage, journey};
use serde_json::json;

use crate::album::Album;
use crate::names;
use crate::steps::{create_many, offer, sender, sign_in};

pub fn one(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let offered = offer(stage, "photo-archive", "for Milo: photo-archive").await?;
        let milo = album.person(stage, "milo").await?;
        milo.open(&offered.link).await?;
        milo.finds(names::demo("meadow")).await?;
        album.take(&milo, walk, "link, signed out").await?;
        sign_in(&milo, "meadow").await?;
        milo.reads(names::ROOM).await?;
        album.take(&milo, walk, "link, signed in").await?;
        milo.fill(names::key(), "0123456789abcdef").await?;
        milo.click(names::accept()).await?;
        milo.reads(names::WRONG_KEY).await?;
        album.take(&milo, walk, "wrong key").await?;
        milo.open("/").await?;
        milo.open(&offered.link).await?;
        sign_in(&milo, "meadow").await?;
        milo.reads(names::ROOM).await?;
        milo.fill(names::key(), &offered.key).await?;
        album.take(&milo, walk, "key typed").await?;
        milo.click(names::accept()).await?;
        milo.finds(names::yours()).await?;
        milo.reads("available").await?;
        album.take(&milo, walk, "accepted").await?;
        album.take_paper(&milo, walk, "receipt on paper").await
    })
}

pub fn refused(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let offered = offer(stage, "web-cache", "web-cache").await?;
        let milo = album.person(stage, "milo").await?;
        milo.open("/accept").await?;
        milo.finds(names::demo("meadow")).await?;
        album.take(&milo, walk, "no link, signed out").await?;
        sign_in(&milo, "meadow").await?;
        milo.finds(names::transfer_id()).await?;
        album.take(&milo, walk, "no link, signed in").await?;
        milo.fill(names::transfer_id(), "1a7059f5-8ed7-45b7-8d05-2811e5d09f24").await?;
        milo.fill(names::key(), "0123456789abcdef").await?;
        milo.click(names::accept()).await?;
        milo.reads(names::NO_SUCH_TRANSFER).await?;
        album.take(&milo, walk, "no such transfer").await?;
        milo.open("/accept#v=1&t=nothing&end").await?;
        milo.reads(names::BAD_LINK).await?;
        album.take(&milo, walk, "bad link").await?;
        let hanna = album.person(stage, "hanna").await?;
        hanna.open(&offered.link).await?;
        sign_in(&hanna, "harbor").await?;
        hanna.reads(names::OWN).await?;
        album.take(&hanna, walk, "one's own").await
    })
}

pub fn without_room(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let offered = offer(stage, "mail-spool", "mail-spool").await?;
        let nils = album.person(stage, "nils").await?;
        nils.open(&offered.link).await?;
        sign_in(&nils, "nook").await?;
        nils.reads(names::NO_ROOM).await?;
        album.take(&nils, walk, "quota does not suffice").await
    })
}

pub fn several(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let milo =
            pasted(album, stage, &["invoices-2025", "map-tiles", "small-notes"], "Q3 {n} {disk}").await?;
        milo.finds(names::accept_many(3)).await?;
        album.take(&milo, walk, "before").await?;
        milo.click(names::accept_many(3)).await?;
        milo.finds(names::many_yours(3)).await?;
        album.take(&milo, walk, "accepted").await?;
        album.take_paper(&milo, walk, "receipt on paper").await
    })
}

/// Transfers whose names are faults: all kinds of outcomes in one run.
pub fn mixed(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let kinds = ["accept-403", "accept-late-90"];
        let named = kinds.map(|kind| format!("fault:{kind} of-a-disk"));
        for name in &named {
            let disk = json!({"account": "harbor", "project": "region-one", "name": name, "size": 10, "volume_type": "SSD"});
            stage.cloud.steer("volumes", &disk).await?;
        }
        let mut disks = vec!["web-cache", "map-tiles"];
        disks.extend(named.iter().map(String::as_str));
        let milo = pasted(album, stage, &disks, "{disk}").await?;
        milo.click(names::accept_many(disks.len())).await?;
        milo.reads(names::NOT_ALLOWED).await?;
        album.take(&milo, walk, "refused and held back").await
    })
}

/// The page is closed while one of several is under way: what it finds when it comes back.
pub fn cut_short(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let late = "fault:accept-late-90 of-a-disk";
        let disk = json!({"account": "harbor", "project": "region-one", "name": late, "size": 10, "volume_type": "SSD"});
        stage.cloud.steer("volumes", &disk).await?;
        let milo = pasted(album, stage, &["web-cache", "map-tiles", late], "{disk}").await?;
        milo.click(names::accept_many(3)).await?;
        milo.reads(names::TWO_ACCEPTED).await?;
        album.take(&milo, walk, "under way").await?;
        milo.reload().await?;
        sign_in(&milo, "meadow").await?;
        milo.reads(names::CUT_SHORT).await?;
        album.take(&milo, walk, "come back").await
    })
}

/// These disks are offered, and the recipient has pasted what the sender has copied.
async fn pasted(album: &Album, stage: &Stage, disks: &[&str], template: &str) -> Result<Person> {
    let hanna = album.person(stage, "hanna").await?;
    sender(&hanna, stage).await?;
    create_many(&hanna, disks, template).await?;
    hanna.reads(&names::created(disks.len(), disks.len())).await?;
    hanna.click(names::to_hand_over()).await?;
    hanna.click(names::copy_all()).await?;
    hanna.reads_no_more(names::ALL_SAFE).await?;
    let text = hanna.clipboard().await?;
    let milo = album.person(stage, "milo").await?;
    milo.open("/accept").await?;
    sign_in(&milo, "meadow").await?;
    milo.paste(names::paste(), &text).await?;
    Ok(milo)
}

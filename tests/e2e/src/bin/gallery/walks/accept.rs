//! Accepting: with a link and without, one and several, what is refused, and the outcome.

use e2e::{Ended, journey};

use crate::album::Album;
use crate::names;
use crate::steps::{copied, create_many, offer, sender, sign_in};

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
        album.take(&milo, walk, "accepted").await
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
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_many(&hanna, &["invoices-2025", "map-tiles", "small-notes"], "Q3 {n} {disk}").await?;
        hanna.reads(&names::created(3, 3)).await?;
        hanna.click(names::to_hand_over()).await?;
        let text = copied(&hanna, names::copy_all(), "").await?;
        let milo = album.person(stage, "milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.paste(names::paste(), &text).await?;
        milo.finds(names::accept_many(3)).await?;
        album.take(&milo, walk, "before").await?;
        milo.click(names::accept_many(3)).await?;
        milo.finds(names::many_yours(3)).await?;
        album.take(&milo, walk, "accepted").await
    })
}

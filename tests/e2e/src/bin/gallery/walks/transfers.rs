//! The page of transfers, and one of them.

use e2e::{Ended, journey};

use crate::album::Album;
use crate::names;
use crate::steps::{create_many, create_one, offer, sender, sign_in};

/// A transfer that nobody has.
const NOBODYS: &str = "/transfers/1a7059f5-8ed7-45b7-8d05-2811e5d09f24";

pub fn lists(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let milo = album.person(stage, "milo").await?;
        sign_in(&milo, "meadow").await?;
        milo.click(names::to_transfers()).await?;
        milo.reads(names::NOTHING_PENDING).await?;
        album.take(&milo, walk, "empty").await?;
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_many(&hanna, &["orders-database", "invoices-2025"], "Q3 {n} {disk}").await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.click(names::keep_all()).await?;
        hanna.click(names::done()).await?;
        hanna.reads(&names::pending(3)).await?;
        let offered = offer(stage, "photo-archive", "photo-archive").await?;
        hanna.click(names::refresh()).await?;
        hanna.reads(&names::pending(4)).await?;
        milo.open(&offered.link).await?;
        sign_in(&milo, "meadow").await?;
        milo.fill(names::key(), &offered.key).await?;
        milo.click(names::accept()).await?;
        milo.finds(names::yours()).await?;
        hanna.click(names::refresh()).await?;
        hanna.reads_in(e2e::table(names::ENDED), "photo-archive").await?;
        album.take(&hanna, walk, "pending and ended").await?;
        album.take_paper(&hanna, walk, "on paper").await
    })
}

pub fn keys(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_many(&hanna, &["orders-database", "invoices-2025"], "Q3 {n} {disk}").await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.click(names::keep_all()).await?;
        hanna.click(names::done()).await?;
        hanna.reads(&names::pending(3)).await?;
        hanna.click(names::to_disks()).await?;
        create_one(&hanna, "web-cache", "fault:create-lost {disk}").await?;
        hanna.reads(names::KEY_LOST).await?;
        hanna.click(names::to_transfers()).await?;
        hanna.click_if_there(&names::leave()).await;
        hanna.reads(&names::pending(4)).await?;
        album.take(&hanna, walk, "waiting and lost").await?;
        hanna.click(names::select_transfers()).await?;
        album.take(&hanna, walk, "all chosen").await
    })
}

pub fn one(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_one(&hanna, "web-cache", "for Milo: web-cache").await?;
        hanna.click(names::copy_both()).await?;
        hanna.click(names::done()).await?;
        hanna.click(names::named("offered-by-a-colleague")).await?;
        hanna.finds(names::cancel()).await?;
        album.take(&hanna, walk, "a colleague's").await?;
        hanna.click(names::to_transfers()).await?;
        hanna.click(names::named("web-cache")).await?;
        hanna.finds(names::hand_over_later()).await?;
        album.take(&hanna, walk, "pending").await?;
        hanna.click(names::cancel()).await?;
        hanna.finds(names::canceling()).await?;
        album.take(&hanna, walk, "canceling").await?;
        hanna.click(names::cancel().within(names::canceling())).await?;
        hanna.reads(names::CANCELED).await?;
        album.take(&hanna, walk, "canceled").await?;
        hanna.open(NOBODYS).await?;
        hanna.click(names::demo("harbor")).await?;
        hanna.reads(names::NOT_PENDING).await?;
        album.take(&hanna, walk, "not pending").await
    })
}

pub fn ledger(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        hanna.click(names::to_transfers()).await?;
        hanna.click(names::to_ledger()).await?;
        hanna.reads(names::LEDGER_EMPTY).await?;
        album.take(&hanna, walk, "empty").await?;
        hanna.click(names::to_disks()).await?;
        create_many(&hanna, &["orders-database", "invoices-2025"], "Q3 {n} {disk}").await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.click(names::keep_all()).await?;
        hanna.click(names::done()).await?;
        hanna.click(names::to_ledger()).await?;
        hanna.click(names::verify()).await?;
        hanna.reads(names::VERIFIED).await?;
        album.take(&hanna, walk, "verified").await
    })
}

//! Handing over: one, a few, sixty; leaving before it's done.

use e2e::{Ended, journey};

use crate::album::Album;
use crate::names;
use crate::steps::{copied, create_many, create_one, sender, sign_in_to};

/// The project whose disks can all go.
const SIXTY: &str = "region-one_bulk";

pub fn one(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_one(&hanna, "photo-archive", "for Milo: photo-archive").await?;
        hanna.finds(names::copy_key()).await?;
        album.take(&hanna, walk, "hand-over").await?;
        hanna.click(names::show_qr()).await?;
        hanna.finds(names::qr_code()).await?;
        album.take(&hanna, walk, "link as a QR code").await?;
        hanna.click(names::close()).await?;
        hanna.click(names::to_transfers()).await?;
        hanna.finds(names::leaving()).await?;
        album.take(&hanna, walk, "leaving").await?;
        hanna.click(names::leave()).await?;
        hanna.click(names::named("photo-archive")).await?;
        hanna.click(names::hand_over_later()).await?;
        hanna.click(names::reveal()).await?;
        copied(&hanna, names::copy_both(), names::BOTH_COPIED).await?;
        album.take(&hanna, walk, "later, with its key shown").await
    })
}

pub fn few(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        let disks = ["invoices-2025", "mail-spool", "map-tiles", "orders-database"];
        create_many(&hanna, &disks, "Q3 {n} {disk}").await?;
        hanna.reads(&names::created(4, 4)).await?;
        album.take(&hanna, walk, "all created").await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.finds(names::copy_all()).await?;
        album.take(&hanna, walk, "hand-over").await?;
        hanna.click(names::copy_all()).await?;
        hanna.reads_no_more(names::ALL_SAFE).await?;
        album.take(&hanna, walk, "all handed over").await?;
        hanna.click(names::receipt_of_sender()).await?;
        album.take(&hanna, walk, "receipt").await?;
        album.take_paper(&hanna, walk, "receipt on paper").await
    })
}

pub fn sixty(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sign_in_to(&hanna, "hanna", SIXTY).await?;
        let disks = stage.cloud.totals(SIXTY)?.disks;
        hanna.reads(&names::shown(disks, disks)).await?;
        hanna.click(names::select_all()).await?;
        hanna.click(names::transfer_chosen()).await?;
        hanna.finds(names::create(disks)).await?;
        album.take(&hanna, walk, "naming").await?;
        hanna.click(names::create(disks)).await?;
        hanna.reads(&names::created(disks, disks)).await?;
        album.take(&hanna, walk, "all created").await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.finds(names::copy_all()).await?;
        album.take(&hanna, walk, "hand-over").await?;
        hanna.click(names::keep_all()).await?;
        hanna.click(names::done()).await?;
        hanna.reads(&names::pending(disks)).await?;
        album.take(&hanna, walk, "pending").await?;
        album.take_paper(&hanna, walk, "pending on paper").await
    })
}

pub fn sealed(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_many(&hanna, &["invoices-2025", "mail-spool"], "Q3 {n} {disk}").await?;
        hanna.reads(&names::created(2, 2)).await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.click(names::seal_in_file()).await?;
        hanna.finds(names::sealed_and_saved()).await?;
        album.take(&hanna, walk, "its passphrase").await
    })
}

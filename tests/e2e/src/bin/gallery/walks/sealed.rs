//! Asking to be sent something, the request, the package that is sealed to its key, and that package opened.

use e2e::{Ended, journey};

use crate::album::Album;
use crate::names;
use crate::steps::{copied, create_many, sign_in};

pub fn asked_for(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let milo = album.person(stage, "milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.click(names::ask()).await?;
        milo.finds(names::make_link()).await?;
        album.take(&milo, walk, "asking").await?;
        milo.click(names::make_link()).await?;
        milo.reads(names::FINGERPRINT).await?;
        milo.fill(names::name_of_asker(), "Milo").await?;
        album.take(&milo, walk, "the link").await?;
        let request = copied(&milo, names::copy_link(), names::COPIED).await?;

        let hanna = album.person(stage, "hanna").await?;
        hanna.open(&request[..request.len() - 6]).await?;
        hanna.reads(names::REQUEST_BROKEN).await?;
        album.take(&hanna, walk, "a request that was cut").await?;
        hanna.open(&request).await?;
        hanna.reads(names::FINGERPRINT).await?;
        album.take(&hanna, walk, "a request, signed out").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(names::choose_for_them()).await?;
        hanna.reads(&names::can_go(stage.cloud.totals("region-one")?.can_go)).await?;
        create_many(&hanna, &["invoices-2025", "map-tiles"], "{disk}").await?;
        hanna.reads(&names::created(2, 2)).await?;
        hanna.click(names::to_hand_over()).await?;
        hanna.finds(names::seal_to_milo()).await?;
        album.take(&hanna, walk, "hand-over for them").await?;
        hanna.click(names::seal_to_milo()).await?;
        hanna.reads(names::SEALED).await?;
        album.take(&hanna, walk, "sealed").await?;
        let package = copied(&hanna, names::copy_package(), names::COPIED).await?;

        milo.open(&package).await?;
        milo.reads(names::PACKAGE_OPEN).await?;
        album.take(&milo, walk, "opened").await?;
        let other = album.person(stage, "other").await?;
        other.open(&package).await?;
        other.reads(names::OTHER_KEY).await?;
        album.take(&other, walk, "for another key").await
    })
}

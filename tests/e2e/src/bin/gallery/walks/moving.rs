//! Moving disks between two accounts of one person: the second sign-in, the look, the run, and what came of it.

use e2e::{Ended, Person, Stage, journey};

use crate::album::Album;
use crate::names;
use crate::steps::{select, sender};

/// Has disks chosen, and asks for the second account.
async fn begins(person: &Person, stage: &Stage, disks: &[&str]) -> anyhow::Result<()> {
    sender(person, stage).await?;
    select(person, disks).await?;
    person.click(names::move_chosen()).await?;
    person.finds(names::moving()).await
}

pub fn moved(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        let disks = ["mail-spool", "map-tiles", "small-notes", "web-cache"];
        begins(&hanna, stage, &disks).await?;
        hanna.finds(names::demo("meadow")).await?;
        album.take(&hanna, walk, "the second account").await?;
        hanna.click(names::demo("harbor")).await?;
        hanna.reads(names::SAME_PROJECT).await?;
        album.take(&hanna, walk, "the same project").await?;
        hanna.click(names::demo("meadow")).await?;
        hanna.finds(names::move_all(4)).await?;
        album.take(&hanna, walk, "the look").await?;
        hanna.click(names::move_all(4)).await?;
        hanna.reads(&names::moved(4)).await?;
        album.take(&hanna, walk, "moved").await
    })
}

pub fn back(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        begins(&hanna, stage, &["mail-spool"]).await?;
        hanna.click(names::demo("nook")).await?;
        hanna.finds(names::try_anyway()).await?;
        album.take(&hanna, walk, "no room").await?;
        hanna.click(names::try_anyway()).await?;
        hanna.click(names::move_all(1)).await?;
        hanna.reads(names::IS_BACK).await?;
        album.take(&hanna, walk, "a disk that is back").await
    })
}

//! The page of disks: all, few, none, ten thousand; while they are read, and where they can't be.

use anyhow::Result;
use e2e::{Ended, Person, journey};
use serde_json::json;

use crate::album::Album;
use crate::names;
use crate::steps::{fill_in, select, sender, sign_in, sign_in_to};

const TYPES: [&str; 4] = ["SAS", "SSD", "GPSSD", "ESSD"];
/// The project whose seed has two thousand disks, and how many there are to be.
const ESCAPE: &str = "\u{e00c}";
const MANY: (&str, usize, usize) = ("region-one_archive", 2_000, 10_000);

pub fn all(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        album.take(&hanna, walk, "all").await?;
        album.take_paper(&hanna, walk, "all on paper").await?;
        // Largest first: the names that begin the alphabet are there to be odd.
        for _ in 0..2 {
            hanna.click_if_there(&names::by_size()).await;
        }
        select(&hanna, &["orders-database"]).await?;
        hanna.fill(names::search(), "").await?;
        album.take(&hanna, walk, "some chosen").await?;
        look_at(&hanna, "web-cache").await?;
        album.take(&hanna, walk, "a disk that can go").await?;
        hanna.click(names::close()).await?;
        look_at(&hanna, "many-reasons").await?;
        hanna.reads(names::WHY_NOT).await?;
        album.take(&hanna, walk, "a disk with many reasons").await?;
        hanna.click(names::close()).await?;
        hanna.fill(names::search(), "no disk is called this").await?;
        hanna.reads(names::NONE_MATCHES).await?;
        album.take(&hanna, walk, "none matches").await
    })
}

async fn look_at(person: &Person, disk: &str) -> Result<()> {
    person.fill(names::search(), disk).await?;
    person.click(names::named(disk)).await?;
    person.finds(e2e::dialog(disk)).await
}

pub fn sheets(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        let sheets = [
            (names::filter_disks(), names::filters(), "filter"),
            (names::view_of_disks(), names::looks(), "columns and rows"),
            (names::export_disks(), names::exporting(), "export"),
        ];
        for (opener, sheet, name) in sheets {
            if !hanna.has(&opener).await? {
                continue; // On a phone there are no columns.
            }
            hanna.click(opener).await?;
            hanna.finds(sheet).await?;
            album.take(&hanna, walk, name).await?;
            hanna.press(ESCAPE).await?;
        }
        Ok(())
    })
}

pub fn by_list(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        hanna.click(names::select_by_list()).await?;
        hanna.finds(names::selecting_by_list()).await?;
        album.take(&hanna, walk, "empty").await?;
        hanna.fill(names::names_or_ids(), "web-cache\nmany-reasons\nno-such-disk\n").await?;
        hanna.finds(names::select_count(1)).await?;
        album.take(&hanna, walk, "one can go, one can't, one isn't there").await
    })
}

pub fn loading(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let slow = album.person(stage, "slow").await?;
        fill_in(&slow, "harbor", "slow").await?;
        stage.cloud.steer("pause", &json!({"user": "slow", "seconds": 60})).await?;
        slow.click(e2e::button("region-one")).await?;
        slow.finds(names::account_menu()).await?;
        album.take(&slow, walk, "nothing read yet").await
    })
}

pub fn partly(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let person = album.person(stage, "no-backups").await?;
        sign_in_to(&person, "no-backups", "region-one").await?;
        person.reads(names::READ_PARTLY).await?;
        person.reads(&names::can_go(0)).await?;
        album.take(&person, walk, "backups not allowed").await?;
        look_at(&person, "web-cache").await?;
        album.take(&person, walk, "a disk that nobody is sure of").await
    })
}

pub fn failed(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let person = album.person(stage, "nobody").await?;
        sign_in_to(&person, "nobody", "region-one").await?;
        person.reads(names::FAILED).await?;
        album.take(&person, walk, "not allowed").await?;
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        stage.cloud.go_down().await?;
        hanna.click(names::refresh()).await?;
        hanna.reads(names::STALE).await?;
        album.take(&hanna, walk, "not read again").await
    })
}

pub fn empty(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let nils = album.person(stage, "nils").await?;
        sign_in(&nils, "nook").await?;
        nils.reads(names::EMPTY).await?;
        album.take(&nils, walk, "empty").await
    })
}

pub fn many(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let (project, seeded, wanted) = MANY;
        for number in seeded + 1..=wanted {
            let disk = json!({
                "account": "harbor", "project": project, "name": format!("scan-{number:05}"),
                "size": 10 + number * 7 % 490, "volume_type": TYPES[number % TYPES.len()],
            });
            stage.cloud.steer("volumes", &disk).await?;
        }
        let hanna = album.person(stage, "hanna").await?;
        sign_in_to(&hanna, "hanna", project).await?;
        hanna.reads(&names::can_go(stage.cloud.totals(project)?.can_go)).await?;
        album.take(&hanna, walk, "all").await?;
        select(&hanna, &["scan-09999"]).await?;
        album.take(&hanna, walk, "one chosen").await
    })
}

//! What can come over every page: signing out, the lock, the end of a sign-in, no network, a wrong address, a crash.

use anyhow::Result;
use e2e::{Ended, Person, journey, journey_under};
use serde_json::json;

use crate::album::Album;
use crate::names;
use crate::steps::{create_one, sender, sign_in_to, sign_out};

/// From now on the page's clock is ahead by so many more milliseconds.
const LATER: &str = "const [more, now] = [arguments[0], window.Date.now];
window.Date.now = () => now.call(window.Date) + more;";
/// The next element can't be made, and the program has no answer to that.
const BREAK: &str = "const makers = ['createElement', 'createElementNS', 'createTextNode', 'importNode'];
for (const maker of makers) document[maker] = () => {
    for (const maker of makers) delete document[maker];
    throw new Error('broken on purpose');
};";

const ESCAPE: &str = "\u{e00c}";
const F1: &str = "\u{e031}";

async fn is_away_for(person: &Person, seconds: u32) -> Result<()> {
    person.script(LATER, vec![json!(f64::from(seconds) * 1000.0)]).await.map(drop)
}

pub fn menus(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        hanna.click(names::account_menu()).await?;
        hanna.finds(names::sign_out()).await?;
        album.take(&hanna, walk, "who is signed in").await?;
        hanna.press(ESCAPE).await?;
        hanna.click(names::place_switch()).await?;
        hanna.finds(e2e::button("region-one_archive")).await?;
        album.take(&hanna, walk, "where else to go").await
    })
}

pub fn help(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        hanna.press(F1).await?;
        hanna.finds(names::help_on_disks()).await?;
        album.take(&hanna, walk, "beside the work").await?;
        hanna.press(ESCAPE).await?;
        hanna.press("?").await?;
        hanna.finds(names::shortcuts()).await?;
        album.take(&hanna, walk, "shortcuts").await
    })
}

pub fn signing_out(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        create_one(&hanna, "web-cache", "web-cache").await?;
        hanna.finds(names::copy_key()).await?;
        sign_out(&hanna).await?;
        hanna.finds(names::signing_out()).await?;
        album.take(&hanna, walk, "with a sealed key").await
    })
}

pub fn locked(album: &Album, walk: &'static str) -> Ended {
    journey_under("idle_minutes = 1", async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        is_away_for(&hanna, 45).await?;
        hanna.finds(names::still_there()).await?;
        album.take(&hanna, walk, "soon").await?;
        is_away_for(&hanna, 61).await?;
        hanna.finds(names::locked()).await?;
        album.take(&hanna, walk, "now").await
    })
}

pub fn out_of_reach(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        sender(&hanna, stage).await?;
        for part in ["Failed to fetch", "net::ERR_INTERNET_DISCONNECTED"] {
            hanna.expects_complaints_of(part);
        }
        hanna.go_offline(true).await?;
        hanna.reads(names::OFFLINE).await?;
        album.take(&hanna, walk, "offline").await?;
        hanna.go_offline(false).await?;
        hanna.reads_no_more(names::OFFLINE).await?;
        stage.cloud.expire_tokens_of("hanna").await?;
        hanna
            .until_so("being asked to sign in again", async || {
                hanna.click_if_there(&names::refresh()).await;
                hanna.has(&names::sign_in_again()).await
            })
            .await?;
        album.take(&hanna, walk, "sign-in over").await?;
        let paused = album.person(stage, "paused").await?;
        sign_in_to(&paused, "paused", "region-one").await?;
        paused.reads(names::THROTTLED).await?;
        album.take(&paused, walk, "fewer requests wanted").await
    })
}

pub fn lost(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        hanna.open("/no/such/page").await?;
        hanna.finds(names::lost_way()).await?;
        album.take(&hanna, walk, "no such page").await?;
        hanna.open("/").await?;
        hanna.finds(names::demo("harbor")).await?;
        for part in ["broke at", "broken on purpose", "unreachable", "RuntimeError"] {
            hanna.expects_complaints_of(part);
        }
        hanna.script(BREAK, vec![]).await?;
        hanna.click_if_there(&names::sign_in()).await;
        hanna.reads(names::BROKEN).await?;
        album.take(&hanna, walk, "broken").await
    })
}

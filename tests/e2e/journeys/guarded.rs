//! What guards a sign-in: a public computer on which nothing is left, a page that nobody uses, a policy that lets no key be
//! shown.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, checkbox, dialog, field, heading, journey, journey_under, link};
use serde_json::json;

use crate::steps::{
    accept, account, choose, read_offer, reads_all_disks, set_in_menu, sign_in, wants_to_sign_out,
};

const PUBLIC: &str = "This is a public or shared computer: keep nothing in this browser";

/// Everything that a browser can keep for a page.
const KEPT: &str = "const done = arguments[arguments.length - 1];
const kept = async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie,
    ...(await indexedDB.databases()).map(one => one.name), ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(one => one.scope),
].filter(Boolean);
kept().then(done, error => done([String(error)]));";

/// From now on the page's clock is ahead by so many more milliseconds.
const LATER: &str = "const [more, now] = [arguments[0], window.Date.now];
window.Date.now = () => now.call(window.Date) + more;";

async fn keeps_nothing(person: &Person) -> Result<()> {
    assert_eq!(person.script_with_answer(KEPT, vec![]).await?, json!([]));
    Ok(())
}

async fn is_away_for(person: &Person, seconds: u32) -> Result<()> {
    person.script(LATER, vec![json!(f64::from(seconds) * 1000.0)]).await.map(drop)
}

#[test]
fn a_public_computer_keeps_nothing_of_a_transfer_and_the_transfer_goes_through() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.click(checkbox(PUBLIC)).await?;
        hanna.reads("Keys that aren't handed over when you sign out or close it are lost").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        set_in_menu(&hanna, "Theme", "Dark").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.reads("You're signed in as on a public computer").await?;
        hanna.fill(field("Transfer name"), "from a public computer").await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.finds(button("Copy key")).await?;
        hanna.click(link("Transfers")).await?;
        hanna.reads_in(dialog("Leave this page?"), "aren't kept in this browser").await?;
        hanna.click(button("Stay here")).await?;
        let offer = read_offer(&hanna).await?;
        hanna.click(button("Done")).await?;
        hanna.finds(heading("Transfers")).await?;
        keeps_nothing(&hanna).await?;
        wants_to_sign_out(&hanna).await?;
        hanna.finds(button("Sign in as harbor")).await?;
        keeps_nothing(&hanna).await?;

        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn a_page_that_nobody_uses_warns_and_locks_and_goes_on_where_it_was() -> Ended {
    journey_under("idle_minutes = 1", async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "before {disk}").await?;
        is_away_for(&hanna, 45).await?;
        hanna.reads_in(dialog("Are you still there?"), "Locked in").await?;
        hanna.click(button("Stay signed in")).await?;
        hanna.misses(dialog("Are you still there?")).await?;
        is_away_for(&hanna, 61).await?;
        hanna.reads_in(dialog("Locked"), "Nobody has used this page for a while").await?;
        hanna.finds_it_accessible("the locked page").await?;
        hanna.fill(field("Password"), "harbor-demo").await?;
        hanna.click(button("Sign in")).await?;
        hanna.misses(dialog("Locked")).await?;
        assert_eq!(hanna.property_of(&field("Transfer name"), "value").await?, "before {disk}");
        hanna.click(button("Create 1 transfer")).await?;
        hanna.finds(button("Copy key")).await
    })
}

#[test]
fn whoever_comes_back_by_the_history_finds_nobody_signed_in_and_the_reason() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        hanna.script("window.wasHere = true", vec![]).await?;
        // By another name it's another site's page.
        hanna.open(&stage.origin().replace("127.0.0.1", "localhost")).await?;
        hanna.finds(button("Sign in as harbor")).await?;
        hanna.go_back().await?;
        hanna.finds(button("Sign in as harbor")).await?;
        // A browser may load the page anew instead, and then there's no sign-in whose end has to be told.
        let is_same_page = hanna.script("return window.wasHere === true", vec![]).await? == true;
        ensure!(is_same_page || !stage.puts_pages_aside(), "the browser hasn't put the page aside");
        if is_same_page {
            hanna.reads("You left this page and came back").await?;
        }
        hanna.misses(account()).await
    })
}

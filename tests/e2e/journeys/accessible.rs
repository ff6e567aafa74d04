//! Every screen, looked at with axe-core and for its layout, in both themes and on a phone.

use anyhow::Result;
use e2e::{
    Ended, Person, Stage, button, combobox, dialog, field, heading, journey, link, part, row, searchbox,
};

use crate::steps::{Offer, choose, read_offer, reads_all_disks, sign_in, sign_in_as};

#[test]
fn every_screen_is_accessible_in_light() -> Ended {
    journey(async |stage| whole_way(stage, Look { theme: "Light", on_phone: false }).await)
}

#[test]
fn every_screen_is_accessible_in_dark() -> Ended {
    journey(async |stage| whole_way(stage, Look { theme: "Dark", on_phone: false }).await)
}

#[test]
fn every_screen_is_accessible_on_a_phone() -> Ended {
    journey(async |stage| whole_way(stage, Look { theme: "Light", on_phone: true }).await)
}

/// How the screens look.
#[derive(Clone, Copy)]
struct Look {
    theme: &'static str,
    on_phone: bool,
}

async fn person(stage: &Stage, name: &str, look: Look) -> Result<Person> {
    let person = stage.person(name).await?;
    if look.on_phone {
        person.use_phone_size().await?;
    }
    person.choose(combobox("Theme"), look.theme).await?;
    Ok(person)
}

async fn whole_way(stage: &Stage, look: Look) -> Result<()> {
    let hanna = person(stage, "hanna", look).await?;
    way_in(stage, &hanna).await?;
    let offer = way_of_sending(&hanna).await?;
    let milo = person(stage, "milo", look).await?;
    way_of_accepting(&milo, &offer).await?;
    stage.cloud.expire_tokens_of("hanna").await?;
    // The page looks by itself from time to time, and may be quicker.
    hanna
        .until_so("being asked to sign in again", async || {
            hanna.click_if_there(&button("Refresh")).await;
            hanna.has(&dialog("Sign in again")).await
        })
        .await?;
    hanna.finds_it_accessible("a sign-in ended").await?;
    undecided(stage, look).await?;
    lost_way(&milo).await
}

async fn way_in(stage: &Stage, hanna: &Person) -> Result<()> {
    hanna.finds(button("Sign in as harbor")).await?;
    hanna.finds_it_accessible("signing in").await?;
    hanna.click(button("Sign in")).await?;
    hanna.reads("Fill this in").await?;
    hanna.finds_it_accessible("signing in with gaps").await?;
    for (name, text) in [("Account", "harbor"), ("User", "hanna"), ("Password", "harbor-demo")] {
        hanna.fill(field(name), text).await?;
    }
    hanna.click(button("Sign in")).await?;
    hanna.finds(heading("Choose a project")).await?;
    hanna.finds_it_accessible("choosing a project").await?;
    hanna.click(button("region-one")).await?;
    reads_all_disks(hanna, &stage.cloud).await?;
    hanna.finds_it_accessible("disks").await
}

async fn way_of_sending(hanna: &Person) -> Result<Offer> {
    hanna.fill(searchbox("Search disks"), "many-reasons").await?;
    hanna.click(link("many-reasons")).await?;
    hanna.finds(dialog("many-reasons")).await?;
    hanna.finds_it_accessible("a disk").await?;
    hanna.click(button("Close")).await?;
    choose(hanna, &["web-cache", "map-tiles"]).await?;
    hanna.finds_it_accessible("naming").await?;
    hanna.fill(field("Template for the names"), "").await?;
    hanna.finds_it_accessible("naming with a mistake").await?;
    hanna.fill(field("Template for the names"), "{disk}").await?;
    hanna.click(button("Create 2 transfers")).await?;
    hanna.reads("2 of 2 created").await?;
    hanna.finds_it_accessible("creating").await?;
    hanna.click(button("Go to hand-over")).await?;
    hanna.finds(row("map-tiles")).await?;
    hanna.finds_it_accessible("handing over").await?;
    hanna.click(link("Transfers")).await?;
    hanna.finds(dialog("Leave this page?")).await?;
    hanna.finds_it_accessible("leaving").await?;
    hanna.click(button("Leave")).await?;
    hanna.reads("3 pending").await?;
    hanna.finds_it_accessible("transfers").await?;
    hanna.click(link("map-tiles")).await?;
    hanna.finds(heading("Transfer of map-tiles")).await?;
    hanna.finds_it_accessible("a transfer").await?;
    hanna.click(button("Cancel transfer")).await?;
    hanna.finds(dialog("Cancel this transfer?")).await?;
    hanna.finds_it_accessible("canceling").await?;
    hanna.click(button("Cancel transfer").within(dialog("Cancel this transfer?"))).await?;
    hanna.reads("Canceled: ID and key don't work any more").await?;
    hanna.finds_it_accessible("canceled").await?;
    hanna.click(link("All transfers")).await?;
    hanna.click(link("web-cache")).await?;
    hanna.click(button("Hand over…")).await?;
    let offer = read_offer(hanna).await?;
    hanna.finds_it_accessible("handing over later").await?;
    Ok(offer)
}

async fn way_of_accepting(milo: &Person, offer: &Offer) -> Result<()> {
    milo.open(&offer.link).await?;
    milo.finds(button("Sign in as meadow")).await?;
    milo.finds_it_accessible("accepting, signed out").await?;
    sign_in(milo, "meadow").await?;
    milo.reads("Your quota has room for it.").await?;
    milo.finds_it_accessible("accepting").await?;
    milo.fill(field("Key"), "0123456789abcdef").await?;
    milo.click(button("Accept the disk")).await?;
    milo.finds(part(e2e::alert("The key is wrong"))).await?;
    milo.finds_it_accessible("a wrong key").await?;
    milo.fill(field("Key"), &offer.key).await?;
    milo.click(button("Accept the disk")).await?;
    milo.finds(heading("The disk is yours")).await?;
    milo.finds_it_accessible("accepted").await
}

async fn undecided(stage: &Stage, look: Look) -> Result<()> {
    let person = person(stage, "no-backups", look).await?;
    sign_in_as(&person, "harbor", "no-backups", "region-one").await?;
    person.reads("Backups couldn't be read").await?;
    person.finds_it_accessible("disks, partly read").await?;
    choose(&person, &["mail-spool"]).await?;
    person.click(button("Create 1 transfer")).await?;
    person.reads("Some things can't be checked").await?;
    person.finds_it_accessible("deciding").await?;
    person.click(button("Create 1 despite this")).await?;
    person.finds(button("Keep it in this browser")).await?;
    person.finds_it_accessible("handing over one").await
}

async fn lost_way(person: &Person) -> Result<()> {
    person.open("/no/such/page").await?;
    person.finds(heading("There's no such page")).await?;
    person.finds_it_accessible("not found").await
}

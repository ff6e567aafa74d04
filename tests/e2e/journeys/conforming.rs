//! The main pages, looked at for what WCAG 2.2 asks and axe can't see. Each is looked at once, under all circumstances.

use anyhow::Result;
use e2e::{Ended, Person, Stage, button, dialog, field, heading, journey, link, part, searchbox};

use crate::steps::{Offer, choose, look_at_transfers, read_offer, reads_all_disks, sign_in};

#[test]
fn every_main_page_meets_what_axe_cannot_see() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        let offer = sending(stage, &hanna).await?;
        let milo = stage.person("milo").await?;
        accepting(&milo, &offer).await
    })
}

async fn sending(stage: &Stage, hanna: &Person) -> Result<Offer> {
    hanna.finds(button("Sign in as harbor")).await?;
    hanna.finds_it_conforming("signing in").await?;
    sign_in(hanna, "harbor").await?;
    reads_all_disks(hanna, &stage.cloud).await?;
    hanna.finds_it_conforming("disks").await?;
    hanna.fill(searchbox("Search name or ID"), "many-reasons").await?;
    hanna.click(link("many-reasons")).await?;
    hanna.finds(dialog("many-reasons")).await?;
    hanna.finds_it_conforming("a disk").await?;
    hanna.click(button("Close")).await?;
    choose(hanna, &["web-cache"]).await?;
    hanna.finds_it_conforming("naming").await?;
    hanna.click(button("Create 1 transfer")).await?;
    let offer = read_offer(hanna).await?;
    hanna.finds_it_conforming("handing over").await?;
    hanna.click(button("Done")).await?;
    look_at_transfers(hanna).await?;
    hanna.finds_it_conforming("transfers").await?;
    hanna.click(link("web-cache")).await?;
    hanna.finds(heading("Transfer of web-cache")).await?;
    hanna.finds_it_conforming("a transfer").await?;
    Ok(offer)
}

async fn accepting(milo: &Person, offer: &Offer) -> Result<()> {
    milo.open(&offer.link).await?;
    milo.finds(button("Sign in as meadow")).await?;
    milo.finds_it_conforming("a link, signed out").await?;
    sign_in(milo, "meadow").await?;
    milo.reads("Your quota has room for it.").await?;
    milo.fill(field("Key"), "0123456789abcdef").await?;
    milo.click(button("Accept the disk")).await?;
    milo.finds(part(e2e::alert("The key is wrong"))).await?;
    milo.finds_it_conforming("a wrong key").await?;
    milo.fill(field("Key"), &offer.key).await?;
    milo.click(button("Accept the disk")).await?;
    milo.finds(heading("The disk is yours")).await?;
    milo.finds_it_conforming("accepted").await
}

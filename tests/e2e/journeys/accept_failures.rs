//! What can go wrong when accepting: the page names each cause.

use anyhow::Result;
use e2e::{Ended, Person, Stage, button, disclosure, field, heading, journey, part};

use crate::steps::{Offer, accept, offer, sign_in, sign_in_as};

const NOBODYS_ID: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";

async fn hanna_offers(stage: &Stage, project: &str, disk: &str) -> Result<(Person, Offer)> {
    let hanna = stage.person("hanna").await?;
    sign_in_as(&hanna, "harbor", "hanna", project).await?;
    let offer = offer(&hanna, disk).await?;
    Ok((hanna, offer))
}

#[test]
fn a_wrong_key_is_named_as_such_and_the_right_one_still_works() -> Ended {
    journey(async |stage| {
        let (_hanna, offer) = hanna_offers(stage, "region-one", "web-cache").await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &Offer { key: "0123456789abcdef".into(), ..offer.clone() }).await?;
        milo.reads("The key is wrong").await?;
        milo.reads("The transfer stays pending; you can try again.").await?;
        milo.fill(field("Key"), &offer.key).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn ones_own_transfer_is_noticed_before_anything_is_sent() -> Ended {
    journey(async |stage| {
        let (hanna, offer) = hanna_offers(stage, "region-one", "web-cache").await?;
        hanna.click(button("Done")).await?;
        hanna.open(&offer.link).await?;
        sign_in(&hanna, "harbor").await?;
        hanna.reads("This is your own transfer").await?;
        hanna.fill(field("Key"), &offer.key).await?;
        hanna.click(button("Accept the disk")).await?;
        hanna.reads("Not from here").await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 0);
        Ok(())
    })
}

#[test]
fn another_region_is_noticed_and_signing_in_there_helps() -> Ended {
    journey(async |stage| {
        let (_hanna, offer) = hanna_offers(stage, "region-two", "far-away-logs").await?;
        let milo = stage.person("milo").await?;
        milo.open(&offer.link).await?;
        sign_in(&milo, "meadow").await?;
        milo.reads("The transfer is in region “Region two”, and you're signed in to “Region one”.").await?;
        milo.click(button("Sign in elsewhere")).await?;
        milo.click(button("Sign in to Local cloud, Region two")).await?;
        sign_in_as(&milo, "meadow", "milo", "region-two").await?;
        milo.reads_no_more("The transfer is in region").await?;
        milo.fill(field("Key"), &offer.key).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn a_link_cut_in_half_still_gives_the_transfer_id() -> Ended {
    journey(async |stage| {
        let (_hanna, offer) = hanna_offers(stage, "region-one", "web-cache").await?;
        let half = &offer.link[..offer.link.find(&offer.id).unwrap_or(0) + offer.id.len() + 10];
        let milo = stage.person("milo").await?;
        milo.open(half).await?;
        milo.reads("The link lacks its end.").await?;
        sign_in(&milo, "meadow").await?;
        milo.click(disclosure("Another transfer?")).await?;
        milo.finds(field("Transfer ID")).await?;
        assert_eq!(milo.property_of(&field("Transfer ID"), "value").await?, offer.id.as_str());
        milo.fill(field("Key"), &offer.key).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn garbage_and_mistyped_ids_are_told_apart_before_anything_is_sent() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.open("/accept#v=1&t=nothing&end").await?;
        milo.reads("This link can't be read").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.paste(field("Paste what you were sent"), "Dear Milo, enjoy the disk!").await?;
        milo.reads("No transfer ID or key was found in it.").await?;
        milo.fill(field("Transfer ID"), "0123456789abcdef").await?;
        milo.fill(field("Key"), NOBODYS_ID).await?;
        milo.click(button("Swap them")).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(part(e2e::alert("There's no such transfer here"))).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 1);
        Ok(())
    })
}

#[test]
fn a_quota_that_does_not_suffice_is_told_with_its_numbers() -> Ended {
    journey(async |stage| {
        let (_hanna, offer) = hanna_offers(stage, "region-one", "mail-spool").await?;
        let nils = stage.person("nils").await?;
        nils.open(&offer.link).await?;
        sign_in(&nils, "nook").await?;
        nils.reads("Size of all disks in GiB: 20 needed, 10 of 10 left").await?;
        nils.fill(field("Key"), &offer.key).await?;
        nils.click(button("Accept the disk")).await?;
        nils.reads("Your quota doesn't suffice: see “Where it goes”").await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 0);
        nils.click(e2e::checkbox("Try anyway: what the link says may be wrong")).await?;
        nils.click(button("Accept the disk")).await?;
        nils.finds(part(e2e::alert("Your quota doesn't suffice"))).await
    })
}

//! Nothing is told that wasn't seen: a refusal that one's own request has caused, an effect that comes late, a disk that an
//! administrator takes away, a colleague's transfer of the same name. Each is a fault of the local cloud, by a transfer's name.

use anyhow::Result;
use e2e::{Ended, Person, Stage, button, dialog, field, heading, journey, link, row, table};

use crate::steps::{Offer, accept, choose, look_at_transfers, read_offer, sign_in};

/// Creates a transfer of this disk that meets this fault.
async fn create(person: &Person, disk: &str, fault: &str) -> Result<()> {
    choose(person, &[disk]).await?;
    person.fill(field("Transfer name"), &format!("fault:{fault} {{disk}}")).await?;
    person.click(button("Create 1 transfer")).await
}

/// The same by somebody of `harbor`, up to what the recipient needs.
async fn offered(stage: &Stage, fault: &str) -> Result<(Person, Offer)> {
    let hanna = stage.person("hanna").await?;
    sign_in(&hanna, "harbor").await?;
    create(&hanna, "web-cache", fault).await?;
    let offer = read_offer(&hanna).await?;
    hanna.click(button("Done")).await?;
    Ok((hanna, offer))
}

#[test]
fn a_create_that_the_browser_repeated_is_not_told_as_refused() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        create(&hanna, "web-cache", "create-twice").await?;
        hanna.reads("Created, but its key is lost").await?;
        assert_eq!(stage.cloud.calls_of("POST", "/os-volume-transfer").await?, 1);
        hanna.click(button("Cancel and create anew")).await?;
        hanna.reads_in(dialog("Cancel and create anew?"), "A colleague who offered this disk").await?;
        hanna.click(button("Cancel and create anew")).await?;
        read_offer(&hanna).await.map(drop)
    })
}

#[test]
fn an_accept_of_a_bare_pair_that_the_browser_repeated_is_found_to_have_worked() -> Ended {
    journey(async |stage| {
        let (_, offer) = offered(stage, "accept-twice").await?;
        let milo = stage.person("milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.fill(field("Transfer ID"), &offer.id).await?;
        milo.fill(field("Key"), &offer.key).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 1);
        Ok(())
    })
}

#[test]
fn a_cancel_that_the_browser_repeated_is_found_to_have_worked() -> Ended {
    journey(async |stage| {
        let (hanna, _) = offered(stage, "cancel-twice").await?;
        hanna.click(link("web-cache")).await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.reads("Canceled: ID and key don't work any more").await
    })
}

#[test]
fn a_disk_that_comes_late_is_found_by_looking_again() -> Ended {
    journey(async |stage| {
        let (_, offer) = offered(stage, "accept-late-16").await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        milo.reads("The disk isn't here so far").await?;
        milo.until_so("the disk being found", async || {
            if milo.has(&button("Look again")).await? {
                milo.click(button("Look again")).await?;
            }
            milo.has(&heading("The disk is yours")).await
        })
        .await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 1);
        Ok(())
    })
}

#[test]
fn a_disk_that_an_administrator_deleted_is_not_told_as_accepted_alone() -> Ended {
    journey(async |stage| {
        let (hanna, _) = offered(stage, "create-deleted-1").await?;
        hanna
            .until_so("the transfer having ended", async || {
                look_at_transfers(&hanna).await?;
                hanna.has(&row("Accepted or deleted").within(table("Ended transfers"))).await
            })
            .await
    })
}

#[test]
fn a_pending_transfer_whose_disk_was_freed_says_that_nobody_can_accept_it() -> Ended {
    journey(async |stage| {
        let (hanna, _) = offered(stage, "create-freed-1").await?;
        hanna
            .until_so("the obstacle being told", async || {
                look_at_transfers(&hanna).await?;
                hanna.has(&row("Can't be accepted")).await
            })
            .await?;
        hanna.click(link("web-cache")).await?;
        hanna.reads("its disk doesn't wait for it any more").await
    })
}

#[test]
fn a_colleague_who_was_quicker_is_told_and_the_wizard_gives_way() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        create(&hanna, "web-cache", "create-colleague").await?;
        hanna.reads("Somebody else created a transfer of this disk meanwhile").await?;
        hanna.click(button("Close")).await?;
        hanna.finds(heading("Disks")).await?;
        choose(&hanna, &["map-tiles"]).await?;
        hanna.fill(field("Transfer name"), "{disk}").await?;
        hanna.reads("map-tiles").await
    })
}

#[test]
fn a_run_that_created_nothing_gives_way_without_being_closed() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        create(&hanna, "web-cache", "create-403").await?;
        hanna.reads("You aren't allowed to do this").await?;
        hanna.click(link("Disks")).await?;
        choose(&hanna, &["map-tiles"]).await?;
        hanna.finds(button("Create 2 transfers")).await
    })
}

#[test]
fn a_name_that_the_cloud_refuses_can_be_changed_in_place() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        create(&hanna, "web-cache", "create-400").await?;
        hanna.fill(field("Another name"), "for milo").await?;
        hanna.click(button("Create under this name")).await?;
        read_offer(&hanna).await?;
        hanna.click(button("Done")).await?;
        hanna.reads_in(row("web-cache"), "for milo").await
    })
}

#[test]
fn a_throttled_run_waits_without_being_told_for_how_long_and_goes_on() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        create(&hanna, "web-cache", "create-paused-8").await?;
        hanna.reads("This goes on by itself in").await?;
        read_offer(&hanna).await.map(drop)
    })
}

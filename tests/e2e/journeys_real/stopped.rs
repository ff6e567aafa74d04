//! A service that stands still or takes its time: what was sent to it is done later, and is never taken for what has failed.

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, heading, link};

use crate::api::Api;
use crate::between::{Between, When};
use crate::fault_steps::{about_to_accept, is_accept, is_create, looks_again_until, offered};
use crate::real_cloud::{Through, USUAL, folder, through};
use crate::steps::choose;

/// How long answers are waited for while the service stands still.
const SHORT: Duration = Duration::from_secs(2);

const ALONE: Through = Through { alone: true, ..USUAL };

async fn claims_nothing(person: &Person) -> Result<()> {
    let text = person.text().await?;
    for claim in ["Nothing was changed", "you can accept again", "Not created", "Refused"] {
        ensure!(!text.contains(claim), "the page claims “{claim}”, which nobody knows");
    }
    Ok(())
}

async fn accepted_once(cora: &Person, between: &Between) -> Result<()> {
    cora.finds(heading("The disk is yours")).await?;
    let sent = between.count(is_accept);
    ensure!(sent == 1, "the accept was sent {sent} times");
    Ok(())
}

#[test]
fn what_a_stopped_service_was_sent_is_unknown_and_found_when_it_goes_on() -> Ended {
    through(ALONE, async |stage, real, between| {
        let sender = Api::of(real, "sender").await?;
        for disk in ["still-created", "still-accepted"] {
            sender.disk(disk).await?;
        }
        let (quinn, offer) = offered(stage, real, "still-accepted").await?;
        quinn.click(link("Disks")).await?;
        choose(&quinn, &["still-created"]).await?;
        let cora = about_to_accept(stage, real, &offer).await?;
        let create = between.hold(When::Asked, is_create);
        quinn.click(button("Create 1 transfer")).await?;
        let create = create.arrived().await?;
        real.stop_cinder().await?;
        between.cut_after(SHORT, |_| true);
        create.pass();
        cora.click(button("Accept the disk")).await?;
        cora.reads("Outcome unknown").await?;
        cora.reads("It can't be told yet whether the disk arrived").await?;
        claims_nothing(&cora).await?;
        quinn.reads("Outcome unknown").await?;
        claims_nothing(&quinn).await?;

        between.wait_for_all();
        real.let_cinder_go_on().await?;
        looks_again_until(&cora, "The disk is yours").await?;
        accepted_once(&cora, between).await?;
        looks_again_until(&quinn, "Created, but its key is lost").await?;
        let sent = between.count(is_create);
        ensure!(sent == 2, "two transfers were asked for, and {sent} requests were sent");
        Ok(())
    })
}

#[test]
fn a_disk_that_a_slow_storage_hands_over_later_is_not_here_so_far_and_is_found() -> Ended {
    through(USUAL, async |stage, real, between| {
        let disk = Api::of(real, "sender").await?.disk("slow-storage").await?;
        let (_, offer) = offered(stage, real, "slow-storage").await?;
        let cora = about_to_accept(stage, real, &offer).await?;
        let held = folder()?.join(format!("volumes/volume-{disk}.held"));
        fs::write(&held, "")?;
        between.cut_after(SHORT, is_accept);
        cora.click(button("Accept the disk")).await?;
        looks_again_until(&cora, "The disk isn't here so far").await?;
        cora.reads("look again in a minute, before you accept once more").await?;
        claims_nothing(&cora).await?;
        fs::remove_file(&held)?;
        looks_again_until(&cora, "The disk is yours").await?;
        accepted_once(&cora, between).await
    })
}

#[test]
#[ignore = "takes a minute and a half: `cargo xtask real-cloud test usual_limits`"]
fn a_service_stopped_for_longer_than_the_usual_limits_is_waited_for() -> Ended {
    through(ALONE, async |stage, real, between| {
        Api::of(real, "sender").await?.disk("long-stopped").await?;
        let (_, offer) = offered(stage, real, "long-stopped").await?;
        let cora = about_to_accept(stage, real, &offer).await?;
        let begun = Instant::now();
        real.stop_cinder().await?;
        cora.click(button("Accept the disk")).await?;
        while !cora.text().await?.contains("Outcome unknown") && begun.elapsed() < Duration::from_secs(75) {
            claims_nothing(&cora).await?;
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        cora.reads("Outcome unknown").await?;
        tokio::time::sleep(Duration::from_secs(76).saturating_sub(begun.elapsed())).await;
        claims_nothing(&cora).await?;
        real.let_cinder_go_on().await?;
        looks_again_until(&cora, "The disk is yours").await?;
        accepted_once(&cora, between).await
    })
}

//! Cinder is killed while a create and an accept are under way: right before they have an effect, and right after it, when
//! their answers are lost. Started again, it's asked what became of them.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, Stage, button, dialog, heading, link};

use crate::api::Api;
use crate::between::{Between, When};
use crate::fault_steps::{about_to_accept, is_accept, is_create, looks_again_until, offered};
use crate::real_cloud::{Real, Through, USUAL, through};
use crate::steps::{choose, read_offer};

const ALONE: Through = Through { alone: true, ..USUAL };

/// Somebody whose create is under way and somebody whose accept is, when Cinder is killed. It's started again.
async fn killed(
    stage: &Stage,
    real: &Real,
    between: &Between,
    when: When,
    disks: [&str; 2],
) -> Result<(Person, Person)> {
    let sender = Api::of(real, "sender").await?;
    for disk in disks {
        sender.disk(disk).await?;
    }
    let (quinn, offer) = offered(stage, real, disks[0]).await?;
    quinn.click(link("Disks")).await?;
    choose(&quinn, &[disks[1]]).await?;
    let cora = about_to_accept(stage, real, &offer).await?;
    let (create, accept) = (between.hold(when, is_create), between.hold(when, is_accept));
    quinn.click(button("Create 1 transfer")).await?;
    cora.click(button("Accept the disk")).await?;
    let held = (create.arrived().await?, accept.arrived().await?);
    real.kill_cinder().await?;
    drop(held);
    real.start_cinder_again().await?;
    Ok((quinn, cora))
}

#[test]
fn killed_before_its_effect_nothing_has_happened_and_both_can_be_done_again() -> Ended {
    through(ALONE, async |stage, real, between| {
        let disks = ["killed-accept", "killed-create"];
        let (quinn, cora) = killed(stage, real, between, When::Asked, disks).await?;
        looks_again_until(&cora, "The disk isn't here so far").await?;
        looks_again_until(&quinn, "Not created: the disk is as it was").await?;
        quinn.click(button("Retry 1")).await?;
        read_offer(&quinn).await?;
        cora.click(button("Accept the disk")).await?;
        cora.finds(heading("The disk is yours")).await
    })
}

#[test]
fn killed_after_its_effect_the_disk_is_found_and_the_key_is_known_to_be_lost() -> Ended {
    through(ALONE, async |stage, real, between| {
        let disks = ["killed-accepted", "killed-created"];
        let (quinn, cora) = killed(stage, real, between, When::Answered, disks).await?;
        looks_again_until(&cora, "The disk is yours").await?;
        ensure!(between.count(is_accept) == 1, "the accept was sent again");
        looks_again_until(&quinn, "Created, but its key is lost").await?;
        quinn.click(button("Cancel and create anew")).await?;
        quinn.reads_in(dialog("Cancel and create anew?"), "A colleague who offered this disk").await?;
        quinn.click(button("Cancel and create anew")).await?;
        read_offer(&quinn).await.map(drop)
    })
}

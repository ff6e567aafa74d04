//! The local OpenStack: the same journeys through Keystone and Cinder, and what is told only there.

use anyhow::Result;
use e2e::{Ended, Person, Stage, button, combobox, field, heading, journey, link};

use crate::steps::{accept, offer, sign_in};

async fn quinn(stage: &Stage) -> Result<Person> {
    let quinn = stage.person("quinn").await?;
    quinn.choose(combobox("Cloud"), "Local OpenStack").await?;
    sign_in(&quinn, "quay").await?;
    Ok(quinn)
}

#[test]
fn a_disk_goes_from_one_openstack_account_to_the_other() -> Ended {
    journey(async |stage| {
        let quinn = quinn(stage).await?;
        let offer = offer(&quinn, "mail-store").await?;
        quinn.click(button("Done")).await?;
        let cora = stage.person("cora").await?;
        accept(&cora, "cove", &offer).await?;
        cora.finds(heading("The disk is yours")).await?;
        cora.click(link("See your disks")).await?;
        cora.reads("mail-store").await
    })
}

#[test]
fn a_type_that_the_recipient_may_not_use_is_told_apart_from_a_transfer_that_is_gone() -> Ended {
    journey(async |stage| {
        let quinn = quinn(stage).await?;
        let offer = offer(&quinn, "of-a-private-type").await?;
        quinn.click(button("Done")).await?;
        let cora = stage.person("cora").await?;
        accept(&cora, "cove", &offer).await?;
        cora.reads("The disk's type isn't available to your project").await?;
        cora.reads("The transfer stays pending").await
    })
}

#[test]
fn a_project_without_backups_and_one_of_several_is_chosen_and_read() -> Ended {
    journey(async |stage| {
        let quinn = stage.person("quinn").await?;
        quinn.choose(combobox("Cloud"), "Local OpenStack").await?;
        quinn.fill(field("Domain"), "quay").await?;
        quinn.fill(field("User"), "quinn").await?;
        quinn.fill(field("Password"), "quay-demo").await?;
        quinn.click(button("Sign in")).await?;
        quinn.click(button("quay-archive")).await?;
        quinn.finds(button("Sign out")).await
    })
}

#[test]
fn a_keystone_that_wants_a_second_factor_is_understood() -> Ended {
    journey(async |stage| {
        let morgan = stage.person("morgan").await?;
        morgan.choose(combobox("Cloud"), "Local OpenStack").await?;
        morgan.fill(field("Domain"), "quay").await?;
        morgan.fill(field("User"), "morgan").await?;
        morgan.fill(field("Password"), "quay-demo").await?;
        morgan.click(button("Sign in")).await?;
        morgan.reads("The password is right. This user also needs a one-time code.").await
    })
}

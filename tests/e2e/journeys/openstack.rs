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

/// Fills in the form for somebody of `quay`.
async fn form(person: &Person, user: &str) -> Result<()> {
    person.choose(combobox("Cloud"), "Local OpenStack").await?;
    person.fill(field("Domain"), "quay").await?;
    person.fill(field("User"), user).await?;
    person.fill(field("Password"), "quay-demo").await?;
    person.click(button("Sign in")).await
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
fn one_of_several_projects_is_chosen_and_its_missing_backup_service_is_survived() -> Ended {
    journey(async |stage| {
        let quinn = stage.person("quinn").await?;
        form(&quinn, "quinn").await?;
        quinn.click(button("quay-archive")).await?;
        quinn.reads("Can go 1").await?;
        quinn.reads("old-archive").await
    })
}

#[test]
fn a_keystone_that_wants_a_second_factor_is_understood() -> Ended {
    journey(async |stage| {
        let morgan = stage.person("morgan").await?;
        form(&morgan, "morgan").await?;
        morgan.reads("The password is right. This user also needs a one-time code.").await
    })
}

//! Facts that can't be read: disks are shown as not sure, and a person may go on despite that.

use anyhow::Result;
use e2e::{Ended, Person, Stage, button, dialog, disclosure, field, journey, link, row, searchbox};

use crate::steps::{choose, read_offer, reads_all_disks, sign_in_as};

async fn signed_in(stage: &Stage, user: &str) -> Result<Person> {
    let person = stage.person(user).await?;
    sign_in_as(&person, "harbor", user, "region-one").await?;
    Ok(person)
}

async fn is_told(person: &Person, what: &[&str]) -> Result<()> {
    person.reads("couldn't be read").await?;
    person.click(disclosure("Details")).await?;
    for line in what {
        person.reads(line).await?;
    }
    person.reads("Can go 0").await?;
    person.fill(searchbox("Search disks"), "web-cache").await?;
    person.reads_in(row("web-cache"), "Not sure").await?;
    person.fill(searchbox("Search disks"), "payroll-encrypted").await?;
    person.reads_in(row("payroll-encrypted"), "Can't go").await
}

#[test]
fn who_may_not_see_backups_is_told_so_and_can_go_on_despite_it() -> Ended {
    journey(async |stage| {
        let person = signed_in(stage, "no-backups").await?;
        is_told(&person, &["Backups You aren't allowed to do this", "cbr:backups:list"]).await?;
        person.fill(searchbox("Search disks"), "web-cache").await?;
        person.click(link("web-cache")).await?;
        person.reads_in(dialog("web-cache"), "What couldn't be checked").await?;
        person.reads_in(dialog("web-cache"), "Whether it has backups").await?;
        person.click(button("Close")).await?;
        choose(&person, &["web-cache"]).await?;
        person.fill(field("Transfer name"), "unchecked {disk}").await?;
        person.click(button("Create 1 transfer")).await?;
        person.reads("Some things can't be checked").await?;
        assert_eq!(stage.cloud.calls_of("POST", "/os-volume-transfer").await?, 0);
        person.click(button("Create 1 despite this")).await?;
        read_offer(&person).await?;
        person.click(button("Done")).await?;
        person.click(link("web-cache")).await?;
        person.reads("Created despite: Whether it has backups").await
    })
}

#[test]
fn who_may_not_see_snapshots_is_told_so() -> Ended {
    journey(async |stage| {
        let person = signed_in(stage, "no-snapshots").await?;
        is_told(
            &person,
            &["Snapshots, Standard snapshots You aren't allowed to do this", "evs:snapshots:list"],
        )
        .await
    })
}

#[test]
fn answers_that_cannot_be_read_are_not_taken_for_good_news() -> Ended {
    journey(async |stage| {
        let person = signed_in(stage, "broken").await?;
        is_told(&person, &["Backups The cloud is in trouble", "Backup vaults The answer can't be read"]).await
    })
}

#[test]
fn a_cloud_that_wants_fewer_requests_gets_them_and_everything_is_read() -> Ended {
    journey(async |stage| {
        let person = signed_in(stage, "throttled").await?;
        person.reads("Not sure 0").await?;
        reads_all_disks(&person, &stage.cloud).await?;
        assert!(!person.text().await?.contains("couldn't be read"));
        Ok(())
    })
}

#[test]
fn who_may_only_look_is_told_which_right_is_missing() -> Ended {
    journey(async |stage| {
        let person = signed_in(stage, "reader").await?;
        choose(&person, &["web-cache"]).await?;
        person.click(button("Create 1 transfer")).await?;
        person.reads("You aren't allowed to do this").await?;
        person.reads("evs:transfers:create").await
    })
}

//! One person with rights in two accounts moves disks from the one into the other, in one window and without seeing a key.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, checkbox, heading, journey, link, row, table};

use crate::steps::{account, select, sign_in, sign_in_as};

/// The demo accounts' keys are 16 hexadecimal digits; whatever looks like one on the page would be one.
async fn sees_no_key(person: &Person) -> Result<()> {
    let page = person.script("return document.getElementById('main').outerHTML", vec![]).await?;
    let page = page.as_str().unwrap_or_default().to_owned();
    let is_key = |word: &&str| word.len() == 16 && word.chars().all(|c| c.is_ascii_hexdigit());
    let found = page.split(|c: char| !c.is_ascii_alphanumeric()).find(is_key);
    ensure!(found.is_none(), "{} sees what looks like a key: {found:?}", person.name());
    Ok(())
}

/// Signs in to the second account by the button of a demo account.
async fn sign_in_beside(person: &Person, account: &str) -> Result<()> {
    person.finds(heading("Move to another account of mine")).await?;
    person.click(button(format!("Sign in as {account}"))).await?;
    person.finds(button("Sign in to another account")).await
}

#[test]
fn sixty_disks_are_moved_between_two_accounts_in_one_window_and_no_key_is_seen() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in_as(&hanna, "harbor", "hanna", "region-one_bulk").await?;
        let disks = stage.cloud.totals("region-one_bulk")?.disks;
        hanna.reads(&format!("{disks} of {disks} disks")).await?;
        hanna.click(checkbox("Select all that can go and match")).await?;
        hanna.click(button("Move to another account of mine…")).await?;
        hanna.finds(button("Sign in as meadow")).await?;
        hanna.finds_it_accessible_in_every_look("moving: the second account").await?;
        sign_in_beside(&hanna, "meadow").await?;
        hanna.finds(button(format!("Move {disks} disks"))).await?;
        hanna.finds_it_accessible_in_every_look("moving: the look").await?;
        hanna.click(button(format!("Move {disks} disks"))).await?;
        hanna.reads(&format!("of {disks} moved")).await?;
        sees_no_key(&hanna).await?;
        hanna.reads(&format!("{disks} of {disks} moved")).await?;
        sees_no_key(&hanna).await?;
        hanna.finds_it_accessible_in_every_look("moving: the report").await?;
        let accepts = stage.cloud.calls_of("POST", "/accept").await?;
        assert_eq!(usize::try_from(accepts)?, disks, "each is accepted once");
        hanna.click(button("Close")).await?;
        hanna.finds(account()).await?;
        hanna.reads("No disks").await
    })
}

#[test]
fn a_disk_that_the_second_account_has_no_room_for_comes_back() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        select(&hanna, "mail-spool").await?;
        hanna.click(button("Move to another account of mine…")).await?;
        sign_in_beside(&hanna, "nook").await?;
        hanna.reads("Size of all disks in GiB: 20 needed, 10 of 10 left").await?;
        hanna.click(checkbox("Try anyway: a disk that isn't accepted comes back")).await?;
        hanna.click(button("Move 1 disk")).await?;
        hanna.reads("Its transfer was canceled, and the disk was seen to be back.").await?;
        hanna.finds_it_accessible_in_every_look("moving: a disk that is back").await?;
        assert_eq!(stage.cloud.disk("harbor", "region-one", "mail-spool").await?["status"], "available");
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 1, "it's tried once");
        hanna.click(link("Transfers")).await?;
        hanna.reads_in(row("mail-spool").within(table("Ended transfers")), "Canceled").await
    })
}

#[test]
fn the_project_that_the_disks_are_in_is_no_second_account() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        select(&hanna, "mail-spool").await?;
        hanna.click(button("Move to another account of mine…")).await?;
        hanna.click(button("Sign in as harbor")).await?;
        hanna.reads("The disks are in this project already").await?;
        hanna.finds(button("Sign in as meadow")).await
    })
}

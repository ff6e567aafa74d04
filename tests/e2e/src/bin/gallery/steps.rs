//! Steps that several walks share: signing in, choosing disks, creating transfers. What is photographed isn't known here.

use anyhow::{Context, Result};
use e2e::{Person, Stage};

use crate::names;

/// A debug build is so large that browsers wonder why its texts, which come first, aren't used yet.
pub const SLOW_TEXTS: &str = "was preloaded using link preload but not used";

/// Signs in by the button of a demo account.
pub async fn sign_in(person: &Person, account: &str) -> Result<()> {
    person.click(names::demo(account)).await?;
    person.finds(names::account_menu()).await
}

/// Fills in the form; the password is that of the account.
pub async fn fill_in(person: &Person, account: &str, user: &str) -> Result<()> {
    person.fill(names::account(), account).await?;
    person.fill(names::user(), user).await?;
    person.fill(names::password(), &format!("{account}-demo")).await?;
    person.click(names::sign_in()).await
}

/// Signs in by the form to one of several projects.
pub async fn sign_in_to(person: &Person, user: &str, project: &str) -> Result<()> {
    fill_in(person, "harbor", user).await?;
    person.click(e2e::button(project)).await?;
    person.finds(names::account_menu()).await
}

/// Wants to sign out, by the menu.
pub async fn sign_out(person: &Person) -> Result<()> {
    person.click(names::account_menu()).await?;
    person.click(names::sign_out()).await
}

/// Signs in as the sender, and waits until all disks are judged.
pub async fn sender(person: &Person, stage: &Stage) -> Result<()> {
    sign_in(person, "harbor").await?;
    person.reads(&names::can_go(stage.cloud.totals("region-one")?.can_go)).await
}

/// Ticks disks.
pub async fn select(person: &Person, disks: &[&str]) -> Result<()> {
    for disk in disks {
        person.fill(names::search(), disk).await?;
        person.click(names::select(disk)).await?;
    }
    Ok(())
}

/// Ticks disks and goes on to the naming of their transfers.
pub async fn choose(person: &Person, disks: &[&str]) -> Result<()> {
    select(person, disks).await?;
    person.click(names::transfer_chosen()).await?;
    person.finds(names::wizard()).await
}

/// Chooses a disk and creates its transfer under this name.
pub async fn create_one(person: &Person, disk: &str, name: &str) -> Result<()> {
    choose(person, &[disk]).await?;
    person.fill(names::one_name(), name).await?;
    person.click(names::create(1)).await
}

/// Chooses several and begins to create their transfers, named as the template says.
pub async fn create_many(person: &Person, disks: &[&str], template: &str) -> Result<()> {
    choose(person, disks).await?;
    person.fill(names::template(), template).await?;
    person.click(names::create(disks.len())).await
}

/// What a recipient needs.
pub struct Offer {
    pub link: String,
    pub key: String,
}

/// A colleague of the sender who offers a disk, and what the recipient gets.
pub async fn offer(stage: &Stage, disk: &str, name: &str) -> Result<Offer> {
    let colleague = stage.person("hanna").await?;
    colleague.expects_complaints_of(SLOW_TEXTS);
    sign_in(&colleague, "harbor").await?;
    create_one(&colleague, disk, name).await?;
    let key = copied(&colleague, names::copy_key(), names::KEY_COPIED).await?;
    let link = copied(&colleague, names::copy_link(), names::LINK_COPIED).await?;
    colleague.click(names::done()).await?;
    Ok(Offer { link, key })
}

/// Presses a button that copies: what was copied.
pub async fn copied(person: &Person, what: e2e::What, said: &str) -> Result<String> {
    person.click(what).await?;
    person.reads(said).await?;
    person.clipboard().await.context("nothing was copied")
}

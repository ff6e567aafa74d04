//! Steps that many journeys share. A journey that is about one of them takes it apart by itself.

use anyhow::{Context, Result};
use e2e::{Cloud, Person, What, button, checkbox, combobox, field, heading, link, part, searchbox};

const ESCAPE: &str = "\u{e00c}";

/// The menu of the person in the header: who has it is signed in.
pub fn account() -> What {
    part(button("Your account"))
}

/// Sets something in the menu of the person, by what it's called and the line to choose, and closes the menu.
pub async fn set_in_menu(person: &Person, list: &str, line: &str) -> Result<()> {
    person.click(account()).await?;
    person.choose(combobox(list), line).await?;
    person.press(ESCAPE).await
}

/// Presses "Sign out" in the menu of the person.
pub async fn wants_to_sign_out(person: &Person) -> Result<()> {
    person.click(account()).await?;
    person.click(button("Sign out")).await
}

/// Signs in by the button of a demo account.
pub async fn sign_in(person: &Person, account: &str) -> Result<()> {
    person.click(button(format!("Sign in as {account}"))).await?;
    person.finds(self::account()).await
}

/// Fills in the form; the password is that of the account.
pub async fn sign_in_as(person: &Person, account: &str, user: &str, project: &str) -> Result<()> {
    fill_in_sign_in(person, account, user, project).await?;
    press_sign_in(person, project).await
}

/// Fills in the form of sign-in and sends nothing.
pub async fn fill_in_sign_in(person: &Person, account: &str, user: &str, project: &str) -> Result<()> {
    person.finds(button("Sign in")).await?;
    if let Some(region) = project.split('_').next().and_then(|region| region.strip_prefix("region-")) {
        person.choose(combobox("Region"), &format!("Region {region}")).await?;
    }
    person.fill(field("Account"), account).await?;
    person.fill(field("User"), user).await?;
    person.fill(field("Password"), &format!("{account}-demo")).await
}

/// Signs in with what is filled in, and enters this project.
pub async fn press_sign_in(person: &Person, project: &str) -> Result<()> {
    person.click(button("Sign in")).await?;
    person
        .until_so("being signed in or asked for the project", async || {
            Ok(person.has(&self::account()).await? || person.has(&heading("Choose a project")).await?)
        })
        .await?;
    if person.has(&heading("Choose a project")).await? {
        person.click(button(project)).await?;
    }
    person.finds(self::account()).await
}

/// Waits until the page says how many disks of `harbor` in `region-one` can go: all are read and checked.
pub async fn reads_all_disks(person: &Person, cloud: &Cloud) -> Result<()> {
    person.reads(&format!("Can go {}", cloud.totals("region-one")?.can_go)).await
}

/// Waits until the page shows so many of the disks of `harbor` in `region-one`.
pub async fn reads_shown(person: &Person, cloud: &Cloud, shown: usize) -> Result<()> {
    person.reads(&format!("{shown} of {} disks", cloud.totals("region-one")?.disks)).await
}

/// Searches a disk and ticks it.
pub async fn select(person: &Person, disk: &str) -> Result<()> {
    person.fill(searchbox("Search disks"), disk).await?;
    person.click(checkbox(format!("Select {disk}"))).await
}

/// Chooses disks and goes to the page that names their transfers.
pub async fn choose(person: &Person, disks: &[&str]) -> Result<()> {
    for disk in disks {
        select(person, disk).await?;
    }
    person.click(button("Transfer…")).await?;
    person.finds(heading("Transfer disks")).await
}

/// Chooses one disk and creates its transfer.
pub async fn offer(person: &Person, disk: &str) -> Result<Offer> {
    choose(person, &[disk]).await?;
    person.click(button("Create 1 transfer")).await?;
    read_offer(person).await
}

/// What a recipient needs.
#[derive(Clone, Debug)]
pub struct Offer {
    pub link: String,
    pub id: String,
    pub key: String,
}

/// Copies what the hand-over of a single transfer shows.
pub async fn read_offer(person: &Person) -> Result<Offer> {
    person.click(button("Copy ID and key")).await?;
    person.reads("ID and key copied").await?;
    let pair = person.clipboard().await?;
    let value = |name: &str| {
        let line = pair.lines().find_map(|line| line.strip_prefix(name));
        line.map(|value| value.trim().to_owned()).with_context(|| format!("no {name} in what was copied"))
    };
    person.click(button("Copy link")).await?;
    person.reads("Link copied").await?;
    Ok(Offer { link: person.clipboard().await?, id: value("transfer_id:")?, key: value("auth_key:")? })
}

/// Opens the link, signs in, gives the key and accepts.
pub async fn accept(person: &Person, account: &str, offer: &Offer) -> Result<()> {
    person.open(&offer.link).await?;
    sign_in(person, account).await?;
    person.fill(field("Key"), &offer.key).await?;
    person.click(button("Accept the disk")).await
}

/// Goes to the page of transfers and refreshes it.
pub async fn look_at_transfers(person: &Person) -> Result<()> {
    person.click(link("Transfers")).await?;
    person.finds(heading("Transfers")).await?;
    person.click(button("Refresh")).await
}

/// Creates transfers of what is chosen and copies all ids and keys.
pub async fn create_and_copy(person: &Person, count: usize) -> Result<String> {
    person.click(button(format!("Create {count} transfers"))).await?;
    person.reads(&format!("{count} of {count} created")).await?;
    person.click(button("Go to hand-over")).await?;
    person.click(button("Copy all IDs and keys")).await?;
    person.reads_no_more("aren't handed over or kept yet").await?;
    person.clipboard().await
}

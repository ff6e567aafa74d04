//! The sender: signs in, finds a disk, creates its transfer, hands it over, signs out.

use anyhow::Result;
use e2e::{Listener, Stage, button, field, heading, searchbox};

use crate::steps::{account, reads_all_disks};

pub async fn offers_a_disk(stage: &Stage, hanna: &Listener<'_>) -> Result<()> {
    hanna.step("The page has been opened");
    hanna.hears("Page has").await?;
    hanna.step("Signing in");
    hanna.tabs_to(button("Sign in as harbor")).await?;
    hanna.press("Return").await?;
    hanna.hears("disks").await?;
    reads_all_disks(&hanna.person, &stage.cloud).await?;
    hanna.step("Choosing a disk");
    hanna.tabs_to(searchbox("Search disks")).await?;
    hanna.types("web-cache").await?;
    hanna.goes_on("Tab", "web-cache, Can go, 10 GiB").await?;
    hanna.press("space").await?;
    hanna.hears("1 disk selected").await?;
    hanna.step("Naming");
    hanna.tabs_to(button("Transfer…")).await?;
    hanna.press("Return").await?;
    hanna.hears("1 disk chosen").await?;
    hanna.person.finds(field("Transfer name")).await?;
    hanna.step("Creating");
    hanna.tabs_to(button("Create 1 transfer")).await?;
    hanna.press("Return").await?;
    hanna.hears("created").await?;
    hanna.step("Handing over");
    hanna.tabs_to(button("Copy link")).await?;
    hanna.press("Return").await?;
    hanna.hears("Link copied").await?;
    hanna.tabs_to(button("Copy key")).await?;
    hanna.press("Return").await?;
    hanna.hears("Key copied").await?;
    let key = hanna.person.clipboard().await?;
    hanna.tabs_to(button("Done")).await?;
    hanna.press("Return").await?;
    hanna.person.finds(heading("Transfers")).await?;
    hanna.hears("Transfers").await?;
    hanna.step("Signing out");
    hanna.tabs_to(account()).await?;
    hanna.press("Return").await?;
    hanna.tabs_to(button("Sign out")).await?;
    hanna.press("Return").await?;
    hanna.hears("Sign").await?;
    hanna.never_heard(&key)
}

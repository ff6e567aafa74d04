//! The pictures of the documentation: the app as it is served, on a stage like that of the journeys, photographed in
//! windows of fixed sizes. What is shown is reached by clicking and typing; nothing is drawn, and no test is here.

use anyhow::Result;
use e2e::{Ended, Person, Stage, button, checkbox, field, heading, journey, link, searchbox};

use camera::{Camera, Studio};

mod camera;

/// Width and height of the two windows, in pixels.
const DESK: (u32, u32) = (1280, 860);
const PHONE: (u32, u32) = (390, 844);

fn main() -> Ended {
    journey(async |stage| {
        let studio = Studio::open(stage.origin()).await?;
        let done = all(stage, &studio).await;
        studio.close().await;
        done
    })
}

async fn all(stage: &Stage, studio: &Studio) -> Result<()> {
    let sender = studio.camera(DESK).await?;
    disks(stage, &sender).await?;
    sending(&sender).await?;
    let offered = offer(stage).await?;
    sender.click("button", "Refresh").await?;
    sender.waits_for("4 pending").await?;
    accepting(&studio.camera(PHONE).await?, &offered).await?;
    transfers(&sender).await?;
    dark(&studio.camera(DESK).await?).await
}

async fn disks(stage: &Stage, camera: &Camera) -> Result<()> {
    camera.sign_in("harbor").await?;
    camera.waits_for(&format!("Can go {}", stage.cloud.totals("region-one")?.can_go)).await?;
    // Largest first: the names that begin the alphabet are there to be odd.
    camera.click("button", "Size").await?;
    camera.click("button", "Size").await?;
    camera.click("checkbox", "Select orders-database").await?;
    camera.shoot("disks").await?;
    camera.fill("searchbox", "Search disks", "many-reasons").await?;
    camera.click("link", "many-reasons").await?;
    camera.waits_for("Why it can't go").await?;
    camera.shoot("disk-detail").await?;
    camera.click("button", "Close").await
}

async fn sending(camera: &Camera) -> Result<()> {
    camera.fill("searchbox", "Search disks", "invoices-2025").await?;
    camera.click("checkbox", "Select invoices-2025").await?;
    camera.click("button", "Transfer…").await?;
    camera.fill("textbox", "Template for the names", "Q3 {n} {disk}").await?;
    camera.waits_for("Q3 2 orders-database").await?;
    camera.shoot("wizard").await?;
    camera.click("button", "Create 2 transfers").await?;
    camera.waits_for("2 of 2 created").await?;
    camera.click("button", "Go to hand-over").await?;
    camera.waits_for("Copy all IDs and keys").await?;
    camera.shoot("hand-over").await?;
    camera.click("button", "Keep all sealed in this browser").await?;
    camera.click("button", "Done").await?;
    camera.waits_for("3 pending").await
}

/// What a colleague of the sender offers meanwhile: the link, and the key.
async fn offer(stage: &Stage) -> Result<(String, String)> {
    let colleague = stage.person("hanna").await?;
    colleague.click(button("Sign in as harbor")).await?;
    colleague.fill(searchbox("Search disks"), "photo-archive").await?;
    colleague.click(checkbox("Select photo-archive")).await?;
    colleague.click(button("Transfer…")).await?;
    colleague.finds(field("Transfer name")).await?;
    colleague.click(button("Create 1 transfer")).await?;
    let key = copied(&colleague, "Copy key", "Key copied").await?;
    let address = copied(&colleague, "Copy link", "Link copied").await?;
    colleague.click(button("Done")).await?;
    colleague.finds(heading("Transfers")).await?;
    colleague.finds(link("photo-archive")).await?;
    Ok((address, key))
}

async fn copied(person: &Person, name: &str, said: &str) -> Result<String> {
    person.click(button(name)).await?;
    person.reads(said).await?;
    person.clipboard().await
}

/// Up to the moment before the button is pressed, then the button.
async fn accepting(camera: &Camera, (address, key): &(String, String)) -> Result<()> {
    camera.goto(address).await?;
    camera.sign_in("meadow").await?;
    camera.waits_for("Your quota has room for it.").await?;
    camera.fill("textbox", "Key", key).await?;
    camera.shoot("accept-phone").await?;
    camera.click("button", "Accept the disk").await?;
    camera.waits_for("The disk is yours").await
}

async fn transfers(camera: &Camera) -> Result<()> {
    camera.click("button", "Refresh").await?;
    camera.waits_for("Accepted").await?;
    camera.shoot("transfers").await
}

async fn dark(camera: &Camera) -> Result<()> {
    camera.choose("combobox", "Theme", "Dark").await?;
    camera.sign_in("harbor").await?;
    camera.waits_for("Can go").await?;
    camera.click("button", "Size").await?;
    camera.click("button", "Size").await?;
    camera.shoot("disks-dark").await
}

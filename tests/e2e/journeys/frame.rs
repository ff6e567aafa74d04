//! The frame around every page: the focus follows what changes, the title says it, the project is changed without signing
//! out, help and shortcuts are at hand, and all of it fits on the smallest screen.

use anyhow::Result;
use e2e::{Ended, Person, button, dialog, heading, journey, link, part};

use crate::steps::{account, choose, reads_all_disks, sign_in, wants_to_sign_out};

const F1: &str = "\u{e031}";
const ESCAPE: &str = "\u{e00c}";

async fn title(person: &Person) -> Result<String> {
    let title = person.script("return document.title", vec![]).await?;
    Ok(title.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_focus_and_the_title_follow_each_change_of_page() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.finds(button("Sign in as harbor")).await?;
        hanna.finds_it_fitting("signing in").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.has_focus_on_heading("Disks").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        hanna.finds_it_fitting("disks").await?;
        for page in ["Transfers", "Accept", "Disks"] {
            hanna.click(link(page)).await?;
            hanna.finds(part(heading(page))).await?;
            hanna
                .until_so("the focus being on the heading", async || {
                    let at = hanna.script("return document.activeElement.localName", vec![]).await?;
                    Ok(at == "h1" && title(&hanna).await?.contains(page))
                })
                .await?;
            hanna.finds_it_fitting(page).await?;
        }
        hanna.click(link("Transfers")).await?;
        hanna.has_focus_on_heading("Transfers").await?;
        hanna.click(link("offered-by-a-colleague")).await?;
        hanna.has_focus_on_heading("Transfer of offered-by-a-colleague").await?;
        hanna.click(link("Accept")).await?;
        hanna.has_focus_on_heading("Accept a transfer").await?;
        hanna.click(link("Disks")).await?;
        hanna.has_focus_on_heading("Disks").await?;
        hanna.go_back().await?;
        hanna.finds(part(heading("Accept"))).await?;
        hanna.press("gd").await?;
        hanna.has_focus_on_heading("Disks").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.has_focus_on_heading("Transfer disks").await?;
        hanna.finds_it_fitting("naming").await?;
        wants_to_sign_out(&hanna).await?;
        hanna.finds(button("Sign in as harbor")).await?;
        hanna
            .until_so("the focus not being lost", async || {
                let at = hanna.script("return document.activeElement.localName", vec![]).await?;
                Ok(at != "body")
            })
            .await
    })
}

#[test]
fn another_project_is_entered_without_signing_out_and_help_is_beside_the_work() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        assert!(title(&hanna).await?.starts_with("(1) Disks"), "one offer waits: {}", title(&hanna).await?);
        hanna.click(part(button("Project and region"))).await?;
        hanna.finds(button("region-one_archive")).await?;
        hanna.finds_it_accessible_in_every_look("the projects").await?;
        hanna.click(button("region-two")).await?;
        hanna.finds(part(button("Project and region region-two"))).await?;
        hanna.has_focus_on_heading("Disks").await?;
        hanna.click(account()).await?;
        hanna.finds_it_accessible_in_every_look("the menu").await?;
        hanna.press(ESCAPE).await?;
        hanna.press(F1).await?;
        hanna.finds(heading("Choosing disks")).await?;
        hanna.finds_it_accessible_in_every_look("the help").await?;
        hanna.press(ESCAPE).await?;
        hanna.press("?").await?;
        hanna.finds(dialog("Keyboard shortcuts")).await?;
        hanna.finds_it_accessible_in_every_look("the shortcuts").await
    })
}

//! What is read or pressed stays where it is: nothing on the main pages moves by itself, on a phone or at a desk, as browsers
//! count it (layout shifts). What moves because somebody has pressed something isn't counted.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use e2e::{Ended, Person, Stage, button, field, heading, journey, link};
use serde_json::json;

use crate::steps::{choose, fill_in_sign_in, press_sign_in, read_offer, reads_all_disks, sign_in};

/// The most that may move on a page: less than what anybody would notice.
const MOST: f64 = 0.01;
const WINDOWS: [(u32, u32); 2] = [(390, 844), (1280, 900)];

/// What has moved on each page so far.
#[derive(Default)]
struct Seen(String);

impl Seen {
    async fn note(&mut self, person: &Person, screen: &str) -> Result<()> {
        let shifts = person.shifts().await?;
        if shifts.sum >= MOST {
            writeln!(
                self.0,
                "{screen}: {:.3} moved by itself:\n  {}",
                shifts.sum,
                shifts.parts.join("\n  ")
            )?;
        }
        Ok(())
    }
}

#[test]
fn nothing_moves_by_itself_on_any_main_page() -> Ended {
    journey(async |stage| {
        let mut seen = Seen::default();
        for window in WINDOWS {
            let at = |screen: &str| format!("{screen}, {} px wide", window.0);
            let hanna = stage.person(&format!("hanna-{}", window.0)).await?;
            hanna.watch_shifts().await?;
            hanna.uses_window_of(window).await?;
            hanna.open("/").await?;
            hanna.finds(button("Sign in as harbor")).await?;
            seen.note(&hanna, &at("signing in")).await?;
            sign_in(&hanna, "harbor").await?;
            reads_all_disks(&hanna, &stage.cloud).await?;
            seen.note(&hanna, &at("disks")).await?;
            let disk = if window.0 < 600 { "web-cache" } else { "small-notes" };
            choose(&hanna, &[disk]).await?;
            seen.note(&hanna, &at("naming")).await?;
            hanna.click(button("Create 1 transfer")).await?;
            let offer = read_offer(&hanna).await?;
            seen.note(&hanna, &at("handing over")).await?;
            hanna.click(button("Done")).await?;
            hanna.finds(link(disk)).await?;
            seen.note(&hanna, &at("transfers")).await?;
            hanna.click(link(disk)).await?;
            hanna.finds(heading(format!("Transfer of {disk}"))).await?;
            seen.note(&hanna, &at("a transfer")).await?;

            let milo = stage.person(&format!("milo-{}", window.0)).await?;
            milo.watch_shifts().await?;
            milo.uses_window_of(window).await?;
            milo.open(&offer.link).await?;
            milo.finds(button("Sign in as meadow")).await?;
            seen.note(&milo, &at("a link, signed out")).await?;
            sign_in(&milo, "meadow").await?;
            milo.reads("Your quota has room for it.").await?;
            seen.note(&milo, &at("a link, signed in")).await?;
            milo.fill(field("Key"), &offer.key).await?;
            milo.click(button("Accept the disk")).await?;
            milo.finds(heading("The disk is yours")).await?;
            seen.note(&milo, &at("accepted")).await?;
        }
        ensure!(seen.0.is_empty(), "{}", seen.0);
        Ok(())
    })
}

/// Somebody whose page is watched from the press on that signs in.
async fn watched(stage: &Stage, user: &str, window: (u32, u32)) -> Result<Person> {
    let person = stage.person(&format!("{user}-{}", window.0)).await?;
    person.watch_shifts().await?;
    person.uses_window_of(window).await?;
    person.open("/").await?;
    fill_in_sign_in(&person, "harbor", user, "region-one").await?;
    // The form answers what is chosen and typed in it. On a busy machine that comes too late to be known as an answer.
    let _of_the_form = person.shifts().await?;
    press_sign_in(&person, "region-one").await?;
    Ok(person)
}

/// What comes by itself while somebody reads: that a listing couldn't be read, that what is shown is old, that the cloud wants
/// fewer requests, that the device is offline.
#[test]
fn messages_that_come_late_move_nothing() -> Ended {
    journey(async |stage| {
        let mut seen = Seen::default();
        for window in WINDOWS {
            let at = |screen: &str| format!("{screen}, {} px wide", window.0);
            // What follows a press at once isn't counted; a reading that takes its time is.
            stage.cloud.steer("pause", &json!({"user": "no-backups", "seconds": 60})).await?;
            let nora = watched(stage, "no-backups", window).await?;
            nora.reads("The cloud wants fewer requests").await?;
            stage.cloud.steer("pause", &json!({"user": "no-backups", "seconds": 0})).await?;
            nora.reads("Backups couldn't be read").await?;
            nora.reads("Can go 0").await?;
            seen.note(&nora, &at("disks read in part")).await?;

            let hanna = watched(stage, "hanna", window).await?;
            reads_all_disks(&hanna, &stage.cloud).await?;
            seen.note(&hanna, &at("disks")).await?;
            stage.cloud.steer("pause", &json!({"user": "hanna", "seconds": 60})).await?;
            hanna.click(button("Refresh")).await?;
            hanna.reads("The cloud wants fewer requests").await?;
            seen.note(&hanna, &at("a refresh that waits")).await?;
            stage.cloud.steer("pause", &json!({"user": "hanna", "seconds": 0})).await?;
            hanna.reads_no_more("The cloud wants fewer requests").await?;
            reads_all_disks(&hanna, &stage.cloud).await?;
            seen.note(&hanna, &at("a refresh that has waited")).await?;
            for page in ["Disks", "Transfers"] {
                hanna.click(link(page)).await?;
                hanna.finds(heading(page)).await?;
                seen.note(&hanna, &at("on the way there")).await?;
                stage.cloud.go_down().await?;
                hanna.click(button("Refresh")).await?;
                hanna.reads("Couldn't refresh.").await?;
                seen.note(&hanna, &at(&format!("{page} not read again"))).await?;
                stage.cloud.come_back().await?;
                hanna.click(button("Refresh")).await?;
                hanna.reads_no_more("Couldn't refresh.").await?;
                seen.note(&hanna, &at(&format!("{page} read again"))).await?;
            }
            for part in ["Failed to fetch", "net::ERR_INTERNET_DISCONNECTED"] {
                hanna.expects_complaints_of(part);
            }
            hanna.go_offline(true).await?;
            hanna.reads("This device is offline.").await?;
            seen.note(&hanna, &at("offline")).await?;
            hanna.go_offline(false).await?;
        }
        ensure!(seen.0.is_empty(), "{}", seen.0);
        Ok(())
    })
}

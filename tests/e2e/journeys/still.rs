//! What is read or pressed stays where it is: nothing on the main pages moves by itself, on a phone or at a desk, as browsers
//! count it (layout shifts). What moves because somebody has pressed something isn't counted.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, field, heading, journey, link};

use crate::steps::{choose, read_offer, reads_all_disks, sign_in};

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

//! The ledger: what happened is there line by line and verified, and what the two sides tell each other gets into it as their word.

use e2e::{Ended, What, button, field, heading, journey, link, row, searchbox};

use crate::steps::{account, look_at_transfers, offer, read_offer, select, sign_in};

/// The page of the ledger, from the menu of the person.
async fn look_at_ledger(person: &e2e::Person) -> anyhow::Result<()> {
    person.click(account()).await?;
    person.click(button("Ledger")).await?;
    person.finds(heading("Ledger")).await
}

fn first_line() -> What {
    row("Transfer created")
}

#[test]
fn what_happened_is_in_the_ledger_and_verified_after_the_page_was_loaded_again() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        look_at_ledger(&hanna).await?;
        hanna.reads("The ledger is empty").await?;
        hanna.finds_it_accessible_in_every_look("the ledger, empty").await?;
        hanna.click(link("Disks")).await?;
        let offered = offer(&hanna, "photo-archive").await?;
        hanna.click(button("Done")).await?;
        look_at_transfers(&hanna).await?;
        hanna.click(link("Ledger and verifying it")).await?;
        hanna.reads_in(first_line(), "photo-archive").await?;
        hanna.reads("Handed over").await?;
        hanna.click(button("Verify")).await?;
        hanna.reads("as they were written").await?;
        hanna.finds_it_accessible_in_every_look("the ledger, verified").await?;
        hanna.reload().await?;
        sign_in(&hanna, "harbor").await?;
        hanna.fill(searchbox("Search the ledger"), &offered.id).await?;
        hanna.reads_in(first_line(), "photo-archive").await?;
        assert!(!hanna.text().await?.contains(&offered.key), "there is no key in it");

        hanna.click(button("Destroy…")).await?;
        hanna.click(button("Destroy the ledger")).await?;
        hanna.fill(searchbox("Search the ledger"), "").await?;
        hanna.reads("Earlier lines destroyed").await?;
        hanna.misses(first_line()).await
    })
}

#[test]
fn a_recipient_who_does_not_want_a_disk_says_so_by_a_note_and_the_sender_cancels() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        select(&hanna, "photo-archive").await?;
        hanna.click(button("Transfer…")).await?;
        hanna.click(button("Create 1 transfer")).await?;
        let offered = read_offer(&hanna).await?;
        hanna.click(button("Done")).await?;

        let milo = stage.person("milo").await?;
        milo.open(&offered.link).await?;
        milo.click(button("I don't want this")).await?;
        milo.finds_it_accessible_in_every_look("declining an offer").await?;
        milo.click(button("Copy note")).await?;
        milo.reads("Send the note to the sender.").await?;
        let note = milo.clipboard().await?;
        assert!(note.contains(&offered.id) && !note.contains(&offered.key), "{note}");

        look_at_transfers(&hanna).await?;
        hanna.click(button("Import a receipt…")).await?;
        hanna.fill(field("Receipt or note"), &note).await?;
        hanna.finds_it_accessible_in_every_look("importing a receipt").await?;
        hanna.click(button("Import")).await?;
        hanna.reads("The recipient doesn't want 1 disk").await?;
        hanna.reads_in(row("photo-archive"), "Recipient says: not wanted").await?;
        hanna.click(button("Cancel 1 transfer")).await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.reads("1 pending").await?;
        hanna.click(link("Ledger and verifying it")).await?;
        hanna.reads("Recipient says: not wanted").await?;
        hanna.reads("Transfer canceled").await
    })
}

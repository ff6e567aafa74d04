//! A new computer: what a browser keeps of an account goes along in a sealed file, and its keys open in another browser.

use anyhow::{Context, Result, ensure};
use e2e::{Ended, Person, button, dialog, field, heading, journey, link};
use serde_json::Value;

use crate::steps::{accept, offer, read_offer, sign_in};

/// Keeps the last file that the page gives out. Nothing of the page is changed by it.
const KEEPS_FILES: &str = r"const give = URL.createObjectURL;
URL.createObjectURL = file => { window.lastFile = file; return give.call(URL, file); };";

/// The bytes of that file.
const GIVES_FILE: &str = r"const done = arguments[arguments.length - 1];
window.lastFile.arrayBuffer().then(bytes => done(Array.from(new Uint8Array(bytes))), () => done(null));";

/// Chooses a file of these bytes in the field of the card, as the browser's own dialog does it.
const TAKES_FILE: &str = r"const carrier = new DataTransfer();
carrier.items.add(new File([new Uint8Array(arguments[0])], 'evs-transfer-record.age'));
const input = document.querySelector('section.card input[type=file]');
input.files = carrier.files;
input.dispatchEvent(new Event('change', { bubbles: true }));";

/// Takes the record along. Gives back the file and its passphrase.
async fn takes_along(person: &Person) -> Result<(Value, String)> {
    person.click(link("Transfers")).await?;
    person.click(button("Take to another browser…")).await?;
    person.reads("Nothing is removed here").await?;
    person.finds_it_accessible_in_every_look("taking a record along").await?;
    person.click(button("Make the file")).await?;
    person.finds(dialog("The file is saved")).await?;
    person.click(button("Copy passphrase")).await?;
    person.reads("Copied").await?;
    let phrase = person.clipboard().await?;
    person.click(button("I've noted the passphrase")).await?;
    let file = person.script_with_answer(GIVES_FILE, vec![]).await?;
    ensure!(file.as_array().is_some_and(|bytes| !bytes.is_empty()), "no file was saved");
    Ok((file, phrase))
}

/// Opens such a file.
async fn opens(person: &Person, file: &Value, phrase: &str) -> Result<()> {
    person.click(link("Transfers")).await?;
    person.click(button("Bring in a record…")).await?;
    person.finds(heading("Bring in a record from another browser")).await?;
    person.reads("Choose the file…").await?;
    person.script(TAKES_FILE, vec![file.clone()]).await?;
    person.fill(field("Passphrase"), phrase).await?;
    person.click(button("Open")).await
}

#[test]
fn what_a_browser_keeps_goes_along_to_another_and_its_key_opens_there() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.before_each_page(KEEPS_FILES).await?;
        hanna.reload().await?;
        sign_in(&hanna, "harbor").await?;
        let before = offer(&hanna, "web-cache").await?;
        hanna.click(button("Done")).await?;
        let (file, phrase) = takes_along(&hanna).await?;
        let bytes: Vec<u8> = serde_json::from_value(file.clone()).context("bytes")?;
        ensure!(!String::from_utf8_lossy(&bytes).contains(&before.key), "the file tells a key");

        // The same person at another computer.
        let new = stage.person("hanna at her new computer").await?;
        sign_in(&new, "harbor").await?;
        opens(&new, &file, &phrase).await?;
        new.reads("Nothing is stored yet").await?;
        new.finds_it_accessible_in_every_look("a record before it's brought in").await?;
        new.click(button("Bring in")).await?;
        new.reads("1 transfer was brought in.").await?;
        new.reads("1 key was sealed in this browser.").await?;
        new.click(link("web-cache")).await?;
        new.finds(heading("Transfer of web-cache")).await?;
        new.click(button("Hand over…")).await?;
        let after = read_offer(&new).await?;
        ensure!(after.key == before.key && after.id == before.id, "another key");

        // It's still where it came from, too.
        hanna.reads("web-cache").await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &after).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn the_record_of_another_account_is_refused_with_whose_it_is() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.before_each_page(KEEPS_FILES).await?;
        hanna.reload().await?;
        sign_in(&hanna, "harbor").await?;
        offer(&hanna, "web-cache").await?;
        hanna.click(button("Done")).await?;
        let (file, phrase) = takes_along(&hanna).await?;
        let milo = stage.person("milo").await?;
        sign_in(&milo, "meadow").await?;
        opens(&milo, &file, &phrase).await?;
        milo.reads("This record is of the account “harbor”").await?;
        milo.reads("Nothing was stored").await
    })
}

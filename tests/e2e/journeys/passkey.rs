//! A passkey seals the keys in the browser: it's set up and turned off by a gesture, creating needs none, and without it
//! nothing in the browser opens a key.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, dialog, field, heading, journey, link, row};

use crate::steps::{Offer, accept, choose, offer, read_offer, sign_in};

/// What lies in the journal's database: its key objects, and its texts.
const KEPT: &str = r"const done = arguments[arguments.length - 1];
const ready = request => new Promise((good, bad) => { request.onsuccess = () => good(request.result); request.onerror = () => bad(request.error); });
(async () => {
  const database = await ready(indexedDB.open('evs-transfer-journal'));
  const all = [];
  for (const store of database.objectStoreNames) {
    all.push(...await ready(database.transaction(store).objectStore(store).getAll()));
  }
  database.close();
  return all.map(value => value instanceof CryptoKey ? 'KEY OBJECT' : String(value)).join('\n');
})().then(done, error => done('FAILED ' + error));";

async fn kept_by(person: &Person) -> Result<String> {
    let kept = person.script_with_answer(KEPT, vec![]).await?;
    Ok(kept.as_str().unwrap_or_default().to_owned())
}

async fn sets_up(person: &Person) -> Result<()> {
    person.click(link("Transfers")).await?;
    person.click(button("Protect with a passkey…")).await?;
    person.reads_in(dialog("Protect keys with a passkey?"), "nobody can open these keys again").await?;
    person.click(button("Make a passkey")).await
}

async fn opens(person: &Person, disk: &str) -> Result<()> {
    person.click(link("Transfers")).await?;
    person.click(link(disk)).await?;
    person.finds(heading(format!("Transfer of {disk}"))).await?;
    person.click(button("Hand over…")).await
}

#[test]
fn a_key_that_is_sealed_to_a_passkey_is_handed_over_with_a_gesture_and_accepted() -> Ended {
    journey(async |stage| {
        let hanna = stage.person_at_localhost("hanna").await?;
        let device = hanna.gets_passkey_device(true).await?;
        sign_in(&hanna, "harbor").await?;
        let before = offer(&hanna, "web-cache").await?;
        hanna.click(button("Done")).await?;
        sets_up(&hanna).await?;
        hanna.reads("Keys are sealed to your passkey").await?;
        hanna.finds_it_accessible_in_every_look("keys sealed to a passkey").await?;
        // Whatever asked for it from here on would wait: creating doesn't.
        hanna.minds_device(&device, false).await?;
        hanna.click(link("Disks")).await?;
        choose(&hanna, &["photo-archive"]).await?;
        hanna.click(button("Create 1 transfer")).await?;
        let after = read_offer(&hanna).await?;
        hanna.click(button("Done")).await?;

        hanna.reload().await?;
        let kept = kept_by(&hanna).await?;
        ensure!(kept.contains(&after.id) && kept.contains("sealed_to"), "{kept}");
        ensure!(!kept.contains("KEY OBJECT"), "something in the browser still opens keys: {kept}");
        for Offer { key, .. } in [&before, &after] {
            ensure!(!kept.contains(key.as_str()), "the browser keeps a key: {kept}");
        }
        sign_in(&hanna, "harbor").await?;
        hanna.minds_device(&device, true).await?;
        opens(&hanna, "photo-archive").await?;
        let opened = read_offer(&hanna).await?;
        ensure!(opened.key == after.key, "another key");
        // It was given for this sign-in.
        hanna.minds_device(&device, false).await?;
        opens(&hanna, "web-cache").await?;
        ensure!(read_offer(&hanna).await?.key == before.key, "another key");

        let milo = stage.person_at_localhost("milo").await?;
        accept(&milo, "meadow", &opened).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn a_passkey_is_turned_off_and_a_lost_one_is_given_up() -> Ended {
    journey(async |stage| {
        let hanna = stage.person_at_localhost("hanna").await?;
        let device = hanna.gets_passkey_device(true).await?;
        sign_in(&hanna, "harbor").await?;
        let offered = offer(&hanna, "web-cache").await?;
        hanna.click(button("Done")).await?;
        sets_up(&hanna).await?;
        hanna.click(button("Turn the passkey off")).await?;
        hanna.finds(button("Protect with a passkey…")).await?;
        hanna.loses_passkey_device(device).await?;
        opens(&hanna, "web-cache").await?;
        ensure!(read_offer(&hanna).await?.key == offered.key, "another key");

        let lost = hanna.gets_passkey_device(true).await?;
        sets_up(&hanna).await?;
        hanna.reads("Keys are sealed to your passkey").await?;
        hanna.loses_passkey_device(lost).await?;
        hanna.reload().await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        hanna.click(button("The passkey is lost…")).await?;
        hanna.reads_in(dialog("Give the passkey up?"), "1 key that is sealed to it is destroyed").await?;
        hanna.click(button("Destroy and give it up")).await?;
        hanna.reads_in(row("web-cache"), "Destroyed here").await?;
        hanna.finds(button("Protect with a passkey…")).await
    })
}

#[test]
fn a_passkey_that_gives_no_secret_changes_nothing() -> Ended {
    journey(async |stage| {
        let hanna = stage.person_at_localhost("hanna").await?;
        let _device = hanna.gets_passkey_device(false).await?;
        sign_in(&hanna, "harbor").await?;
        sets_up(&hanna).await?;
        hanna.reads("it lacks PRF").await?;
        hanna.finds(button("Protect with a passkey…")).await
    })
}

#[test]
fn an_address_in_numbers_has_no_passkeys_and_says_so() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        hanna.reads("This browser offers no passkeys here").await?;
        hanna.misses(button("Protect with a passkey…")).await?;
        hanna.misses(field("Key")).await
    })
}

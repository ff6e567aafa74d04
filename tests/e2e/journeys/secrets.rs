//! Keys, tokens and passwords: after everything that two people do, they are nowhere but in the clouds' hands and in what
//! people copied.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, dialog, field, gateway_log, heading, journey, link, row};

use crate::steps::{Offer, accept, choose, look_at_transfers, read_offer, sign_in, wants_to_sign_out};

/// Everything that the browser keeps for this address, as text. Bytes become the characters of their numbers, so that a
/// text kept as bytes is found; a key of the browser's own must not be readable.
const KEPT: &str = r"const done = arguments[arguments.length - 1];
const asText = (_, value) => {
  if (value instanceof CryptoKey) return value.extractable ? 'EXTRACTABLE' : 'sealed key';
  if (value instanceof ArrayBuffer) value = new Uint8Array(value);
  return ArrayBuffer.isView(value) ? String.fromCharCode(...new Uint8Array(value.buffer)) : value;
};
const ready = request => new Promise((good, bad) => { request.onsuccess = () => good(request.result); request.onerror = () => bad(request.error); });
(async () => {
  const databases = {};
  for (const { name } of await indexedDB.databases()) {
    const database = await ready(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      databases[name + '/' + store] = await ready(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
  }
  return JSON.stringify({ databases, local: { ...localStorage }, session: { ...sessionStorage }, title: document.title,
    cookies: document.cookie, asked: performance.getEntries().map(entry => entry.name), caches: await caches.keys() }, asText);
})().then(done, error => done('FAILED ' + error));";

async fn kept_by(person: &Person) -> Result<String> {
    let kept = person.script_with_answer(KEPT, vec![]).await?;
    let kept = kept.as_str().unwrap_or_default().to_owned();
    ensure!(kept.starts_with('{') && !kept.contains("EXTRACTABLE"), "{}: {kept}", person.name());
    Ok(kept)
}

async fn holds_no_secret(person: &Person, secrets: &[String]) -> Result<()> {
    let kept = kept_by(person).await?;
    let addresses = person.addresses().join("\n");
    for secret in secrets {
        ensure!(secret.len() >= 8, "not much of a secret: {secret}");
        ensure!(!kept.contains(secret.as_str()), "{}'s browser keeps {secret}: {kept}", person.name());
        ensure!(
            !addresses.contains(secret.as_str()),
            "{}: an address held {secret}: {addresses}",
            person.name()
        );
    }
    Ok(())
}

async fn tokens_of(person: &Person) -> Result<Vec<String>> {
    let tokens = person.tokens().await?;
    ensure!(!tokens.is_empty(), "{} had no token", person.name());
    Ok(tokens)
}

#[test]
fn no_secret_is_kept_named_in_an_address_or_logged() -> Ended {
    journey(async |stage| {
        let (hanna, milo) = (stage.person("hanna").await?, stage.person("milo").await?);
        let mut secrets: Vec<String> = vec!["harbor-demo".into(), "meadow-demo".into()];
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.click(button("Create 1 transfer")).await?;
        let offer = read_offer(&hanna).await?;
        hanna.click(button("Reveal")).await?;
        hanna.reads(&offer.key).await?;
        secrets.push(offer.key.clone());
        secrets.extend(tokens_of(&hanna).await?);
        // While it's pending, the key is kept sealed.
        holds_no_secret(&hanna, &secrets).await?;
        ensure!(kept_by(&hanna).await?.contains(&offer.id), "the journal doesn't know the transfer");
        hanna.click(button("Done")).await?;

        accept(&milo, "meadow", &Offer { key: "wrong-but-secret".into(), ..offer.clone() }).await?;
        milo.reads("The key is wrong").await?;
        milo.reload().await?;
        sign_in(&milo, "meadow").await?;
        milo.fill(field("Key"), &offer.key).await?;
        secrets.extend(tokens_of(&milo).await?);
        holds_no_secret(&milo, &secrets).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await?;
        look_at_transfers(&hanna).await?;
        hanna.reads_in(row("web-cache"), "Accepted").await?;
        secrets.push("wrong-but-secret".into());
        for person in [&hanna, &milo] {
            holds_no_secret(person, &secrets).await?;
            wants_to_sign_out(person).await?;
            // There's history in both browsers, which stays.
            person.click(button("Sign out").within(dialog("Sign out now?"))).await?;
            person.click(link("Disks")).await?;
            person.finds(button("Sign in as harbor")).await?;
            holds_no_secret(person, &secrets).await?;
        }
        let log = gateway_log();
        ensure!(log.contains("/os-volume-transfer"), "the gateway's log wasn't captured");
        for secret in &secrets {
            ensure!(!log.contains(secret.as_str()), "the gateway logged {secret}");
        }
        Ok(())
    })
}

#[test]
fn signing_out_ends_the_token_in_the_cloud() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        wants_to_sign_out(&hanna).await?;
        hanna.finds(button("Sign in as harbor")).await?;
        hanna
            .until_so("the token being ended", async || {
                Ok(stage.cloud.calls_of("DELETE", "/auth/tokens").await? > 0)
            })
            .await
    })
}

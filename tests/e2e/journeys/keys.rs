//! Signing in with an access key: requests are signed in the page, and the secret key never leaves it.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, disclosure, field, gateway_log, journey};

use crate::steps::{account, offer, reads_all_disks};

const SECRET: &str = "harbor-hanna-secret-key";

async fn give_key(person: &Person, secret: &str) -> Result<()> {
    if !person.has(&field("Access key ID (AK)")).await? {
        person.click(disclosure("Sign in another way")).await?;
        person.click(button("Access key")).await?;
    }
    person.fill(field("Access key ID (AK)"), "HARBORHANNA").await?;
    person.fill(field("Secret access key (SK)"), secret).await?;
    person.click(button("Sign in")).await
}

#[test]
fn an_access_key_signs_in_and_creates_and_its_secret_never_leaves() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        give_key(&hanna, "harbor-hanna-secret-kez").await?;
        hanna.reads("The cloud doesn't take this access key").await?;
        hanna.reads("verify aksk signature fail").await?;
        give_key(&hanna, SECRET).await?;
        hanna.finds(button("region-one")).await?;
        hanna.click(button("region-one")).await?;
        hanna.finds(account()).await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        offer(&hanna, "web-cache").await?;
        hanna.click(button("Done")).await?;
        ensure!(stage.cloud.calls_of("POST", "/auth/tokens").await? == 0, "a token was made");
        ensure!(!gateway_log().contains(SECRET), "the secret key left the page");
        Ok(())
    })
}

/// What a mail or a terminal puts around and into a key when it's copied from there.
#[test]
fn a_key_signs_in_however_it_was_pasted_and_one_with_a_stray_character_names_it() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        give_key(&hanna, "harborßhanna-secret-key").await?;
        hanna.reads("“ß”, character 7, can't be part of this.").await?;
        assert_eq!(stage.cloud.calls_of("GET", "/auth/projects").await?, 0);
        hanna.fill(field("Access key ID (AK)"), "\u{feff}HARBOR\u{200b}HANNA ").await?;
        hanna.fill(field("Secret access key (SK)"), " harbor-hanna-\u{ad}secret-key\u{200b}").await?;
        hanna.click(button("Sign in")).await?;
        hanna.click(button("region-one")).await?;
        reads_all_disks(&hanna, &stage.cloud).await
    })
}

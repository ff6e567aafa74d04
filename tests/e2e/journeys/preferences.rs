//! Language and theme are kept over a reload; and a transfer made, and one accepted, by keyboard alone.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, combobox, field, heading, journey, row, searchbox};

use crate::steps::{account, offer, read_offer, reads_shown, sign_in};

const ENTER: &str = "\u{e007}";
const TAB: &str = "\u{e004}";
const LANGUAGE: &str = "return document.documentElement.lang";
const SCHEME: &str = "return getComputedStyle(document.documentElement).colorScheme";

#[test]
fn the_language_changes_at_once_and_is_kept_over_a_reload() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.fill(searchbox("Search disks"), "crm-with-backup").await?;
        hanna.reads("It has 1 backup").await?;
        hanna.click(account()).await?;
        hanna.choose(combobox("Language"), "简体中文").await?;
        hanna.finds(heading("云硬盘")).await?;
        hanna.finds(button("退出登录")).await?;
        for english in ["It has 1 backup", "Can't go", "Search disks", "Select all", "Updated"] {
            hanna.reads_no_more(english).await?;
        }
        assert_eq!(hanna.script(LANGUAGE, vec![]).await?, "zh-Hans");
        hanna.reload().await?;
        hanna.finds(heading("登录")).await?;
        assert_eq!(hanna.script(LANGUAGE, vec![]).await?, "zh-Hans");
        hanna.choose(combobox("语言"), "English").await?;
        hanna.finds(heading("Sign in")).await
    })
}

#[test]
fn the_theme_is_kept_over_a_reload() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.choose(combobox("Theme"), "Dark").await?;
        assert_eq!(hanna.script(SCHEME, vec![]).await?, "dark");
        hanna.reload().await?;
        hanna.finds(combobox("Theme")).await?;
        assert_eq!(hanna.script(SCHEME, vec![]).await?, "dark");
        assert_eq!(hanna.chosen_in(&combobox("Theme")).await?, "Dark");
        hanna.choose(combobox("Theme"), "Light").await?;
        assert_eq!(hanna.script(SCHEME, vec![]).await?, "light");
        Ok(())
    })
}

/// How many keys it takes at most to offer a disk, from the button that signs in to the copied link, besides what is typed.
const MOST_KEYS: u64 = 35;

/// From now on the page counts what is pressed but to type into a field.
const COUNTS_KEYS: &str = "window.pressed = { count: 0 };
    addEventListener('keydown', event => {
        const types = event.target.matches('input:not([type=checkbox]), textarea') && event.key.length === 1;
        if (!types) window.pressed.count += 1;
    }, true);";

async fn has_focus(person: &Person, heading: &str) -> Result<bool> {
    let active = person.script("return document.activeElement.innerText", vec![]).await?;
    Ok(active.as_str().is_some_and(|text| text.trim() == heading))
}

#[test]
fn everything_from_signing_in_to_the_key_is_done_by_keys_alone() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.tabs_to(button("Sign in as harbor")).await?;
        hanna.script(COUNTS_KEYS, vec![]).await?;
        hanna.press(ENTER).await?;
        reads_shown(&hanna, &stage.cloud, stage.cloud.totals("region-one")?.disks).await?;
        hanna.tabs_to(searchbox("Search disks")).await?;
        hanna.press("web-cache").await?;
        reads_shown(&hanna, &stage.cloud, 1).await?;
        hanna.tabs_to(row("web-cache")).await?;
        hanna.press(" ").await?;
        hanna.reads("1 disk selected").await?;
        hanna.tabs_to(button("Transfer…")).await?;
        hanna.press(ENTER).await?;
        // Each step puts the focus on the page's heading.
        hanna
            .until_so("the focus being on the heading", async || has_focus(&hanna, "Transfer disks").await)
            .await?;
        hanna.tabs_to(field("Transfer name")).await?;
        hanna.press(" by keys").await?;
        hanna.tabs_to(button("Create 1 transfer")).await?;
        hanna.press(ENTER).await?;
        hanna.finds(button("Copy link")).await?;
        hanna
            .until_so("the focus being on the heading", async || has_focus(&hanna, "Transfer disks").await)
            .await?;
        hanna.tabs_to(button("Copy link")).await?;
        hanna.press(ENTER).await?;
        hanna.reads("Link copied").await?;
        let pressed = hanna.script("return window.pressed.count", vec![]).await?;
        ensure!(
            pressed.as_u64().is_some_and(|keys| keys <= MOST_KEYS),
            "{pressed} keys besides what was typed"
        );
        hanna.tabs_to(button("Copy key")).await?;
        hanna.press(ENTER).await?;
        hanna.reads("Key copied").await?;
        let key = hanna.clipboard().await?;
        assert_eq!(read_offer(&hanna).await?.key, key);
        Ok(())
    })
}

#[test]
fn a_recipient_accepts_by_keys_alone_with_few_presses_from_the_link_to_the_disk() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let offer = offer(&hanna, "web-cache").await?;
        let milo = stage.person("milo").await?;
        milo.open(&offer.link).await?;
        milo.finds(button("Sign in")).await?;
        milo.script(COUNTS_KEYS, vec![]).await?;
        // Past the navigation.
        milo.press(TAB).await?;
        milo.press(ENTER).await?;
        for (name, text) in [("Account", "meadow"), ("User", "milo"), ("Password", "meadow-demo")] {
            milo.tabs_to(field(name)).await?;
            milo.press(text).await?;
        }
        milo.press(ENTER).await?;
        milo.finds(heading("Where it goes")).await?;
        milo.tabs_to(field("Key")).await?;
        milo.press(&offer.key).await?;
        milo.press(ENTER).await?;
        milo.finds(heading("The disk is yours")).await?;
        let presses = milo.script("return window.pressed.count", vec![]).await?;
        ensure!(presses.as_u64().is_some_and(|presses| (1..=15).contains(&presses)), "{presses} presses");
        Ok(())
    })
}

//! Language and theme are kept over a reload; and a transfer made by keyboard alone.

use e2e::{Ended, button, combobox, field, heading, journey, row, searchbox};

use crate::steps::{account, read_offer, reads_shown, sign_in};

const ENTER: &str = "\u{e007}";
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

#[test]
fn everything_from_signing_in_to_the_key_is_done_by_keys_alone() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.tabs_to(button("Sign in as harbor")).await?;
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
        hanna.tabs_to(field("Transfer name")).await?;
        hanna.press(" by keys").await?;
        hanna.tabs_to(button("Create 1 transfer")).await?;
        hanna.press(ENTER).await?;
        hanna.tabs_to(button("Copy key")).await?;
        hanna.press(ENTER).await?;
        hanna.reads("Key copied").await?;
        let key = hanna.clipboard().await?;
        assert_eq!(read_offer(&hanna).await?.key, key);
        Ok(())
    })
}

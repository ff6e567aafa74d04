//! The page while a translator is at work, which puts elements of its own in the place of text nodes and goes on doing so:
//! one that keeps to `translate="no"`, as browsers do, and one that keeps to nothing, as some extensions do.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, button, dialog, grid, journey, link, part, row, searchbox};
use serde_json::{Value, json};

use crate::steps::{choose, reads_all_disks, set_in_menu, sign_in};

/// Translates everything that is on the page or comes to it into English in guillemets. `arguments[0]` tells whether the
/// translator keeps to `translate="no"`.
const TRANSLATOR: &str = "
const [obeys] = arguments;
const may = text => text.data.trim() && text.parentElement && text.parentElement.localName !== 'font'
    && !['SCRIPT', 'STYLE'].includes(text.parentElement.tagName) && (!obeys || text.parentElement.translate);
const translate = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    if (root.nodeType === Node.TEXT_NODE) texts.push(root);
    for (const text of texts.filter(may)) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = '«' + text.data + '»';
        outer.append(inner);
        text.replaceWith(outer);
    }
};
translate(document.body);
translate(document.head.querySelector('title'));
new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'characterData') translate(change.target);
    else change.addedNodes.forEach(translate);
})).observe(document.documentElement, {childList: true, subtree: true, characterData: true});";

/// For each row of disks in view: what its checkbox selects, and what stands beside it.
const ROWS: &str =
    "return [...document.querySelectorAll('[role=row]')].filter(row => row.querySelector('input'))
    .slice(1).map(row => [row.querySelector('input').getAttribute('aria-label'), row.innerText]);";

async fn names_fit(person: &Person) -> Result<Vec<String>> {
    let rows = person.script(ROWS, vec![]).await?;
    let rows: Vec<&Value> = rows.as_array().into_iter().flatten().collect();
    ensure!(!rows.is_empty(), "no rows");
    rows.iter()
        .map(|row| {
            let (selects, beside) =
                (row[0].as_str().unwrap_or_default(), row[1].as_str().unwrap_or_default());
            let name = selects.trim_start_matches("Select ").replace(['\u{2068}', '\u{2069}'], "");
            ensure!(beside.replace(['«', '»'], "").contains(&name), "“{selects}” is beside “{beside}”");
            Ok(name)
        })
        .collect()
}

/// Sorts, filters and scrolls, with a look at the names after each.
async fn goes_through_the_disks(person: &Person) -> Result<()> {
    let mut first = names_fit(person).await?;
    for column in ["Size", "Size", "Name", "Name"] {
        person.script(&format!("document.querySelectorAll('.column-sort').forEach(one => {{ if (one.innerText.includes('{column}')) one.click() }})"), vec![]).await?;
        let before = first.clone();
        person.until_so("another order", async || Ok(names_fit(person).await? != before)).await?;
        first = names_fit(person).await?;
    }
    person.script("scrollTo(0, 1e6)", vec![]).await?;
    let top = first.clone();
    person.until_so("other rows", async || Ok(names_fit(person).await?.last() != top.last())).await?;
    names_fit(person).await?;
    person.script("scrollTo(0, 0)", vec![]).await?;
    person.fill(part(searchbox("Search disks")), "map").await?;
    person
        .until_so("fewer rows", async || Ok(names_fit(person).await?.iter().all(|name| name.contains("map"))))
        .await
}

#[test]
fn under_a_translator_names_fit_states_move_and_sentences_are_translated() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.script(TRANSLATOR, vec![json!(true)]).await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        hanna.finds(grid("Disks of the project")).await?;
        hanna.until_so("a translated sentence", async || Ok(hanna.text().await?.contains('«'))).await?;
        goes_through_the_disks(&hanna).await?;
        hanna.fill(searchbox("Search disks"), "").await?;
        choose(&hanna, &["web-cache", "map-tiles"]).await?;
        hanna.click(button("Create 2 transfers")).await?;
        hanna.reads("2 of 2 created").await?;
        hanna.click(button("Go to hand-over")).await?;
        hanna.finds(row("map-tiles")).await?;
        hanna.click(link("Transfers")).await?;
        hanna.click(button("Leave").within(dialog("Leave this page?"))).await?;
        hanna.reads("3 pending").await?;
        let title = hanna.script("return document.title", vec![]).await?;
        assert!(title.as_str().is_some_and(|title| title.contains("Transfers")), "{title}");
        hanna.click(link("web-cache")).await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.click(button("Cancel transfer").within(dialog("Cancel this transfer?"))).await?;
        hanna.reads("Canceled: ID and key don't work any more").await?;
        set_in_menu(&hanna, "Language", "简体中文").await?;
        hanna.finds(link("过户记录")).await?;
        assert_eq!(hanna.script("return document.documentElement.lang", vec![]).await?, "zh-Hans");
        Ok(())
    })
}

#[test]
fn under_a_translator_that_keeps_to_nothing_no_name_is_beside_another_disk_and_nothing_breaks() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        hanna.script(TRANSLATOR, vec![json!(false)]).await?;
        goes_through_the_disks(&hanna).await?;
        for path in ["/transfers", "/accept", "/disks"] {
            let go = format!("document.querySelector('nav a[href=\"{path}\"]').click()");
            hanna.script(&go, vec![]).await?;
            hanna.until_so(path, async || Ok(hanna.path().await? == path)).await?;
        }
        hanna.until_so("the disks again", async || Ok(names_fit(&hanna).await.is_ok())).await?;
        hanna
            .script("document.querySelector('[role=row] input[aria-label^=Select]').click()", vec![])
            .await?;
        let crashed = hanna.script("return document.querySelector('body > .crash') !== null", vec![]).await?;
        assert_eq!(crashed, false);
        Ok(())
    })
}

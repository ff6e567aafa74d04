//! The page in other languages: the browser's own is spoken and no other one is loaded; and in two that nobody speaks, one with
//! long words and one from right to left, nothing is clipped, pushed out of the window or turned around.

use anyhow::{Context, Result, ensure};
use e2e::{
    Ended, Person, app_with_texts, button, checkbox, field, heading, journey, journey_with, searchbox,
};
use evs_i18n::Texts;
use evs_i18n::pseudo::Pseudo;
use serde_json::json;

/// What is wrong with the page as it stands: wider than its window; a text of ours whose brackets are clipped, or that is put
/// together of several; a number on the wrong side of its unit, or two in the wrong order.
const LOOK: &str = r"
const [turned] = arguments, wrong = [];
const root = document.documentElement;
if (root.scrollWidth > root.clientWidth) wrong.push(`${root.scrollWidth} px wide in a window of ${root.clientWidth} px`);
for (const at of document.querySelectorAll('h1, h2, h3, button, legend, label, nav a, th, [role=columnheader]')) {
    const said = at.innerText || '';
    if (!at.checkVisibility({visibilityProperty: true}) || !said.includes('⟦')) continue;
    if (said.split('⟦').length !== said.split('⟧').length) wrong.push(`half a text: ${said}`);
    // What only a screen reader has is one pixel large.
    const hides = getComputedStyle(at).overflow !== 'visible' && at.clientWidth > 1;
    if (hides && (at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 1)) wrong.push(`clipped: ${said}`);
    if (at.getBoundingClientRect().width > root.clientWidth) wrong.push(`too wide: ${said}`);
}
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const left = (node, from, to) => {
    const part = document.createRange();
    part.setStart(node, from);
    part.setEnd(node, to);
    return part.getBoundingClientRect().left;
};
while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const {index, 0: all, 1: number} of node.data.matchAll(/(\d+) GiB/g)) {
        const [first, unit] = [left(node, index, index + number.length), left(node, index + all.length - 3, index + all.length)];
        if (first > unit) wrong.push(`turned around: ${node.data}`);
    }
    const of = node.data.match(/^⟦(\d+) \u202eof\u202c (\d+)/);
    if (turned && of) {
        const last = of.index + of[0].length;
        if (left(node, 1, 2) < left(node, last - 1, last)) wrong.push(`in the order of English: ${node.data}`);
    }
}
return wrong;";

async fn looks_whole(person: &Person, language: Pseudo, screen: &str) -> Result<()> {
    let turned = language == Pseudo::RightToLeft;
    person.use_phone_size().await?;
    let narrow = person.script(LOOK, vec![json!(turned)]).await?;
    person.use_window_size().await?;
    let wide = person.script(LOOK, vec![json!(turned)]).await?;
    for wrong in [narrow, wide] {
        ensure!(wrong.as_array().is_some_and(Vec::is_empty), "{screen} in {language:?}: {wrong:#}");
    }
    Ok(())
}

/// From signing in to the transfer, and to its acceptance by somebody else.
fn goes_the_whole_way(language: Pseudo) -> Ended {
    let app = app_with_texts("en", Some(&language.file()))?;
    let t: &Texts = language.texts().context("no texts")?;
    journey_with(app.path(), async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.finds(button(t.sign_in.submit)).await?;
        let way = hanna.script("return document.documentElement.dir", vec![]).await?;
        assert_eq!(way, t.direction().name());
        looks_whole(&hanna, language, "the sign-in").await?;
        hanna.click(button(t.sign_in.demo_use("harbor"))).await?;
        hanna.finds(heading(t.disks.title)).await?;
        hanna.fill(searchbox(t.disks.search), "web-cache").await?;
        hanna.click(checkbox(t.disks.select("web-cache"))).await?;
        hanna.reads(&t.disks.selected(1)).await?;
        looks_whole(&hanna, language, "the disks").await?;
        hanna.click(button(t.disks.transfer_selected)).await?;
        hanna.finds(heading(t.wizard.title)).await?;
        looks_whole(&hanna, language, "naming").await?;
        hanna.click(button(t.wizard.create(1))).await?;
        hanna.click(button(t.wizard.copy_both)).await?;
        hanna.reads(t.wizard.both_copied).await?;
        let pair = hanna.clipboard().await?;
        let key =
            pair.lines().find_map(|line| line.strip_prefix("auth_key:")).context("no key was copied")?;
        hanna.click(button(t.wizard.copy_link)).await?;
        hanna.reads(t.wizard.link_copied).await?;
        looks_whole(&hanna, language, "the hand-over").await?;

        let milo = stage.person("milo").await?;
        milo.open(&hanna.clipboard().await?).await?;
        milo.click(button(t.sign_in.demo_use("meadow"))).await?;
        milo.fill(field(t.accept.key_label), key.trim()).await?;
        looks_whole(&milo, language, "accepting").await?;
        milo.click(button(t.accept.submit)).await?;
        milo.reads(t.accept.accepted_title).await?;
        looks_whole(&milo, language, "the receipt").await
    })
}

#[test]
fn in_long_words_nothing_is_clipped_or_pushed_out() -> Ended {
    goes_the_whole_way(Pseudo::Long)
}

#[test]
fn from_right_to_left_nothing_is_turned_around() -> Ended {
    goes_the_whole_way(Pseudo::RightToLeft)
}

#[test]
fn the_browsers_language_is_spoken_and_no_other_is_loaded() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna
            .before_each_page(
                "Object.defineProperty(navigator, 'languages', {get: () => ['xx', 'pt-BR', 'de']})",
            )
            .await?;
        hanna.open("/").await?;
        hanna.finds(button("Entrar")).await?;
        let said = hanna
            .script("return [document.documentElement.lang, document.documentElement.dir]", vec![])
            .await?;
        assert_eq!(said, json!(["pt", "ltr"]));
        let loaded = "return performance.getEntriesByType('resource').map(one => one.name.split('/'))
            .filter(path => path[3].startsWith('texts-')).map(path => path[4])";
        assert_eq!(hanna.script(loaded, vec![]).await?, json!(["pt.txt"]));
        Ok(())
    })
}

#[test]
fn a_page_whose_texts_are_missing_says_so_in_its_language() -> Ended {
    let app = app_with_texts("fr", None)?;
    journey_with(app.path(), async |stage| {
        let milo = stage.person("milo").await?;
        milo.expects_complaints_of("");
        milo.before_each_page("Object.defineProperty(navigator, 'languages', {get: () => ['fr']})").await?;
        milo.open("/").await?;
        milo.reads("Un fichier de cette console n’a pas pu être chargé").await?;
        milo.reads("fr.txt").await?;
        milo.finds(button("Recharger")).await
    })
}

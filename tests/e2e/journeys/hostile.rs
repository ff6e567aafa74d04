//! Names that other people chose: they are text wherever they stand.

use anyhow::{Result, ensure};
use e2e::{
    Ended, Person, button, checkbox, dialog, disclosure, field, heading, journey, link, part, row, searchbox,
};
use serde_json::json;

use crate::steps::{reads_shown, sign_in};

const SCRIPT: &str = "<script>alert(1)</script>";
const IMAGE: &str = "<img src=x onerror=alert(1)>";
/// Elements that only a name could have brought in.
const STRANGERS: &str =
    "return [...document.querySelectorAll('img, b, body script, iframe, [onerror]')].map(e => e.outerHTML)";

async fn sees_no_strangers(person: &Person) -> Result<()> {
    let strangers = person.script(STRANGERS, vec![]).await?;
    ensure!(strangers.as_array().is_some_and(Vec::is_empty), "names became elements: {strangers}");
    Ok(())
}

#[test]
fn names_made_of_markup_stay_text_on_every_page_of_both_people() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        for name in [SCRIPT, IMAGE] {
            hanna.fill(searchbox("Search disks"), name).await?;
            reads_shown(&hanna, &stage.cloud, 1).await?;
            hanna.click(link(name)).await?;
            hanna.finds(dialog(name)).await?;
            sees_no_strangers(&hanna).await?;
            hanna.click(button("Close")).await?;
            hanna.click(checkbox(format!("Select {name}"))).await?;
        }
        hanna.click(button("Transfer…")).await?;
        hanna.fill(field("Template for the names"), "<b>{n}</b> {disk}").await?;
        hanna.reads(&format!("<b>2</b> {SCRIPT}")).await?;
        hanna.click(button("Create 2 transfers")).await?;
        hanna.click(button("Go to hand-over")).await?;
        hanna.finds(row(SCRIPT)).await?;
        sees_no_strangers(&hanna).await?;
        hanna.click(button("Copy all IDs and keys")).await?;
        hanna.reads_no_more("aren't handed over or kept yet").await?;
        let text = hanna.clipboard().await?;
        hanna.click(button(format!("More: {SCRIPT}"))).await?;
        hanna.click(button("Copy link of this one")).await?;
        hanna.reads("Link copied").await?;
        let link_of_one = hanna.clipboard().await?;
        hanna.click(button("Done")).await?;
        hanna.reads_in(row(SCRIPT), "Handed over").await?;
        sees_no_strangers(&hanna).await?;

        let milo = stage.person("milo").await?;
        milo.open(&link_of_one).await?;
        milo.reads(SCRIPT).await?;
        sees_no_strangers(&milo).await?;
        sign_in(&milo, "meadow").await?;
        milo.click(disclosure("Another transfer?")).await?;
        milo.paste(field("Paste what you were sent"), &text).await?;
        milo.click(button("Accept 2 disks")).await?;
        milo.finds(heading("2 disks are yours")).await?;
        sees_no_strangers(&milo).await?;
        milo.click(link("Disks")).await?;
        milo.fill(searchbox("Search disks"), IMAGE).await?;
        milo.finds(link(IMAGE)).await?;
        sees_no_strangers(&milo).await
    })
}

#[test]
fn names_that_are_empty_long_or_written_from_the_right_can_be_told_and_sent() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        for (search, shown) in [
            ("two-hundred-and-fifty-five", "five-characters-two-hundred"),
            ("\u{0623}\u{0631}", "\u{0623}\u{0631}\u{0634}\u{064A}\u{0641} 2025"),
            ("\u{05D2}\u{05D9}", "gpj.eciovni"),
            ("㈱港湾", "倉庫請求書"),
            ("🚢", "harbor 📦 2025"),
        ] {
            hanna.fill(searchbox("Search disks"), search).await?;
            hanna.reads_in(part(e2e::grid("Disks of the project")), shown).await?;
        }
        hanna.fill(searchbox("Search disks"), "").await?;
        hanna.click(button("Filter")).await?;
        hanna.choose(e2e::combobox("Type"), "SAS").await?;
        hanna.click(part(button("Show "))).await?;
        // What has no name comes first when the order is turned round.
        hanna.click(button("Name")).await?;
        hanna.reads("(no name)").await?;
        hanna.click(checkbox("Select all that can go and match")).await?;
        hanna.click(button("Transfer…")).await?;
        // Each gets a name within the limit, whatever the disk is called.
        hanna.click(part(button("Create "))).await?;
        hanna.click(button("Go to hand-over")).await?;
        assert!(!hanna.text().await?.contains("failed"));
        hanna.click(button("Download all")).await?;
        hanna.reads_no_more("aren't handed over or kept yet").await
    })
}

#[test]
fn a_link_with_a_hostile_name_is_text_too() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        let id = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
        milo.open(&format!("/accept#v=1&c=local&r=region-one&p=x&t={id}~{id}~1~SSD~a~%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&end")).await?;
        milo.reads(IMAGE).await?;
        sees_no_strangers(&milo).await?;
        milo.reads("As the link says it.").await
    })
}

/// Gives each text to the page in the ways in which text can become markup or script; tells by which it did. A browser that
/// doesn't know Trusted Types makes none of it here, because nothing is asked of it.
const TAKEN: &str = "
    if (!window.trustedTypes) return [];
    const ways = {
        markup: text => { document.createElement('div').innerHTML = text; },
        template: text => { document.createElement('template').innerHTML = text; },
        inserted: text => document.createElement('div').insertAdjacentHTML('beforeend', text),
        parsed: text => new DOMParser().parseFromString(text, 'text/html'),
        frame: text => { document.createElement('iframe').srcdoc = text; },
        script: text => { document.createElement('script').text = text; },
        address: text => { document.createElement('script').src = text; },
        worker: text => new Worker(text),
        policy: text => trustedTypes.createPolicy('default', { createHTML: () => text }),
    };
    const taken = [];
    for (const text of arguments[0]) {
        for (const [way, give] of Object.entries(ways)) {
            try { give(text); taken.push(way + ': ' + text); } catch (error) {}
        }
    }
    return taken;";

#[test]
fn the_page_as_it_is_served_takes_no_text_for_markup_or_script() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.finds(button("Sign in")).await?;
        milo.expects_complaints_of("Trusted");
        milo.expects_complaints_of("trusted-types");
        let texts = json!([
            "<svg/onload=alert(1)>",
            "<img src=\"x\"onerror=alert(1)>",
            "<a href=\"java&#115;cript:alert(1)\">a</a>",
            "<b>once = twice, on = off</b>",
        ]);
        let taken = milo.script(TAKEN, vec![texts]).await?;
        ensure!(taken.as_array().is_some_and(Vec::is_empty), "these were taken: {taken}");
        Ok(())
    })
}

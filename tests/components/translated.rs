//! A page translator (a browser's, an extension) puts elements in the place of text nodes. What it leaves behind must never
//! say something wrong: no state that's over, no name beside the checkbox of another disk.

use evs_domain::id::DiskId;
use evs_domain::view::SortBy;
use evs_i18n::Language;
use evs_transfer_console::app::App;
use evs_transfer_console::components::base::{Prose, provide_announcer, provide_toasts};
use evs_transfer_console::pages::disks::DisksPage;
use evs_transfer_console::state::journal::Journal;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node};

use crate::base::page::{Page, frame, until};
use crate::fetch::{Fetch, not_found, respond};
use crate::people;

/// Whether a translator keeps to `translate="no"`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Obeys {
    Yes,
    No,
}

/// Does to the page what a translator does: each text goes into two elements of its own, in the place of its node. Its
/// language is English in guillemets.
fn translate(below: &Element, obeys: Obeys) {
    for node in nodes(below) {
        if let Ok(element) = node.clone().dyn_into::<Element>() {
            translate(&element, obeys);
        } else if let Some(text) = node.node_value().filter(|text| !text.trim().is_empty()) {
            let may = js_sys::Reflect::get(below, &"translate".into()).unwrap().is_truthy();
            if below.tag_name() != "FONT"
                && node.node_type() == Node::TEXT_NODE
                && (may || obeys == Obeys::No)
            {
                let [outer, inner] = [(); 2].map(|()| document().create_element("font").unwrap());
                inner.set_text_content(Some(&format!("«{text}»")));
                outer.append_child(&inner).unwrap();
                below.replace_child(&outer, &node).unwrap();
            }
        }
    }
}

fn nodes(of: &Element) -> Vec<Node> {
    let list = of.child_nodes();
    (0..list.length()).map(|at| list.item(at).unwrap()).collect()
}

#[wasm_bindgen_test]
async fn a_fixed_sentence_is_translated_and_still_follows_the_language() {
    let i18n = people::speak(Language::English);
    let page = Page::with(move || view! { <Prose text=i18n.say(|t| t.disks.lead) /> }).await;
    let english = page.text();
    translate(&page.root(), Obeys::Yes);
    assert_eq!(page.text(), format!("«{english}»"));
    i18n.choose(Language::SimplifiedChinese).await.unwrap();
    frame().await;
    assert!(!page.text().contains(&english) && !page.text().contains('«'), "{}", page.text());
    i18n.choose(Language::English).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_translator_is_kept_from_everything_but_fixed_sentences() {
    let page = Page::with(|| view! { <App i18n=people::speak(Language::English) /> }).await;
    until("the sign-in", || !page.all("heading").is_empty()).await;
    translate(&page.root(), Obeys::Yes);
    let translated = page.root().query_selector_all("font > font").unwrap();
    let is_prose = |element: &Element| element.closest("[translate=yes]").unwrap().is_some();
    let translated: Vec<Element> =
        (0..translated.length()).map(|at| translated.item(at).unwrap().unchecked_into()).collect();
    assert!(!translated.is_empty() && translated.iter().all(is_prose), "{}", page.text());
    assert!(page.all("heading").iter().all(|heading| !heading.text_content().unwrap().contains('«')));
}

/// A project with so many disks, which are called `disk-0` and so on.
fn cloud(disks: u32) -> Fetch {
    let disk = |n: u32| {
        let id = DiskId(u128::from(n) + 1);
        format!(
            r#"{{"id":"{id}","name":"disk-{n}","status":"available","size":{},"volume_type":"SSD","availability_zone":"az"}}"#,
            n + 1
        )
    };
    let body = format!(r#"{{"volumes":[{}]}}"#, (0..disks).map(disk).collect::<Vec<_>>().join(","));
    Fetch::answered_by(move |_, url| {
        let first = !url.contains("marker=") && !url.contains("offset=");
        match url.split('?').next().unwrap() {
            path if path.ends_with("/volumes/detail") && first => respond(200, &body),
            path if path.ends_with("/volumes/detail") => respond(200, r#"{"volumes":[]}"#),
            path if path.ends_with("/detail") => {
                respond(200, r#"{"transfers":[],"snapshots":[],"backups":[]}"#)
            }
            _ => not_found(),
        }
    })
}

/// What a row's checkbox selects, and the whole text of the row.
fn rows(page: &Page) -> Vec<(String, String)> {
    let rows = page.all("row").into_iter().skip(1);
    let told = rows.map(|row| {
        let checkbox = row.query_selector("input").unwrap().unwrap();
        (checkbox.get_attribute("aria-label").unwrap(), row.text_content().unwrap())
    });
    told.collect()
}

#[wasm_bindgen_test]
async fn no_name_stays_beside_the_checkbox_of_another_disk_though_a_translator_obeys_nothing() {
    let _cloud = cloud(200);
    let begun = std::rc::Rc::new(std::cell::Cell::new(None));
    let kept = std::rc::Rc::clone(&begun);
    let page = Page::with(move || {
        let (_, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        kept.set(Some(project));
        provide_announcer();
        provide_toasts();
        view! { <DisksPage project=project /> }
    })
    .await;
    let project = begun.take().unwrap();
    until("the disks", || rows(&page).len() > 8 && !project.is_reading().get_untracked()).await;
    let mut seen = std::collections::BTreeSet::new();
    for descending in [false, true, false] {
        translate(&page.root(), Obeys::No);
        project.filter().sort.set(SortBy::Size);
        project.filter().descending.set(descending);
        frame().await;
        frame().await;
        for (selects, text) in rows(&page) {
            let name = selects.strip_prefix("Select ").unwrap();
            // Translated or not, it's this disk's name, and size: no other follows from what is there.
            let number: u32 = name.strip_prefix("disk-").unwrap().parse().unwrap();
            assert!(text.replace(['«', '»'], "").starts_with(name), "{selects} is beside {text}");
            assert!(text.contains(&format!("{} GiB", number + 1)), "{selects} is beside {text}");
            seen.insert(number);
        }
    }
    assert!(seen.contains(&0) && seen.contains(&199), "{seen:?}");
    project.filter().text.set("disk-77".to_owned());
    until("one row", || rows(&page).len() == 1).await;
    translate(&page.root(), Obeys::No);
    project.filter().text.set("disk-123".to_owned());
    until("the other", || rows(&page).iter().any(|(selects, _)| selects == "Select disk-123")).await;
    assert!(rows(&page)[0].1.contains("disk-123"), "{:?}", rows(&page));
}

//! What the browser knows of languages, as the texts use it, and choosing one.

use evs_api::clouds::read;
use evs_i18n::Language;
use evs_i18n::pseudo::Pseudo;
use evs_transfer_console::app::App;
use evs_transfer_console::components::base::{LiveRegions, ToastRegion, provide_announcer, provide_toasts};
use evs_transfer_console::components::frame::{PaperHead, PlaceSwitch, SignInAgain, language_chooser};
use evs_transfer_console::lazy::NotLoaded;
use evs_transfer_console::state::i18n::I18n;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::signed_in::SignedIn;
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, frame, until};
use crate::fetch::{Fetch, not_found, respond};
use crate::people::{self, texts};

#[wasm_bindgen_test]
fn each_language_has_its_own_plural_forms() {
    let [english, chinese] = [Language::English, Language::SimplifiedChinese].map(texts);
    assert_eq!([0, 1, 2].map(|n| english.transfers.age_days(n)), ["0 days", "1 day", "2 days"]);
    assert_eq!([1, 2].map(|n| chinese.transfers.age_days(n)), ["1 天", "2 天"]);
    let [french, portuguese] = [Language::French, Language::Portuguese].map(texts);
    assert_eq!([0, 1, 2].map(|n| french.transfers.age_days(n)), ["0 jour", "1 jour", "2 jours"]);
    assert_eq!(french.transfers.age_days(1_000_000), "1000000 de jours");
    assert_eq!([0, 2].map(|n| portuguese.transfers.age_days(n)), ["0 dia", "2 dias"]);
}

/// The browser is asked for a category that the table has a form for, whatever the number.
#[wasm_bindgen_test]
fn the_browser_asks_for_no_form_that_a_language_has_not() {
    for language in Language::ALL {
        for n in [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] {
            let said = texts(language).disks.selected(n);
            assert!(!said.contains(": ") && said.contains(&n.to_string()), "{language:?} {n}: {said}");
        }
    }
}

#[wasm_bindgen_test]
fn numbers_are_written_without_grouping() {
    for language in Language::ALL {
        let unit = if language == Language::French { "Gio" } else { "GiB" };
        assert_eq!(texts(language).common.size(12_000), format!("12000 {unit}"));
    }
}

#[wasm_bindgen_test]
fn a_list_is_written_as_the_language_does() {
    let [english, chinese] = [Language::English, Language::SimplifiedChinese].map(texts);
    assert_eq!(english.list(&["a", "b", "c"]), "a, b, c");
    assert_eq!(chinese.list(&["a", "b", "c"]), "a、b、c");
    assert_eq!(english.list::<&str>(&[]), "");
}

#[wasm_bindgen_test]
async fn a_text_follows_the_language() {
    let i18n = people::speak(Language::English);
    let page = Page::with(move || view! { <p>{move || i18n.t().disks.selected(2)}</p> }).await;
    assert_eq!(page.text(), "2 disks selected");
    assert_eq!(i18n.choose(Language::SimplifiedChinese).await, Ok(true));
    frame().await;
    assert_eq!(page.text(), "已选择 2 块云硬盘");
    storage::forget(Keep::Always, "language");
}

/// Where the page says that the tables are. It goes with this value.
struct Folder(web_sys::Element);

impl Folder {
    fn named(name: &str) -> Self {
        let meta = document().create_element("meta").unwrap();
        meta.set_attribute("name", "texts").unwrap();
        meta.set_attribute("content", name).unwrap();
        document().head().unwrap().append_child(&meta).unwrap();
        Self(meta)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        self.0.remove();
    }
}

#[wasm_bindgen_test]
async fn only_the_language_that_is_chosen_is_fetched_and_then_the_page_speaks_it() {
    let _folder = Folder::named("/texts-1");
    let fetch = Fetch::answered_by(|_, url| {
        if url.ends_with("/texts-1/es.txt") { respond(200, &Language::Spanish.file()) } else { not_found() }
    });
    let i18n = people::speak_only(Language::English);
    let page = Page::with(move || view! { <p>{i18n.say(|t| t.common.close)}</p> }).await;
    assert_eq!(i18n.choose(Language::Spanish).await, Ok(true));
    frame().await;
    assert_eq!(page.text(), "Cerrar");
    assert_eq!(storage::load(Keep::Always, "language").as_deref(), Some("es"));
    i18n.choose(Language::English).await.unwrap();
    assert_eq!(i18n.choose(Language::Spanish).await, Ok(true));
    assert_eq!(fetch.calls("/texts-1/"), 1);
    storage::forget(Keep::Always, "language");
}

#[wasm_bindgen_test]
async fn where_a_table_is_missing_cut_or_something_else_the_language_stays() {
    let _folder = Folder::named("/texts-2");
    storage::forget(Keep::Always, "language");
    for answer in ["", "<!doctype html>\n<title>Sign in</title>\n", &Language::German.file()[..2_000]] {
        let answer = answer.to_owned();
        let _fetch = Fetch::answered_by(
            move |_, _| if answer.is_empty() { not_found() } else { respond(200, &answer) },
        );
        let i18n = people::speak_only(Language::English);
        assert_eq!(i18n.choose(Language::German).await, Err(NotLoaded));
        assert_eq!(untrack(|| i18n.language()), Language::English);
        assert_eq!(storage::load(Keep::Always, "language"), None);
    }
}

/// A page with a button for one language, and where things are said.
async fn page_with_a_button(w: I18n, language: Language) -> Page {
    Page::with(move || {
        provide_announcer();
        provide_toasts();
        let choose = language_chooser(w);
        view! {
            <LiveRegions />
            <button on:click=move |_| choose(language)>{language.own_name()}</button>
            <ToastRegion label=w.text(|t| t.frame.messages) close_label=w.text(|t| t.frame.close_message) />
        }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_language_that_cannot_be_loaded_is_said_and_the_page_goes_on_as_it_was() {
    let _folder = Folder::named("/texts-3");
    let _fetch = Fetch::answered_by(|_, _| not_found());
    let w = people::speak_only(Language::English);
    let page = page_with_a_button(w, Language::German).await;
    page.get("button", "Deutsch").click();
    until("the reason", || page.text().contains("Deutsch couldn't be loaded. The language stays as it is."))
        .await;
    assert_eq!(untrack(|| w.language()), Language::English);
}

#[wasm_bindgen_test]
async fn a_change_of_language_is_announced_in_the_new_one() {
    let page = page_with_a_button(people::speak(Language::English), Language::French).await;
    page.get("button", "Français").click();
    until("the announcement", || page.text().contains("Cette page est maintenant en français.")).await;
    storage::forget(Keep::Always, "language");
}

/// The English texts as of a language that is written from right to left.
fn turned() -> I18n {
    I18n::of(Language::English, Pseudo::RightToLeft.texts().unwrap())
}

#[wasm_bindgen_test]
async fn the_document_says_which_language_it_is_in_and_which_way_that_is_written() {
    let root = document().document_element().unwrap();
    let says = |name: &str| root.get_attribute(name).unwrap_or_default();
    let i18n = turned();
    i18n.know(Language::French, texts(Language::French));
    let _page = Page::with(move || view! { <App i18n=i18n /> }).await;
    until("the direction", || says("dir") == "rtl").await;
    assert_eq!(says("lang"), "en");
    i18n.choose(Language::French).await.unwrap();
    until("the other direction", || says("dir") == "ltr").await;
    assert_eq!(says("lang"), "fr");
    storage::forget(Keep::Always, "language");
    root.set_attribute("lang", "en").unwrap();
}

/// What is configured by language is shown in the page's language at once, also of somebody who has signed in before.
#[wasm_bindgen_test]
async fn labels_of_a_running_session_follow_the_language() {
    let _cloud = Fetch::answered_by(|_, _| not_found());
    let kept = StoredValue::new(None);
    let page = Page::with(move || {
        let app = people::provide_app();
        provide_announcer();
        provide_toasts();
        let mut entered = people::entered("a1", "p1");
        entered.who.cloud = read(
            r#"{"clouds":[{"id":"c1","kind":"openstack","label":{"en":"Our cloud","zh-Hans":"我们的云"},
                "regions":[{"id":"r1","label":{"en":"Dublin","zh-Hans":"都柏林"}}]}]}"#
                .as_bytes(),
        )
        .unwrap()
        .clouds
        .remove(0);
        app.sign_in(SignedIn::begin(entered, Journal::in_memory()));
        kept.set_value(Some(app));
        let (signed_in, project) = untrack(|| app.entered()).unwrap();
        provide_context(signed_in.hold());
        let session = project.session();
        session.set_over();
        view! {
            <LiveRegions />
            <PaperHead project=project />
            <PlaceSwitch signed_in=signed_in project=project />
            <SignInAgain session=session project=project />
        }
    })
    .await;
    let app = kept.get_value().unwrap();
    let all = |text: &str| page.text().matches(text).count();
    assert_eq!((all("Our cloud"), all("Dublin")), (2, 3), "{}", page.text());
    assert_eq!(app.i18n().choose(Language::SimplifiedChinese).await, Ok(true));
    until("all are in the other language", || (all("我们的云"), all("都柏林")) == (2, 3)).await;
    assert_eq!((all("Our cloud"), all("Dublin")), (0, 0), "{}", page.text());
    assert!(page.markup().contains("title=\"p1 · 都柏林\""), "{}", page.markup());
    app.i18n().choose(Language::English).await.unwrap();
    app.sign_out();
}

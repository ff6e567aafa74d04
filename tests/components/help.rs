//! The help beside the work: it opens at a topic, goes to others, and says nothing as markup.

use evs_i18n::Language;
use evs_transfer_console::components::help::HelpPanel;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::help::Topic;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, focused, press, until};
use crate::fetch::{Fetch, not_found, respond};
use crate::people;

const ENGLISH: &str = include_str!("../../help/en.md");

async fn page(topic: Topic) -> (Page, AppState) {
    let kept = StoredValue::new(None);
    let page = Page::with(move || {
        let app = people::provide_app();
        app.help().open(topic);
        kept.set_value(Some(app));
        let is_open = Memo::new(move |_| app.help().topic().is_some());
        view! { {move || is_open.get().then(|| view! { <HelpPanel /> })} }
    })
    .await;
    (page, kept.get_value().unwrap())
}

#[wasm_bindgen_test]
async fn the_help_opens_at_its_topic_and_another_one_can_be_chosen_and_left() {
    let _server = Fetch::answered_by(|_, url| match url {
        url if url.ends_with("/help/en.md") => respond(200, ENGLISH),
        _ => not_found(),
    });
    let (page, app) = page(Topic::Accepting).await;
    until("the text is there", || page.text().contains("Accepting a disk")).await;
    until("its heading has the focus", || focused().text_content().as_deref() == Some("Help")).await;
    assert!(page.text().contains("Enter the key and press"));
    app.help().open(Topic::HandingOver);
    until("the other topic is shown", || page.text().contains("The cloud tells a key once.")).await;
    press("Escape");
    until("it's closed", || page.text().is_empty()).await;
}

#[wasm_bindgen_test]
async fn a_text_that_cannot_be_had_is_said_and_no_text_is_markup() {
    let _server = Fetch::answered_by(|_, url| match url {
        url if url.ends_with("/help/zh-Hans.md") => respond(200, "# safety: 安全\n\n<b>One</b>\n"),
        _ => not_found(),
    });
    let (page, app) = page(Topic::Safety).await;
    until("it's said", || page.text().contains("The help couldn't be loaded.")).await;
    app.i18n().choose(Language::SimplifiedChinese).await.unwrap();
    until("the text is there", || page.text().contains("<b>One</b>")).await;
    app.i18n().choose(Language::English).await.unwrap();
}

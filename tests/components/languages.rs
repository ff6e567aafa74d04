//! What the browser knows of languages, as the texts use it.

use evs_i18n::Language;
use evs_transfer_console::state::i18n::{I18n, texts};
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, frame};

#[wasm_bindgen_test]
fn each_language_has_its_own_plural_forms() {
    let [english, chinese] = [Language::English, Language::SimplifiedChinese].map(texts);
    assert_eq!([0, 1, 2].map(|n| english.transfers.age_days(n)), ["0 days", "1 day", "2 days"]);
    assert_eq!([1, 2].map(|n| chinese.transfers.age_days(n)), ["1 天", "2 天"]);
}

#[wasm_bindgen_test]
fn numbers_are_written_without_grouping() {
    for language in Language::ALL {
        assert_eq!(texts(language).common.size(12_000), "12000 GiB");
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
    let i18n = I18n::of(Language::English);
    let page = Page::with(move || view! { <p>{move || i18n.t().disks.selected(2)}</p> }).await;
    assert_eq!(page.text(), "2 disks selected");
    i18n.choose(Language::SimplifiedChinese);
    frame().await;
    assert_eq!(page.text(), "已选择 2 个云硬盘");
    storage::forget(Keep::Always, "language");
}

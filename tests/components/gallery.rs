//! The gallery of development builds: whatever it shows can be shown, in every language, and says what it is.

use evs_i18n::Language;
use evs_transfer_console::components::base::{provide_announcer, provide_toasts};
use evs_transfer_console::pages::gallery::GalleryPage;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, accessible_name, frame};
use crate::people::{self, texts};

/// What nobody could tell by its name.
fn nameless(page: &Page) -> Vec<String> {
    let roles = ["button", "link", "textbox", "checkbox", "radio", "combobox"];
    let controls = roles.iter().flat_map(|role| page.all(role));
    controls.filter(|one| accessible_name(one).is_empty()).map(|one| one.outer_html()).collect()
}

#[wasm_bindgen_test]
async fn everything_in_the_gallery_is_shown_and_named_in_every_language() {
    let w = people::speak(Language::English);
    let page = Page::with(move || {
        provide_context(AppState::start(w));
        provide_announcer();
        provide_toasts();
        view! { <GalleryPage /> }
    })
    .await;
    for language in Language::ALL {
        assert!(w.choose(language).await.is_ok());
        frame().await;
        assert!(page.all("alert").len() > 25, "{} alerts in {}", page.all("alert").len(), language.tag());
        assert!(page.text().contains(texts(language).failures.not_sent), "{}", language.tag());
        assert_eq!(nameless(&page), Vec::<String>::new(), "{}", language.tag());
    }
    storage::forget(Keep::Always, "language");
}

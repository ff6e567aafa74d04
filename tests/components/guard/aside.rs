//! A page that the browser had put aside, and shows again to whoever presses "back".

use evs_api::clouds::Policy;
use evs_i18n::Language;
use evs_transfer_console::components::frame::Absence;
use evs_transfer_console::state::journal::Journal;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Seen, TRANSFER, create, signed_in};
use crate::base::page::{Page, type_into, until, value_of};
use crate::fetch::{Fetch, not_found, respond};
use crate::people;

/// What the browser tells the page.
pub(crate) fn tell(name: &str, persisted: bool) {
    let about = Object::new();
    Reflect::set(&about, &"persisted".into(), &persisted.into()).unwrap();
    let class = Reflect::get(&js_sys::global(), &"PageTransitionEvent".into()).unwrap();
    let class: &js_sys::Function = class.unchecked_ref();
    let event = Reflect::construct(class, &Array::of2(&name.into(), &about)).unwrap();
    window().dispatch_event(event.unchecked_ref()).unwrap();
}

async fn page(journal: Journal) -> Seen {
    signed_in(Policy::default(), journal, |signed_in, _| view! { <Absence signed_in=signed_in /> }).await
}

#[wasm_bindgen_test]
async fn nobody_is_signed_in_any_more_and_the_journal_is_kept() {
    for name in ["pagehide", "pageshow"] {
        let cloud =
            Fetch::answered_by(|method, _| if method == "DELETE" { respond(200, "") } else { not_found() });
        let journal = Journal::in_memory();
        let seen = page(journal.clone()).await;
        create(seen.project, TRANSFER).await;
        let (place, session, own) = (seen.project.place(), seen.project.session(), seen.signed_in.journal());
        let _hold = untrack(|| seen.signed_in.hold());
        tell(name, true);
        assert!(untrack(|| seen.app.signed_in()).is_none() && untrack(|| seen.app.was_put_aside()), "{name}");
        assert!(session.has_ended() && !own.has_key(TRANSFER));
        assert_eq!(journal.entries(&place).await.unwrap().len(), 1);
        until("the token is ended at the cloud", || cloud.calls("DELETE") == 1).await;
    }
}

#[wasm_bindgen_test]
async fn a_page_that_is_only_shown_or_closed_is_left_alone() {
    let _cloud = Fetch::answered_by(|_, _| not_found());
    let seen = page(Journal::in_memory()).await;
    tell("pageshow", false);
    tell("pagehide", false);
    assert!(untrack(|| seen.app.signed_in()).is_some());
    seen.app.sign_out();
}

#[wasm_bindgen_test]
async fn what_was_typed_as_a_secret_is_wiped_also_where_nobody_had_signed_in() {
    let clouds =
        r#"{"clouds":[{"id":"c1","label":"C","kind":"openstack","regions":[{"id":"r1","label":"One"}]}]}"#;
    let _cloud =
        Fetch::answered_by(
            |_, url| {
                if url.ends_with("/clouds.json") { respond(200, clouds) } else { not_found() }
            },
        );
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some("/")).unwrap();
    people::forget_who_was_here();
    let i18n = people::speak(Language::English);
    let page = Page::with(move || view! { <evs_transfer_console::app::App i18n=i18n /> }).await;
    until("the form is there", || page.text().contains("Password")).await;
    page.get("button", "I have a one-time code").click();
    until("it can be typed", || page.text().contains("One-time code")).await;
    for (field, text) in [("User", "hanna"), ("Password", "geheim"), ("One-time code", "123456")] {
        type_into(&page.get("textbox", field), text);
    }
    tell("pageshow", true);
    let stands = |field: &str| value_of(&page.get("textbox", field));
    until("it's wiped", || stands("Password").is_empty() && stands("One-time code").is_empty()).await;
    assert_eq!(stands("User"), "hanna", "that's no secret");
    type_into(&page.get("textbox", "User"), "");
}

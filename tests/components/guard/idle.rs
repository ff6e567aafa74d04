//! A page that nobody uses: it warns in time, it's locked, and it goes on where it was.

use std::cell::RefCell;
use std::rc::Rc;

use evs_api::clouds::Policy;
use evs_domain::transfer::Transfer;
use evs_i18n::Language;
use evs_transfer_console::components::base::{MaskedSecret, PasswordField};
use evs_transfer_console::components::frame::{Absence, SignInAgain};
use evs_transfer_console::state::cancel::CancelItem;
use evs_transfer_console::state::journal::Journal;
use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::time::Time;
use super::{DISK, KEY, LATE, Seen, TRANSFER, create, signed_in};
use crate::base::page::{Page, dispatch, frame, type_into, until, value_of};
use crate::fetch::{Fetch, not_found, respond, respond_with};
use crate::people;

const TOKEN: &str = r#"{"token":{"expires_at":"2999-01-01T00:00:00Z","user":{"id":"7f","name":"milo"},"project":{"id":"p1","name":"p1"}}}"#;

/// A cloud that makes tokens, and answers a cancel when it's told to.
fn cloud(answers: &Rc<RefCell<Vec<Function>>>) -> Fetch {
    let answers = Rc::clone(answers);
    Fetch::answered_by(move |method, url| match method {
        "POST" if url.contains("/auth/tokens") => {
            respond_with(201, TOKEN, &[("X-Gateway", "1"), ("X-Subject-Token", "fresh")])
        }
        "DELETE" if url.contains("/auth/tokens") => respond(200, ""),
        "DELETE" => Promise::new(&mut |done, _| answers.borrow_mut().push(done)),
        _ => not_found(),
    })
}

/// The page of somebody with a limit of so many minutes. It has a field for a secret, and a secret that is shown.
async fn page(idle_minutes: u32) -> Seen {
    let policy = Policy { idle_minutes, ..Policy::default() };
    let seen = signed_in(policy, Journal::in_memory(), |signed_in, project| {
        let app = evs_transfer_console::state::app_state::app_state();
        let again = move || {
            let wanted = app.is_locked();
            wanted.then(|| view! { <SignInAgain session=project.session() project=project /> })
        };
        let label = |text: &str| Signal::stored(text.to_owned());
        view! {
            <Absence signed_in=signed_in />
            <MaskedSecret
                get=|| KEY.to_owned()
                label=label("Its key")
                masked_label=label("hidden")
                reveal_label=label("Reveal it")
                hide_label=label("Hide it")
            />
            <PasswordField
                label=label("Secret")
                value=RwSignal::new(String::new())
                reveal_label=label("Show")
                hide_label=label("Don't show")
            />
            {again}
        }
    })
    .await;
    until("the first reading is over", || !seen.project.is_reading().get_untracked()).await;
    seen
}

fn is_locked(seen: &Seen) -> bool {
    untrack(|| seen.app.is_locked())
}

#[wasm_bindgen_test]
async fn it_warns_before_it_locks_and_any_use_or_the_button_makes_it_begin_anew() {
    let _cloud = cloud(&Rc::default());
    let (time, seen) = (Time::begin(), page(1).await);
    time.passes(30);
    frame().await;
    assert!(!seen.page.text().contains("Are you still there?"));
    for used in ["pointermove", "keydown"] {
        dispatch(&document(), used);
        time.passes(45);
        until("it warns", || seen.page.text().contains("Are you still there?")).await;
        let alert = seen.page.get(
            "alert",
            "Nobody has used this page for a while, and it's about to be locked. Press any key to go on.",
        );
        assert!(alert.closest("dialog[open]").unwrap().is_some(), "it's read out where the focus is");
        assert!(seen.page.text().contains("Locked in 1"), "{}", seen.page.text());
    }
    seen.page.get("button", "Stay signed in").click();
    until("it's over", || !seen.page.text().contains("Are you still there?")).await;
    assert!(!is_locked(&seen));
}

#[wasm_bindgen_test]
async fn a_locked_page_has_no_token_no_key_and_no_typed_secret_and_goes_on_after_signing_in_again() {
    let cloud = cloud(&Rc::default());
    let (time, seen) = (Time::begin(), page(1).await);
    let (page, journal, session) = (&seen.page, seen.signed_in.journal(), seen.project.session());
    create(seen.project, TRANSFER).await;
    assert!(journal.has_key(TRANSFER));
    page.get("button", "Reveal it").click();
    type_into(&page.get("textbox", "Secret"), "geheim");
    frame().await;
    assert!(page.text().contains(KEY));
    time.passes(61);
    until("it's locked", || page.text().contains("Nobody has used this page for a while. Everything")).await;
    until("the token is forgotten", || untrack(|| session.is_over())).await;
    until("it's ended at the cloud, too", || cloud.calls("DELETE") == 1).await;
    assert!(!journal.has_key(TRANSFER) && journal.key_text(TRANSFER).is_empty());
    assert!(!page.text().contains(KEY));
    assert_eq!(value_of(&page.get("textbox", "Secret")), "");
    // The answer to a create that was under way.
    create(seen.project, LATE).await;
    assert!(!journal.has_key(LATE));
    type_into(&page.get("textbox", "Password"), "harbor-demo");
    page.get("button", "Sign in").click();
    until("it's unlocked", || !is_locked(&seen)).await;
    until("the keys are at hand again", || journal.has_key(TRANSFER) && journal.has_key(LATE)).await;
    assert!(!untrack(|| session.is_over()));
    time.passes(61);
    until("it locks once more", || is_locked(&seen)).await;
}

#[wasm_bindgen_test]
async fn the_first_move_after_a_long_sleep_locks_and_does_not_prolong() {
    let _cloud = cloud(&Rc::default());
    let (time, seen) = (Time::begin(), page(30).await);
    time.passes(8 * 3600);
    dispatch(&document(), "pointermove");
    until("it's locked", || is_locked(&seen)).await;
}

#[wasm_bindgen_test]
async fn without_a_limit_it_is_never_locked() {
    let _cloud = cloud(&Rc::default());
    let (time, seen) = (Time::begin(), page(0).await);
    time.passes(8 * 3600);
    dispatch(&document(), "pointermove");
    frame().await;
    assert!(!is_locked(&seen) && seen.page.all("dialog").is_empty());
}

#[wasm_bindgen_test]
async fn what_is_under_way_has_its_token_until_it_is_over() {
    let answers = Rc::default();
    let cloud = cloud(&answers);
    let (time, seen) = (Time::begin(), page(1).await);
    let session = seen.project.session();
    let transfer = Transfer { id: TRANSFER, disk: DISK, name: "offer".into(), created: None };
    seen.signed_in.cancel(seen.project, vec![CancelItem { transfer, disk_name: "ledger".into() }]);
    until("it's asked for", || cloud.calls("DELETE") == 1).await;
    time.passes(61);
    until("it's locked", || is_locked(&seen)).await;
    frame().await;
    assert!(!untrack(|| session.is_over()), "its outcome may have to be looked up");
    let accepted = respond(202, "");
    let done = answers.borrow_mut().remove(0);
    done.call1(&JsValue::NULL, &accepted).unwrap();
    until("the token is forgotten", || untrack(|| session.is_over())).await;
}

#[wasm_bindgen_test]
async fn a_colleagues_token_does_not_unlock_it() {
    let _cloud = Fetch::answered_by(|_, url| match url {
        url if url.contains("/auth/tokens") => respond(200, &TOKEN.replace("milo", "mallory")),
        _ => not_found(),
    });
    let (time, seen) = (Time::begin(), page(1).await);
    time.passes(61);
    until("it's locked", || is_locked(&seen)).await;
    let fields = evs_transfer_console::state::sign_in::TypedFields {
        way: evs_api::clouds::SignInWay::Token,
        secret: "gAAAA".into(),
        ..Default::default()
    };
    let refused =
        evs_transfer_console::state::sign_in::renew(seen.project.session(), fields, Callback::new(|()| ()))
            .await;
    assert!(matches!(refused, Err(evs_transfer_console::state::sign_in::AuthenticationError::AnotherUser)));
    assert!(untrack(|| seen.project.session().is_over()));
}

#[wasm_bindgen_test]
async fn where_nobody_is_signed_in_what_was_typed_as_a_secret_is_wiped_after_the_same_time() {
    let clouds = r#"{"clouds":[{"id":"c1","label":"C","kind":"openstack","regions":[{"id":"r1","label":"One"}]}],
        "policy":{"idle_minutes":5}}"#;
    let _cloud = Fetch::answered_by(move |_, url| match url {
        url if url.ends_with("/clouds.json") => respond(200, clouds),
        _ => not_found(),
    });
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some("/")).unwrap();
    people::forget_who_was_here();
    let time = Time::begin();
    let i18n = people::speak(Language::English);
    let page = Page::with(move || view! { <evs_transfer_console::app::App i18n=i18n /> }).await;
    until("the form is there", || page.text().contains("Password")).await;
    let stands = |field: &str| value_of(&page.get("textbox", field));
    // Once, and once more by whoever comes next.
    for secret in ["geheim", "secret"] {
        type_into(&page.get("textbox", "User"), "hanna");
        type_into(&page.get("textbox", "Password"), secret);
        for _ in 0..3 {
            time.passes(200);
            dispatch(&document(), "pointermove");
        }
        frame().await;
        assert_eq!(stands("Password"), secret, "somebody is there");
        time.passes(301);
        until("it's wiped", || stands("Password").is_empty()).await;
        assert_eq!(stands("User"), "hanna", "that's no secret");
    }
    type_into(&page.get("textbox", "User"), "");
}

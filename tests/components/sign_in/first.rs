//! The first sign-in.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{EXPIRED, UNAUTHORIZED, cloud, form, last_body, token};
use crate::base::page::{Page, description, focused, frame, type_into, until, value_of};
use crate::fetch::{not_found, respond, respond_with};
use crate::journal::silent::Silence;
use crate::people;

fn fill(page: &Page, name: &str, text: &str) {
    type_into(&page.get("textbox", name), text);
}

fn submit(page: &Page) {
    page.get("button", "Sign in").click();
}

#[wasm_bindgen_test]
async fn a_token_loses_what_cannot_be_seen_and_a_character_that_no_token_has_is_named() {
    let cloud =
        cloud(
            "token",
            |_, url| {
                if url.contains("/auth/tokens") { respond(200, &token(true)) } else { not_found() }
            },
        );
    let (page, app) = form().await;
    fill(&page, "Token", "gAAAA\u{20ac}B");
    submit(&page);
    frame().await;
    assert!(page.text().contains("“€”, character 6, can't be part of this."), "{}", page.text());
    assert_eq!(cloud.calls_of_nobody("/api/"), 0, "nothing has left");
    fill(&page, "Token", "\u{feff}gAAAA\u{200b}\nB ");
    submit(&page);
    until("signed in", || untrack(|| app.entered()).is_some()).await;
    assert!(cloud.calls("by gAAAAB") > 0);
    app.sign_out();
}

#[wasm_bindgen_test]
async fn a_browser_whose_storage_never_answers_lets_one_in_with_a_record_in_memory() {
    let _cloud =
        cloud(
            "token",
            |_, url| {
                if url.contains("/auth/tokens") { respond(200, &token(true)) } else { not_found() }
            },
        );
    let (page, app) = form().await;
    let _silence = Silence::begin();
    fill(&page, "Token", "gAAAAB");
    submit(&page);
    for _ in 0..4 {
        if untrack(|| app.entered()).is_none() {
            gloo_timers::future::TimeoutFuture::new(2_000).await;
        }
    }
    let (signed_in, _) = untrack(|| app.entered()).unwrap();
    assert!(!signed_in.journal().is_lasting());
    app.sign_out();
}

#[wasm_bindgen_test]
async fn a_sign_on_in_between_is_told_as_such_and_not_as_a_wrong_password() {
    let _cloud =
        cloud("password", |_, _| respond_with(401, "", &[("WWW-Authenticate", "Basic realm=\"x\"")]));
    let (page, _app) = form().await;
    sign_in_by_password(&page, "Default", "secret");
    until("it is told", || {
        page.text().contains("Something between this page and the cloud answered instead")
    })
    .await;
    assert!(!page.text().contains("is wrong"), "{}", page.text());
    until("nothing is busy", || page.text().contains("Sign in") && !page.text().contains("Signing in…"))
        .await;
}

#[wasm_bindgen_test]
async fn an_expired_password_is_told_as_expired() {
    let _cloud = cloud("password", |_, _| respond(401, EXPIRED));
    let (page, _app) = form().await;
    sign_in_by_password(&page, "Default", "secret");
    until("it is told", || page.text().contains("The password has expired.")).await;
}

#[wasm_bindgen_test]
async fn a_domain_known_by_its_id_is_taken_as_one_and_said_so_and_a_blank_around_a_password_too() {
    let cloud = cloud("password", |_, _| respond(401, UNAUTHORIZED));
    let (page, _app) = form().await;
    sign_in_by_password(&page, "default", "secret");
    until("it is told", || page.text().contains("“default” was taken for an ID.")).await;
    let body = last_body(&cloud).await;
    assert!(body.contains(r#""domain":{"id":"default"}"#) && !body.contains(r#""name":"default""#), "{body}");
    sign_in_by_password(&page, "Default", "secret ");
    until("it is told", || page.text().contains("has a blank at its start or end")).await;
    assert!(last_body(&cloud).await.contains(r#""password":"secret ""#));
}

#[wasm_bindgen_test]
async fn two_projects_of_one_name_are_told_apart_by_account_and_id_here_and_later() {
    let projects = r#"{"projects":[{"id":"p1","name":"demo","domain_id":"default"},{"id":"p2","name":"demo","domain_id":"d2"}]}"#;
    let _cloud = cloud("password", move |method, url| match (method, url) {
        ("POST", url) if url.contains("/auth/tokens") => {
            respond_with(201, &token(true), &[("X-Gateway", "1"), ("X-Subject-Token", "tok")])
        }
        (_, url) if url.contains("/auth/projects") => respond(200, projects),
        _ => not_found(),
    });
    let unscoped = super::cloud("password", move |method, url| match (method, url) {
        ("POST", url) if url.contains("/auth/tokens") => {
            respond_with(201, &token(false), &[("X-Gateway", "1"), ("X-Subject-Token", "tok")])
        }
        (_, url) if url.contains("/auth/projects") => respond(200, projects),
        _ => not_found(),
    });
    let (page, app) = form().await;
    sign_in_by_password(&page, "Default", "secret");
    until("the projects are shown", || page.text().contains("demo (Default · p1)")).await;
    assert!(page.text().contains("demo (d2 · p2)"), "{}", page.text());
    drop(unscoped);
    page.get("button", "demo (Default · p1)").click();
    until("entered", || untrack(|| app.entered()).is_some()).await;
    let (_, project) = untrack(|| app.entered()).unwrap();
    assert_eq!(project.session().who().project_label(), "demo (Default · p1)");
    app.sign_out();
}

fn sign_in_by_password(page: &Page, domain: &str, password: &str) {
    fill(page, "Domain", domain);
    fill(page, "User", "hanna");
    fill(page, "Password", password);
    submit(page);
}

#[wasm_bindgen_test]
async fn the_first_field_that_is_empty_gets_the_focus_and_after_a_refusal_the_password() {
    let _cloud = cloud("password", |_, _| respond(401, UNAUTHORIZED));
    let (page, _app) = form().await;
    // What was typed in this tab before is filled in.
    for name in ["Domain", "User", "Password"] {
        fill(&page, name, "");
    }
    submit(&page);
    until("the domain has the focus", || focused() == *page.get("textbox", "Domain")).await;
    fill(&page, "Domain", "Default");
    submit(&page);
    until("the user has the focus", || focused() == *page.get("textbox", "User")).await;
    sign_in_by_password(&page, "Default", "wrong");
    until("it is told", || page.text().contains("Clouds don't say which.")).await;
    until("the password has the focus", || focused() == *page.get("textbox", "Password")).await;
}

#[wasm_bindgen_test]
async fn a_code_is_asked_for_by_digits_once_the_cloud_wants_it_and_not_before() {
    let body = r#"{"receipt":{"methods":["password"]},"required_auth_methods":[["password","totp"]]}"#;
    let _cloud = cloud("password", move |_, _| {
        respond_with(401, body, &[("X-Gateway", "1"), ("Openstack-Auth-Receipt", "seen")])
    });
    let (page, _app) = form().await;
    assert!(!page.text().contains("One-time code"));
    sign_in_by_password(&page, "Default", "secret");
    until("it's asked for", || page.text().contains("also needs a one-time code")).await;
    let code = page.get("textbox", "One-time code");
    until("it has the focus", || focused() == *code).await;
    let is = |name: &str| code.get_attribute(name).unwrap_or_default();
    assert_eq!((is("inputmode"), is("autocomplete")), ("numeric".to_owned(), "one-time-code".to_owned()));
}

/// A Huawei-like cloud, which never says by a receipt that a code is missing.
fn iam(answer: impl Fn() -> js_sys::Promise + 'static) -> crate::fetch::Fetch {
    crate::fetch::Fetch::answered_by(move |method, url| {
        if url.ends_with("/clouds.json") {
            let clouds = super::CLOUDS.replace("WAY", "password").replace("openstack", "huawei");
            respond(200, &clouds.replace("cinder", "evs"))
        } else if method == "POST" && url.contains("/auth/tokens") {
            answer()
        } else {
            not_found()
        }
    })
}

fn sign_in_to_account(page: &Page, code: &str) {
    for (name, text) in [("Account", "harbor"), ("User", "mfa"), ("Password", "harbor-demo")] {
        fill(page, name, text);
    }
    if !code.is_empty() {
        fill(page, "One-time code", code);
    }
    submit(page);
}

#[wasm_bindgen_test]
async fn a_cloud_that_says_in_words_that_it_wants_a_code_is_given_one_and_nothing_is_typed_twice() {
    let words = r#"{"error":{"code":401,"title":"Unauthorized","message":"A passcode of the virtual MFA device is required."}}"#;
    let _cloud = iam(move || respond(401, words));
    let (page, _app) = form().await;
    assert!(page.all("textbox").len() < 4, "no code is asked for before: {}", page.text());
    sign_in_to_account(&page, "");
    until("a code is asked for", || page.text().contains("The cloud wants a one-time code, too.")).await;
    until("it has the focus", || focused() == *page.get("textbox", "One-time code")).await;
    assert!(!page.text().contains("is wrong"), "{}", page.text());
    assert_eq!(value_of(&page.get("textbox", "Password")), "harbor-demo", "what was typed is kept");
    // The same words about a code that was given are about that one.
    sign_in_to_account(&page, "123456");
    until("it is told", || page.text().contains("The one-time code is wrong, too old, or was used before."))
        .await;
    until("the code has the focus", || focused() == *page.get("textbox", "One-time code")).await;
    assert_eq!(value_of(&page.get("textbox", "One-time code")), "123456");
    let said = page.root().query_selector("[role=alert] bdi[lang=en]").unwrap();
    let said = said.unwrap().text_content().unwrap();
    assert!(said.starts_with("A passcode of the virtual MFA device"), "{said}");
}

#[wasm_bindgen_test]
async fn words_in_a_language_that_nobody_has_told_are_not_read_out_as_the_pages() {
    let words = r#"{"error":{"code":401,"title":"Unauthorized","message":"用户名或密码错误"}}"#;
    let _cloud = iam(move || respond(401, words));
    let (page, _app) = form().await;
    sign_in_to_account(&page, "");
    until("it is told", || page.text().contains("用户名或密码错误")).await;
    let said = page.root().query_selector("bdi[lang='']").unwrap().unwrap();
    assert_eq!(said.text_content().unwrap(), "用户名或密码错误 (401)");
}

#[wasm_bindgen_test]
async fn a_cloud_that_does_not_tell_a_missing_code_from_a_wrong_password_is_offered_one() {
    let _cloud = iam(|| respond(401, UNAUTHORIZED));
    let (page, _app) = form().await;
    sign_in_to_account(&page, "");
    until("it is told", || page.text().contains("or a code is missing. Clouds don't say which.")).await;
    until("the password has the focus", || focused() == *page.get("textbox", "Password")).await;
    let code = page.get("textbox", "One-time code");
    assert!(description(&code).contains("Only if this user needs one"), "{}", description(&code));
    assert_eq!(value_of(&page.get("textbox", "Password")), "harbor-demo", "what was typed is kept");
}

#[wasm_bindgen_test]
async fn a_browser_that_has_never_seen_the_cloud_begins_with_a_way_that_the_cloud_has() {
    people::forget_who_was_here();
    let _cloud = cloud("token", |_, _| not_found());
    let (page, _app) = form().await;
    until("a token is asked for", || page.all("textbox").len() == 1).await;
    page.get("textbox", "Token");
}

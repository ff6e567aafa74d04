//! Going to another project or region without signing in anew.

use std::cell::Cell;

use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::components::frame::PlaceSwitch;
use evs_transfer_console::route::Route;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::journal::Journal;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, frame, type_into, until};
use crate::fetch::{Fetch, not_found, respond, respond_with};
use crate::people;

const PROJECTS: &str = r#"{"projects":[
    {"id":"p1","name":"p1","enabled":true,"domain_id":"a1"},
    {"id":"p2","name":"a-project-with-a-long-name_production","enabled":true,"domain_id":"a1"},
    {"id":"p3","name":"off","enabled":false,"domain_id":"a1"}]}"#;

/// A token for project `p2`.
fn token() -> Promise {
    let body = r#"{"token":{"expires_at":"2099-01-01T00:00:00Z","user":{"id":"u1","name":"milo","domain":{"id":"a1","name":"a1"}},
        "project":{"id":"p2","name":"a-project-with-a-long-name_production","domain":{"id":"a1","name":"a1"}}}}"#;
    respond_with(201, body, &[("X-Gateway", "1"), ("X-Subject-Token", "another token")])
}

/// A cloud with those projects. `refuses` so many times to make a token.
fn cloud(refuses: u32) -> Fetch {
    let left = Cell::new(refuses);
    Fetch::answered_by(move |method, url| match (method, url) {
        ("GET", url) if url.ends_with("/v3/auth/projects") => respond(200, PROJECTS),
        ("POST", url) if url.contains("/v3/auth/tokens") && left.get() > 0 => {
            left.set(left.get() - 1);
            respond(403, r#"{"error":{"code":403,"message":"rescoping is off"}}"#)
        }
        ("POST", url) if url.contains("/v3/auth/tokens") => token(),
        _ => not_found(),
    })
}

async fn signed_in() -> (Page, AppState) {
    let kept = StoredValue::new(None);
    let page = Page::with(move || {
        let app = people::provide_app();
        provide_announcer();
        provide_toasts();
        people::sign_in(app, Journal::in_memory());
        kept.set_value(Some(app));
        view! {
            <LiveRegions />
            {move || {
                let (signed_in, project) = app.entered()?;
                provide_context(signed_in.hold());
                Some(view! { <PlaceSwitch signed_in=signed_in project=project /> })
            }}
        }
    })
    .await;
    (page, kept.get_value().unwrap())
}

async fn opens_list(page: &Page) {
    page.all("button")[0].click();
    until("the projects are listed", || page.all("button").len() > 1).await;
}

fn here(app: AppState) -> (String, String) {
    untrack(|| app.entered()).unwrap().1.session().place()
}

fn place(project: &str, region: &str) -> (String, String) {
    (project.to_owned(), region.to_owned())
}

fn line(page: &Page, name: &str, region: usize) -> web_sys::HtmlElement {
    let lines = page.all("button").into_iter().filter(|one| one.text_content().unwrap() == name);
    lines.collect::<Vec<_>>().remove(region)
}

#[wasm_bindgen_test]
async fn another_project_and_another_region_are_entered_by_the_sign_in_at_hand() {
    let cloud = cloud(0);
    let (page, app) = signed_in().await;
    opens_list(&page).await;
    assert!(!page.text().contains("off"), "what can't be used isn't offered");
    line(&page, "a-project-with-a-long-name_production", 1).click();
    until("it's entered", || here(app) == place("p2", "r2")).await;
    until("that is said", || {
        page.text().contains("You're now in a-project-with-a-long-name_production, r2.")
    })
    .await;
    assert_eq!(cloud.calls("POST"), 1, "one token is made, and nothing is asked");
    let signed_in = untrack(|| app.signed_in()).unwrap();
    assert_eq!(signed_in.sessions().len(), 2);
    opens_list(&page).await;
    line(&page, "p1", 0).click();
    until("one is back", || here(app) == place("p1", "r1")).await;
    assert_eq!((signed_in.sessions().len(), cloud.calls("POST")), (2, 1), "the session there goes on");
}

#[wasm_bindgen_test]
async fn where_a_cloud_wants_the_password_once_more_it_is_asked_for() {
    let _cloud = cloud(1);
    let (page, app) = signed_in().await;
    opens_list(&page).await;
    line(&page, "a-project-with-a-long-name_production", 0).click();
    until("it's asked for", || !page.all("dialog").is_empty()).await;
    let dialog = page.get("dialog", "Enter a-project-with-a-long-name_production");
    assert!(dialog.contains(Some(&crate::base::page::focused())));
    type_into(&page.get("textbox", "Password"), "secret");
    page.get("button", "Enter").click();
    until("it's entered", || here(app) == place("p2", "r1")).await;
    frame().await;
    assert!(page.all("dialog").is_empty());
}

#[wasm_bindgen_test]
async fn a_page_that_would_lose_something_asks_before() {
    let _cloud = cloud(0);
    let (page, app) = signed_in().await;
    app.nav().replace(Route::Wizard);
    app.nav().set_guard(Some("A key would be lost.".into()));
    opens_list(&page).await;
    line(&page, "a-project-with-a-long-name_production", 0).click();
    frame().await;
    assert_eq!(untrack(|| app.nav().question()).as_deref(), Some("A key would be lost."));
    app.nav().stay();
    assert_eq!(here(app), place("p1", "r1"));
    opens_list(&page).await;
    line(&page, "a-project-with-a-long-name_production", 0).click();
    app.nav().leave();
    until("it's entered", || here(app) == place("p2", "r1")).await;
    assert_eq!(untrack(|| app.nav().route()), Route::Disks, "the steps belong to the project that was left");
    app.nav().replace(Route::Disks);
}

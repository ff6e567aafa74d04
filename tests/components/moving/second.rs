//! Signing in to the second account, on the page that moves disks.

use std::rc::Rc;

use evs_transfer_console::state::storage::{Keep, save};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::World;
use super::page::{button, leaves, show};
use crate::base::page::{frame, type_into, until, until_within};
use crate::fetch::{Fetch, respond};
use crate::people::forget_who_was_here;

const CLOUDS: &str = r#"{"clouds":[
    {"id":"c0","label":"Another","kind":"openstack","rules":"cinder","regions":[{"id":"r1","label":"One"}]},
    {"id":"c1","label":"Cloud one","kind":"openstack","rules":"cinder","sign_in":["token"],
    "regions":[{"id":"r1","label":"One"},{"id":"r2","label":"Two"}]}]}"#;

/// The console's server and the identity service, beside the world of disks.
fn with_sign_in(world: &Rc<World>, project: &'static str) -> Fetch {
    let world = Rc::clone(world);
    Fetch::answered_with_body(move |method, url, body| {
        if url.ends_with("/clouds.json") {
            return respond(200, CLOUDS);
        }
        if method == "GET" && url.contains("/auth/tokens") {
            let domain = r#""domain":{"id":"a2","name":"meadow"}"#;
            return respond(
                200,
                &format!(
                    r#"{{"token":{{"expires_at":"2999-01-01T00:00:00Z","user":{{"id":"7f","name":"milo",{domain}}},
                    "project":{{"id":"{project}","name":"{project}",{domain}}}}}}}"#
                ),
            );
        }
        world.answer(method, url, body)
    })
}

#[wasm_bindgen_test]
async fn the_second_account_is_signed_in_to_in_the_same_region_and_the_first_ones_project_is_refused() {
    forget_who_was_here();
    save(Keep::Always, "last-sign-in.c1", r#"{"cloud":"c1","region":"r1","account":"harbor"}"#);
    for project in ["p1", "p2"] {
        let world = World::of(2);
        let _fetch = with_sign_in(&world, project);
        let (page, app) = show(2, false).await;
        until_within(10, "the form is there", || button(&page, "Sign in").is_some()).await;
        frame().await;
        let places: Vec<_> = page.all("combobox").iter().map(|one| one.text_content().unwrap()).collect();
        assert_eq!(places, ["One"], "one cloud and one region");
        assert!(page.all("checkbox").is_empty(), "what is said of this computer is the first sign-in's");
        type_into(&page.get("textbox", "Token"), "gAAAAB");
        frame().await;
        page.get("button", "Sign in").click();
        if project == "p1" {
            until_within(10, "it's refused", || {
                page.text().contains("The disks are in this project already")
            })
            .await;
            assert!(untrack(|| app.beside()).is_none());
        } else {
            until_within(10, "both are looked at", || button(&page, "Move 2 disks").is_some()).await;
            assert!(page.text().contains("meadow"), "{}", page.text());
            button(&page, "Sign in to another account").unwrap().click();
            until("it's left", || untrack(|| app.beside()).is_none()).await;
            until_within(4, "the form is back", || button(&page, "Sign in").is_some()).await;
        }
        leaves(app).await;
    }
    forget_who_was_here();
}

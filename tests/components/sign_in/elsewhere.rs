//! Several clouds: what is typed and remembered belongs to one of them, and a link to another one asks first.

use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::pages::accept::AcceptPage;
use evs_transfer_console::pages::sign_in::SignInForm;
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::base::page::{Page, dispatch, focused, frame, type_into, until};
use crate::fetch::{Fetch, not_found, respond};
use crate::people;

/// The second is called directly, and each of its regions is another server.
const CLOUDS: &str = r#"{"clouds":[
    {"id":"c1","label":"Cloud one","kind":"openstack","rules":"cinder","regions":[{"id":"r1","label":"One"},{"id":"r2","label":"Two"}]},
    {"id":"c2","label":"Cloud two","kind":"openstack","rules":"cinder","via":"direct",
     "endpoints":{"iam":"https://iam.{region}.example.com/v3","evs":"https://evs.{region}.example.com"},
     "regions":[{"id":"r1","label":"East"},{"id":"r2","label":"West"}]}]}"#;
const TRANSFER: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";

/// What this browser keeps, empty before and after.
struct Kept {
    _server: Fetch,
}

impl Kept {
    fn nothing() -> Self {
        Self::forget();
        let server = Fetch::answered_by(|_, url| {
            if url.ends_with("/clouds.json") { respond(200, CLOUDS) } else { not_found() }
        });
        Self { _server: server }
    }

    /// Somebody has signed in here, the last time of all to this cloud.
    fn signed_in(self, cloud: &str, region: &str, user: &str) -> Self {
        let json = format!(
            r#"{{"cloud":"{cloud}","region":"{region}","way":"password","account":"Default","user":"{user}","key_id":"","project":"p1"}}"#
        );
        storage::save(Keep::Always, "last-sign-in", &json);
        storage::save(Keep::Always, &format!("last-sign-in.{cloud}"), &json);
        self
    }

    fn forget() {
        for key in ["last-sign-in", "last-sign-in.c1", "last-sign-in.c2"] {
            storage::forget(Keep::Always, key);
        }
        for key in ["typed-sign-in.c1", "typed-sign-in.c2", "accept"] {
            storage::forget(Keep::ThisTab, key);
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        Self::forget();
    }
}

async fn show<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static, is_there: &str) -> Page {
    let page = Page::with(move || {
        people::provide_app();
        provide_announcer();
        provide_toasts();
        view! {
            <LiveRegions />
            {view()}
        }
    })
    .await;
    until(is_there, || page.text().contains(is_there)).await;
    page
}

async fn form() -> Page {
    show(|| view! { <SignInForm /> }, "What you type is sent to").await
}

/// The accept page of nobody, who was offered something from there.
async fn offered(cloud: &str, region: &str, is_there: &str) -> Page {
    storage::save(Keep::ThisTab, "accept", &format!("v=1&c={cloud}&r={region}&p=p2&t={TRANSFER}&end"));
    show(|| view! { <AcceptPage /> }, is_there).await
}

fn value(page: &Page, label: &str) -> String {
    page.get("textbox", label).unchecked_into::<HtmlInputElement>().value()
}

/// Chooses the line of this label.
async fn choose(page: &Page, list: &str, label: &str) {
    let list: HtmlSelectElement = page.get("combobox", list).unchecked_into();
    let lines = list.children();
    let at = (0..lines.length()).find(|at| lines.item(*at).unwrap().text_content().as_deref() == Some(label));
    list.set_selected_index(i32::try_from(at.unwrap()).unwrap());
    dispatch(&list, "change");
    frame().await;
}

fn chosen(page: &Page, list: &str) -> String {
    let list: HtmlSelectElement = page.get("combobox", list).unchecked_into();
    let at = u32::try_from(list.selected_index()).unwrap();
    list.children().item(at).unwrap().text_content().unwrap()
}

async fn fill(page: &Page) {
    page.get("button", "I have a one-time code").click();
    frame().await;
    for (label, text) in
        [("Domain", "Default"), ("User", "hanna"), ("Password", "secret"), ("One-time code", "123456")]
    {
        type_into(&page.get("textbox", label), text);
    }
}

/// What stands in the fields: domain, user, password, and the code where one can be typed.
fn filled(page: &Page) -> [String; 4] {
    let text = |label: &str| {
        let is_there = page.text().contains(label);
        if is_there { value(page, label) } else { String::new() }
    };
    ["Domain", "User", "Password", "One-time code"].map(text)
}

#[wasm_bindgen_test]
async fn choosing_another_cloud_forgets_the_secrets_and_keeps_the_rest_for_each_cloud() {
    let _kept = Kept::nothing();
    let page = form().await;
    fill(&page).await;
    choose(&page, "Region", "Two").await;
    assert_eq!(filled(&page), ["Default", "hanna", "secret", "123456"], "the same server takes it");
    choose(&page, "Cloud", "Cloud two").await;
    assert_eq!(filled(&page), ["", "", "", ""]);
    type_into(&page.get("textbox", "User"), "nils");
    type_into(&page.get("textbox", "Password"), "another");
    frame().await;
    choose(&page, "Cloud", "Cloud one").await;
    assert_eq!(filled(&page), ["Default", "hanna", "", ""]);
    assert_eq!(chosen(&page, "Region"), "Two");
    choose(&page, "Cloud", "Cloud two").await;
    assert_eq!(filled(&page), ["", "nils", "", ""]);
}

#[wasm_bindgen_test]
async fn a_secret_goes_to_no_other_server_of_a_cloud_and_in_no_other_way_either() {
    let _kept = Kept::nothing();
    let page = form().await;
    choose(&page, "Cloud", "Cloud two").await;
    fill(&page).await;
    choose(&page, "Region", "West").await;
    assert_eq!(filled(&page), ["Default", "hanna", "", ""]);
    type_into(&page.get("textbox", "Password"), "secret");
    page.get("button", "Token").click();
    frame().await;
    assert_eq!(value(&page, "Token"), "", "a password is no token");
    page.get("button", "Password").click();
    frame().await;
    assert_eq!(filled(&page), ["Default", "hanna", "", ""]);
}

#[wasm_bindgen_test]
async fn who_signed_in_is_remembered_for_each_cloud_and_where_only_the_last_was_kept_for_that_one() {
    let _kept = Kept::nothing().signed_in("c1", "r2", "hanna").signed_in("c2", "r2", "nils");
    let page = form().await;
    assert_eq!((chosen(&page, "Cloud").as_str(), value(&page, "User").as_str()), ("Cloud two", "nils"));
    choose(&page, "Cloud", "Cloud one").await;
    assert_eq!((chosen(&page, "Region").as_str(), value(&page, "User").as_str()), ("Two", "hanna"));
    drop(page);
    for key in ["last-sign-in.c1", "last-sign-in.c2"] {
        storage::forget(Keep::Always, key);
    }
    let page = form().await;
    assert_eq!((chosen(&page, "Cloud").as_str(), value(&page, "User").as_str()), ("Cloud two", "nils"));
}

#[wasm_bindgen_test]
async fn where_secrets_are_sent_stands_above_the_button_with_the_server_where_it_is_called_directly() {
    let _kept = Kept::nothing();
    let page = form().await;
    let says = |what: &str| assert!(page.text().contains(what), "{what} isn't in {}", page.text());
    says("What you type is sent to: Cloud one, One.");
    choose(&page, "Cloud", "Cloud two").await;
    choose(&page, "Region", "West").await;
    says(
        "What you type is sent to: Cloud two, West, straight from your browser to https://iam.r2.example.com/v3.",
    );
}

#[wasm_bindgen_test]
async fn a_link_to_another_cloud_than_last_time_asks_before_anything_can_be_typed() {
    let _kept = Kept::nothing().signed_in("c1", "r2", "hanna");
    let asks = "This link is for: Cloud two, East. Last time, you signed in to: Cloud one, Two.";
    let page = offered("c2", "r1", asks).await;
    assert!(page.all("textbox").is_empty() && page.all("combobox").is_empty());
    page.get("button", "Stay with Cloud one, Two").click();
    until("the form is there", || page.text().contains("What you type is sent to: Cloud one, Two.")).await;
    assert_eq!(value(&page, "User"), "hanna");
    assert!(focused().text_content().unwrap().contains("Sign in to the account"));
    drop(page);
    let page = offered("c2", "r1", asks).await;
    page.get("button", "Sign in to Cloud two, East").click();
    until("the form is there", || page.text().contains("What you type is sent to: Cloud two, East,")).await;
    assert_eq!(value(&page, "User"), "", "nobody has signed in there");
}

#[wasm_bindgen_test]
async fn a_link_that_names_the_same_or_the_first_cloud_asks_nothing() {
    let _kept = Kept::nothing();
    let page = offered("c2", "r2", "What you type is sent to: Cloud two, West,").await;
    assert!(!page.text().contains("This link is for"));
    drop(page);
    let _kept = Kept::nothing().signed_in("c2", "r2", "nils");
    let page = offered("c2", "r2", "What you type is sent to: Cloud two, West,").await;
    assert!(!page.text().contains("This link is for"));
}

#[wasm_bindgen_test]
async fn a_link_to_a_cloud_that_is_not_here_says_so_at_once_and_quotes_it_as_a_claim() {
    let _kept = Kept::nothing().signed_in("c1", "r1", "hanna");
    let page = offered("c9%E2%80%9D%20is%20safe", "r1", "which this console doesn't have.").await;
    assert!(page.text().contains("the cloud “c9’ is safe”, which"), "{}", page.text());
    assert_eq!(chosen(&page, "Cloud"), "Cloud one");
    drop(page);
    let page = offered("c2", "r9", "which Cloud two doesn't have in this console.").await;
    assert!(page.text().contains("the region “r9”"), "{}", page.text());
}

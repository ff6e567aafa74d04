//! A run of creates as the wizard shows it: many items and their filter, and keys that are lost.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use evs_domain::id::DiskId;
use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::pages::wizard::WizardPage;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::storage::{Keep, forget, load};
use js_sys::Promise;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::base::page::{Page, frame, until, until_within};
use crate::fetch::{Fetch, lost, not_found, respond};
use crate::people;

/// A disk and the transfer that it waits for.
struct Disk {
    id: String,
    name: String,
    transfer: Option<Value>,
    /// How many answers to creates of it are still to be lost.
    to_lose: usize,
}

struct World {
    disks: RefCell<Vec<Disk>>,
    created: Cell<u128>,
    may_cancel: Cell<bool>,
}

impl World {
    fn answer(&self, method: &str, url: &str, body: &str) -> Promise {
        let path = url.split('?').next().unwrap_or_default();
        let mut parts = path.rsplit('/');
        let (last, before) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        match (method, before, last) {
            ("POST", _, "os-volume-transfer" | "volume-transfers") => self.create(body),
            ("DELETE", ..) => self.cancel(last),
            (_, "os-volume-transfer" | "volume-transfers", "detail") => {
                let disks = self.disks.borrow();
                let all: Vec<&Value> = disks.iter().filter_map(|disk| disk.transfer.as_ref()).collect();
                respond(200, &json!({ "transfers": all }).to_string())
            }
            (_, "volumes", "detail") => {
                let all: Vec<Value> = self.disks.borrow().iter().map(shown).collect();
                respond(200, &json!({ "volumes": all }).to_string())
            }
            (_, "volumes", id) => match self.disks.borrow().iter().find(|disk| disk.id == id) {
                Some(disk) => respond(200, &json!({ "volume": shown(disk) }).to_string()),
                None => not_found(),
            },
            (_, listing, "detail") => respond(200, &json!({ listing: [] }).to_string()),
            _ => not_found(),
        }
    }

    fn create(&self, body: &str) -> Promise {
        let asked: Value = serde_json::from_str(body).unwrap();
        let asked = &asked["transfer"];
        let mut disks = self.disks.borrow_mut();
        let disk = disks.iter_mut().find(|disk| asked["volume_id"] == disk.id.as_str()).unwrap();
        self.created.set(self.created.get() + 1);
        let now = js_sys::Date::new_0().to_iso_string().as_string().unwrap();
        let transfer = json!({
            "id": DiskId(1000 + self.created.get()).to_string(),
            "name": asked["name"],
            "volume_id": disk.id,
            "created_at": &now[..19],
        });
        disk.transfer = Some(transfer.clone());
        if disk.to_lose > 0 {
            disk.to_lose -= 1;
            return lost();
        }
        let mut whole = transfer;
        whole["auth_key"] = "9266c59563c84664".into();
        respond(202, &json!({ "transfer": whole }).to_string())
    }

    fn cancel(&self, transfer: &str) -> Promise {
        if !self.may_cancel.get() {
            return respond(403, r#"{"forbidden":{"code":403,"message":"not yours"}}"#);
        }
        let mut disks = self.disks.borrow_mut();
        let is_it = |disk: &&mut Disk| disk.transfer.as_ref().is_some_and(|one| one["id"] == transfer);
        match disks.iter_mut().find(is_it) {
            Some(disk) => {
                disk.transfer = None;
                respond(202, "")
            }
            None => not_found(),
        }
    }
}

fn shown(disk: &Disk) -> Value {
    let status = if disk.transfer.is_some() { "awaiting-transfer" } else { "available" };
    json!({
        "id": disk.id,
        "name": disk.name,
        "status": status,
        "size": 40,
        "volume_type": "SSD",
        "availability_zone": "az-1",
    })
}

/// The run of so many creates, of which the answers to the first ones are lost.
async fn run(count: u128, lost: u128) -> (Page, Rc<World>, Fetch) {
    forget(Keep::ThisTab, "names.c1.p1");
    let disk = |n: u128| Disk {
        id: DiskId(n).to_string(),
        name: format!("disk-{n:02}"),
        transfer: None,
        to_lose: usize::from(n <= lost),
    };
    let world = Rc::new(World {
        disks: RefCell::new((1..=count).map(disk).collect()),
        created: Cell::new(0),
        may_cancel: Cell::new(true),
    });
    let answering = Rc::clone(&world);
    let fetch = Fetch::answered_with_body(move |method, url, body| answering.answer(method, url, body));
    let page = Page::with(move || {
        let (signed_in, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        provide_announcer();
        provide_toasts();
        project.selection().change(|chosen| *chosen = (1..=count).map(DiskId).collect());
        view! {
            <LiveRegions />
            <WizardPage signed_in=signed_in project=project />
        }
    })
    .await;
    let create = format!("Create {count} transfers");
    until_within(10, "the names are asked for", || button(&page, &create).is_some()).await;
    button(&page, &create).unwrap().click();
    let despite = format!("Create {count} despite this");
    until_within(10, "the run begins", || {
        if let Some(despite) = button(&page, &despite) {
            despite.click();
        }
        page.text().contains(&format!("of {count} created")) || page.text().contains("Waiting")
    })
    .await;
    (page, world, fetch)
}

fn button(page: &Page, label: &str) -> Option<HtmlElement> {
    page.all("button").into_iter().find(|one| one.text_content().unwrap() == label)
}

fn segment(page: &Page, label: &str) -> Option<HtmlElement> {
    let mut offered = page.all("radio").into_iter().filter(|one| one.closest("[hidden]").unwrap().is_none());
    offered.find(|one| one.parent_element().unwrap().text_content().unwrap() == label)
}

fn lines(page: &Page) -> Vec<String> {
    let lines = page.root().query_selector_all(".review > li").unwrap();
    (0..lines.length()).map(|at| lines.item(at).unwrap().text_content().unwrap()).collect()
}

/// Presses the button for all lost keys, and says yes to a question that names this disk.
async fn recreate_all(page: &Page, label: &str, disk: &str) {
    button(page, label).unwrap().click();
    frame().await;
    let dialog = page.all("dialog").remove(0);
    assert!(dialog.text_content().unwrap().contains(disk), "the question names the disks");
    let yes =
        page.all("button").into_iter().rfind(|yes| yes.text_content().unwrap() == "Cancel and create anew");
    yes.unwrap().click();
    frame().await;
}

#[wasm_bindgen_test]
async fn of_many_creates_those_without_key_are_shown_alone_and_created_anew_by_one_button() {
    let (page, _, fetch) = run(12, 3).await;
    until_within(30, "the run is over", || button(&page, "Create 3 transfers anew").is_some()).await;
    page.get("heading", "12 transfers");
    assert_eq!(lines(&page).len(), 12);
    segment(&page, "Its key is lost 3").unwrap().click();
    frame().await;
    page.get("heading", "Its key is lost: 3 of 12 transfers");
    assert_eq!(lines(&page).len(), 3);
    assert!(lines(&page).iter().all(|line| line.contains("Created, but its key is lost")));
    recreate_all(&page, "Create 3 transfers anew", "disk-01").await;
    until_within(30, "all have keys", || page.text().contains("12 with their keys")).await;
    assert_eq!((fetch.calls("DELETE"), fetch.calls("POST")), (3, 15));
    assert!(button(&page, "Create 3 transfers anew").is_none());
    page.get("heading", "None with this outcome any more");
    page.get("button", "Show all").click();
    frame().await;
    assert_eq!(lines(&page).len(), 12);
}

#[wasm_bindgen_test]
async fn where_the_cloud_refuses_to_cancel_nothing_is_created_and_all_stay_without_key() {
    let (page, world, fetch) = run(4, 4).await;
    until_within(30, "all are lost", || page.text().contains("4 created, but their keys are lost")).await;
    assert!(page.all("radio").is_empty(), "four need no filter");
    assert_eq!(
        load(Keep::ThisTab, "chosen.c1.p1").as_deref(),
        Some(""),
        "none is offered with the next ones"
    );
    world.may_cancel.set(false);
    recreate_all(&page, "Create 4 transfers anew", "disk-01").await;
    until_within(30, "it is refused", || button(&page, "Create 4 transfers anew").is_some()).await;
    let text = page.text();
    assert!(text.contains("It isn't canceled so far") && text.contains("volume:delete_transfer"), "{text}");
    assert!(text.contains("4 created, but their keys are lost"), "{text}");
    assert_eq!(fetch.calls("POST"), 4);
    assert!(fetch.calls("DELETE") < 4, "what was refused for all isn't tried for the rest");
    world.may_cancel.set(true);
    recreate_all(&page, "Create 4 transfers anew", "disk-01").await;
    until_within(30, "all have keys", || page.text().contains("4 with their keys")).await;
    assert_eq!(fetch.calls("POST"), 8);
}

#[wasm_bindgen_test]
async fn creating_anew_can_be_stopped_midway_and_no_further_transfer_is_canceled() {
    let (page, _, fetch) = run(12, 12).await;
    until_within(60, "all are lost", || button(&page, "Create 12 transfers anew").is_some()).await;
    recreate_all(&page, "Create 12 transfers anew", "disk-01").await;
    until("the first ones are canceled", || fetch.calls("DELETE") > 0).await;
    button(&page, "Stop").unwrap().click();
    until_within(30, "what was under way is over", || page.text().contains("Stopped.")).await;
    let canceled = fetch.calls("DELETE");
    assert!((1..12).contains(&canceled), "{canceled} canceled");
    assert_eq!(fetch.calls("POST"), 12 + canceled, "what was canceled is created anew");
    let rest = 12 - canceled;
    let text = page.text();
    assert!(text.contains(&format!("{canceled} with their keys")) || canceled == 1, "{text}");
    segment(&page, &format!("Its key is lost {rest}")).unwrap();
    recreate_all(&page, &format!("Create {rest} transfers anew"), &format!("disk-{:02}", canceled + 1)).await;
    until_within(30, "all have keys", || page.text().contains("12 with their keys")).await;
    assert_eq!((fetch.calls("DELETE"), fetch.calls("POST")), (12, 24));
}

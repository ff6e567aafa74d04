//! Many transfers at once: finding those that matter by their outcome, and what is said once for all that weren't sent.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;

use evs_domain::id::DiskId;
use js_sys::Promise;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::signed_in;
use crate::base::page::{Page, frame, type_into, until, until_within};
use crate::fetch::{Fetch, not_found, respond};

const MANY: u128 = 12;

/// What the cloud refuses, by the number of the transfer.
#[derive(Default)]
struct Refuses {
    keys: HashSet<u128>,
    right: HashSet<u128>,
}

/// A cloud with so many transfers; the disk of each has its transfer's number.
#[derive(Default)]
struct Cloud {
    refuses: RefCell<Refuses>,
    arrived: RefCell<Vec<u128>>,
}

impl Cloud {
    fn answer(&self, method: &str, url: &str) -> Promise {
        let path = url.split('?').next().unwrap_or_default();
        let mut parts = path.rsplit('/');
        let (last, before) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let number = |id: &str| (1..=MANY).find(|n| transfer(*n) == id || DiskId(*n).to_string() == id);
        match (method, before, last) {
            ("POST", id, "accept") => self.accept(number(id).unwrap()),
            (_, "volumes", "detail") => {
                let all: Vec<Value> = self.arrived.borrow().iter().map(|n| shown(*n)).collect();
                respond(200, &json!({ "volumes": all }).to_string())
            }
            (_, "volumes", id) => match number(id).filter(|n| self.arrived.borrow().contains(n)) {
                Some(n) => respond(200, &json!({ "volume": shown(n) }).to_string()),
                None => not_found(),
            },
            (_, "os-volume-transfer" | "volume-transfers", "detail") => respond(200, r#"{"transfers":[]}"#),
            (_, listing, "detail") => respond(200, &json!({ listing: [] }).to_string()),
            _ => not_found(),
        }
    }

    fn accept(&self, n: u128) -> Promise {
        let refuses = self.refuses.borrow();
        if refuses.keys.contains(&n) {
            let message = "Invalid auth key: Attempt to transfer.";
            return respond(400, &json!({"badRequest": {"code": 400, "message": message}}).to_string());
        }
        if refuses.right.contains(&n) {
            return respond(403, r#"{"forbidden":{"code":403,"message":"x"}}"#);
        }
        self.arrived.borrow_mut().push(n);
        let accepted = json!({"id": transfer(n), "name": "x", "volume_id": DiskId(n).to_string()});
        respond(202, &json!({ "transfer": accepted }).to_string())
    }
}

fn transfer(n: u128) -> String {
    DiskId(1000 + n).to_string()
}

fn shown(n: u128) -> Value {
    json!({
        "id": DiskId(n).to_string(), "name": format!("disk-{n:02}"), "status": "available", "size": 40,
        "volume_type": "SSD", "availability_zone": "az-1",
    })
}

/// The page with all of them and a key for each, before they are accepted.
async fn ready(refuses: Refuses) -> (Page, Rc<Cloud>, Fetch) {
    let cloud = Rc::new(Cloud { refuses: RefCell::new(refuses), ..Cloud::default() });
    let answering = Rc::clone(&cloud);
    let fetch = Fetch::answered_by(move |method, url| answering.answer(method, url));
    let one = |n| format!("&t={}~{}~40~SSD~az-1~disk-{n:02}", transfer(n), DiskId(n));
    let all: String = (1..=MANY).map(one).collect();
    let page = signed_in(&format!("v=1&c=c1&r=r1&p=p2{all}&end")).await;
    // No two are the same: such a key would be read once.
    let keys: Vec<String> =
        (1..=MANY).map(|n| format!("{:016x}", 0x9266_c595_63c8_0000_u64 + n as u64)).collect();
    type_into(&page.get("textbox", "Paste all keys"), &keys.join("\n"));
    until("the keys are filled in", || page.text().contains("filled in by the order of the list")).await;
    (page, cloud, fetch)
}

fn button(page: &Page, label: &str) -> Option<HtmlElement> {
    page.all("button").into_iter().find(|one| one.text_content().unwrap() == label)
}

/// Chooses an outcome in the filter, by its name and count.
async fn choose(page: &Page, label: &str) {
    let is_it = |one: &HtmlElement| one.parent_element().unwrap().text_content().unwrap() == label;
    page.all("radio")
        .into_iter()
        .find(is_it)
        .unwrap_or_else(|| panic!("no {label}: {}", page.text()))
        .click();
    frame().await;
}

/// The rows that are shown, each with all that it says.
fn rows(page: &Page) -> Vec<String> {
    let rows = page.root().query_selector_all(".accept-lines tbody tr").unwrap();
    (0..rows.length()).map(|at| rows.item(at).unwrap().text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn of_many_those_that_were_refused_are_shown_alone_and_mended() {
    let (page, cloud, fetch) = ready(Refuses { keys: [5, 9].into(), ..Refuses::default() }).await;
    assert!(page.all("radio").is_empty(), "as long as nothing was sent, all stand the same");
    button(&page, "Accept 12 disks").unwrap().click();
    until_within(60, "all is settled", || page.text().contains("2 aren't accepted yet")).await;
    assert_eq!(rows(&page).len(), 12);
    assert!(!page.text().contains("Accepting was interrupted"), "{}", page.text());
    choose(&page, "Arrived 10").await;
    page.get("heading", "Arrived: 10 of 12 transfers");
    assert!(rows(&page).len() == 10 && rows(&page).iter().all(|row| !row.contains("The key is wrong")));
    choose(&page, "Not accepted 2").await;
    page.get("heading", "Not accepted: 2 of 12 transfers");
    let refused = rows(&page);
    assert!(refused.len() == 2 && refused[0].contains("disk-05") && refused[1].contains("disk-09"));
    cloud.refuses.take();
    for name in ["disk-05", "disk-09"] {
        type_into(&page.get("textbox", &format!("Key for “{name}”")), "0066c59563c84664");
    }
    frame().await;
    until("they can be accepted", || button(&page, "Accept 2 of 12 disks").is_some()).await;
    button(&page, "Accept 2 of 12 disks").unwrap().click();
    until_within(60, "all are here", || page.text().contains("12 disks are yours")).await;
    assert_eq!(fetch.calls("/accept"), 14, "what has arrived isn't sent again");
}

#[wasm_bindgen_test]
async fn why_the_rest_was_not_sent_is_said_once_above_all_rows() {
    let (page, _cloud, fetch) = ready(Refuses { right: [3].into(), ..Refuses::default() }).await;
    button(&page, "Accept 12 disks").unwrap().click();
    until_within(60, "all is settled", || page.text().contains("10 aren't accepted yet")).await;
    assert_eq!(fetch.calls("/accept"), 3);
    assert_eq!(page.text().matches("Accept again when that is settled").count(), 1, "{}", page.text());
    let held_back = rows(&page).iter().filter(|row| row.contains("Not sent")).count();
    assert_eq!(held_back, 9, "{:?}", rows(&page));
}

#[wasm_bindgen_test]
async fn what_the_rows_tell_the_receipt_repeats_on_paper_only() {
    let (page, cloud, _fetch) = ready(Refuses { keys: [5].into(), ..Refuses::default() }).await;
    button(&page, "Accept 12 disks").unwrap().click();
    until_within(60, "all is settled", || page.text().contains("11 disks are yours")).await;
    let seen = || js_sys::Reflect::get(&page.root(), &"innerText".into()).unwrap().as_string().unwrap();
    for fact in [DiskId(1).to_string(), transfer(1)] {
        assert_eq!(seen().matches(&fact).count(), 1, "{fact} in: {}", seen());
    }
    assert_eq!(page.text().matches(&transfer(1)).count(), 2, "on paper the receipt is whole");
    cloud.refuses.take();
    // A key that was wrong isn't sent again as it is.
    type_into(&page.get("textbox", "Key for “disk-05”"), "0066c59563c84664");
    frame().await;
    until("it can be accepted", || button(&page, "Accept 1 of 12 disks").is_some()).await;
    button(&page, "Accept 1 of 12 disks").unwrap().click();
    until_within(60, "all are here", || page.text().contains("12 disks are yours")).await;
    assert_eq!(seen().matches(&transfer(1)).count(), 1, "without the rows the receipt tells: {}", seen());
}

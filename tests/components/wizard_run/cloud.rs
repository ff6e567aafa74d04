//! A cloud that loses answers to creates, and the wizard with a run on it. No test is in here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use evs_domain::id::DiskId;
use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::pages::wizard::WizardPage;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::storage::{Keep, forget};
use js_sys::Promise;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::button;
use crate::base::page::{Page, until_within};
use crate::fetch::{Fetch, lost, not_found, respond};
use crate::people;

/// A disk and the transfer that it waits for.
struct Disk {
    id: String,
    name: String,
    transfer: Option<Value>,
    /// How many transfers of it were created so far.
    created: usize,
    /// How many answers to creates of it are still to be lost.
    to_lose: usize,
    /// What becomes of creates of it that aren't answered as they should be.
    fault: Option<Fault>,
}

/// What becomes of a request, and whether it takes effect all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It's never answered, as where the page is gone before the answer.
    Silent { effect: bool },
    /// The connection breaks.
    Broken { effect: bool },
    /// Something on the way answers for the cloud: it can't be reached.
    Down { effect: bool },
}

impl Fault {
    fn has_effect(self) -> bool {
        let (Self::Silent { effect } | Self::Broken { effect } | Self::Down { effect }) = self;
        effect
    }
}

pub(crate) struct World {
    disks: RefCell<Vec<Disk>>,
    created: Cell<u128>,
    unanswered: Cell<usize>,
    pub(super) may_cancel: Cell<bool>,
    /// Whether it refuses to list transfers.
    pub(crate) hides_transfers: Cell<bool>,
}

impl World {
    /// One with so many disks, which loses the first answer to creates of some of them.
    pub(crate) fn of(count: u128, lost: u128) -> Rc<Self> {
        let disk = |n: u128| Disk {
            id: DiskId(n).to_string(),
            name: format!("disk-{n:02}"),
            transfer: None,
            created: 0,
            to_lose: usize::from(n <= lost),
            fault: None,
        };
        Rc::new(Self {
            disks: RefCell::new((1..=count).map(disk).collect()),
            created: Cell::new(0),
            unanswered: Cell::new(0),
            may_cancel: Cell::new(true),
            hides_transfers: Cell::new(false),
        })
    }

    /// From now on it answers the page.
    pub(crate) fn fetch(self: &Rc<Self>) -> Fetch {
        let answering = Rc::clone(self);
        Fetch::answered_with_body(move |method, url, body| answering.answer(method, url, body))
    }

    /// A create of the `n`th disk is never answered, whether it takes effect or not; or is answered again.
    pub(crate) fn silence(&self, n: usize, effect: Option<bool>) {
        self.breaks(n, effect.map(|effect| Fault::Silent { effect }));
    }

    /// From now on this becomes of creates of the `n`th disk.
    pub(crate) fn breaks(&self, n: usize, fault: Option<Fault>) {
        self.disks.borrow_mut()[n - 1].fault = fault;
    }

    /// How many creates have come that are never answered.
    pub(crate) fn unanswered(&self) -> usize {
        self.unanswered.get()
    }

    /// How many transfers of each disk were created.
    pub(crate) fn created(&self) -> Vec<usize> {
        self.disks.borrow().iter().map(|disk| disk.created).collect()
    }

    fn answer(&self, method: &str, url: &str, body: &str) -> Promise {
        let path = url.split('?').next().unwrap_or_default();
        let mut parts = path.rsplit('/');
        let (last, before) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        match (method, before, last) {
            ("POST", _, "os-volume-transfer" | "volume-transfers") => self.create(body),
            ("DELETE", ..) => self.cancel(last),
            (_, "os-volume-transfer" | "volume-transfers", "detail") if self.hides_transfers.get() => {
                respond(403, r#"{"forbidden":{"code":403,"message":"not yours"}}"#)
            }
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
        let fault = disk.fault;
        if let Some(fault) = fault.filter(|fault| !fault.has_effect()) {
            return self.fails(fault);
        }
        self.created.set(self.created.get() + 1);
        disk.created += 1;
        let now = js_sys::Date::new_0().to_iso_string().as_string().unwrap();
        let transfer = json!({
            "id": DiskId(1000 + self.created.get()).to_string(),
            "name": asked["name"],
            "volume_id": disk.id,
            "created_at": &now[..19],
        });
        disk.transfer = Some(transfer.clone());
        if let Some(fault) = fault {
            return self.fails(fault);
        }
        if disk.to_lose > 0 {
            disk.to_lose -= 1;
            return lost();
        }
        let mut whole = transfer;
        whole["auth_key"] = "9266c59563c84664".into();
        respond(202, &json!({ "transfer": whole }).to_string())
    }

    fn fails(&self, fault: Fault) -> Promise {
        match fault {
            Fault::Silent { .. } => {
                self.unanswered.set(self.unanswered.get() + 1);
                Promise::new(&mut |_, _| {})
            }
            Fault::Broken { .. } => lost(),
            Fault::Down { .. } => respond(503, "<html>Service Unavailable</html>"),
        }
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
pub(super) async fn run(count: u128, lost: u128) -> (Page, Rc<World>, Fetch) {
    forget(Keep::ThisTab, "names.c1.p1");
    let world = World::of(count, lost);
    let fetch = world.fetch();
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
    begin(&page, count).await;
    (page, world, fetch)
}

/// Goes through the wizard, until so many transfers are being created.
pub(crate) async fn begin(page: &Page, count: u128) {
    let create = format!("Create {count} transfers");
    until_within(10, "the names are asked for", || button(page, &create).is_some()).await;
    button(page, &create).unwrap().click();
    let despite = format!("Create {count} despite this");
    until_within(10, "the run begins", || {
        if let Some(despite) = button(page, &despite) {
            despite.click();
        }
        page.text().contains(&format!("of {count} created")) || page.text().contains("Waiting")
    })
    .await;
}

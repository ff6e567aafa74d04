//! A cloud for one test, with disks and pending transfers that a cancel really takes away.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Promise;

use crate::fetch::{Fetch, lost, not_found, respond};

/// What becomes of a cancel.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cancel {
    /// It works.
    Works,
    /// It works, and the answer is lost.
    Lost,
    /// It never arrives, and neither does an answer.
    Dropped,
    /// The person may not.
    Forbidden,
}

/// A disk and its pending transfer, if it has one.
#[derive(Clone)]
struct Disk {
    id: String,
    name: String,
    transfer: Option<(String, String)>,
}

struct World {
    disks: RefCell<Vec<Disk>>,
    cancel: Cell<Cancel>,
    /// Whether the list of transfers is older than all of them.
    list_is_old: Cell<bool>,
}

/// The cloud.
pub(super) struct Cloud {
    world: Rc<World>,
    fetch: Fetch,
}

/// When all transfers were created, in seconds since 1970: `2026-01-02T03:04:05`.
pub(super) const CREATED: i64 = 1_767_323_045;

/// The id of the disk or transfer of this number.
pub(super) fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

impl Cloud {
    /// A cloud with a pending transfer of each of these disks: transfer `n` of disk `100 + n`, counted from one.
    pub(super) fn with(names: &[&str]) -> Self {
        let disk = |(n, name): (u32, &&str)| Disk {
            id: id(100 + n),
            name: (*name).to_owned(),
            transfer: Some((id(n), format!("offer {n}"))),
        };
        let world = Rc::new(World {
            disks: RefCell::new((1..).zip(names).map(disk).collect()),
            cancel: Cell::new(Cancel::Works),
            list_is_old: Cell::new(false),
        });
        let answering = Rc::clone(&world);
        let fetch = Fetch::answered_by(move |method, url| answering.answer(method, url));
        Self { world, fetch }
    }

    /// What becomes of cancels from now on.
    pub(super) fn cancels(&self, cancel: Cancel) {
        self.world.cancel.set(cancel);
    }

    /// The recipient of transfer `n` takes the disk.
    pub(super) fn accept(&self, n: u32) {
        self.world.disks.borrow_mut().retain(|disk| disk.id != id(100 + n));
    }

    /// Transfer `n` is taken back by somebody else.
    pub(super) fn withdraw(&self, n: u32) {
        for disk in self.world.disks.borrow_mut().iter_mut().filter(|disk| disk.id == id(100 + n)) {
            disk.transfer = None;
        }
    }

    /// From now on the list of transfers is older than all of them; each is still shown by itself.
    pub(super) fn lists_no_transfers(&self) {
        self.world.list_is_old.set(true);
    }

    /// How many requests had this in them, as `METHOD url`.
    pub(super) fn calls(&self, part: &str) -> usize {
        self.fetch.calls(part)
    }
}

impl World {
    fn answer(&self, method: &str, url: &str) -> Promise {
        let path = url.split('?').next().unwrap_or_default();
        let mut parts = path.rsplit('/');
        let last = parts.next().unwrap_or_default();
        match (method, parts.next().unwrap_or_default()) {
            ("DELETE", "os-volume-transfer") => self.cancel(last),
            (_, "os-volume-transfer") if last == "detail" && self.list_is_old.get() => {
                respond(200, r#"{"transfers":[]}"#)
            }
            (_, "os-volume-transfer") if last == "detail" => respond(200, &self.list("transfers", transfer)),
            (_, "volumes" | "cloudvolumes") if last == "detail" => {
                respond(200, &self.list("volumes", volume))
            }
            (_, "os-volume-transfer") => self.show("transfer", last, transfer),
            (_, "volumes") => self.show("volume", last, volume),
            _ => not_found(),
        }
    }

    fn cancel(&self, transfer: &str) -> Promise {
        let cancel = self.cancel.get();
        let mut disks = self.disks.borrow_mut();
        let offered =
            disks.iter_mut().find(|disk| disk.transfer.as_ref().is_some_and(|(id, _)| id == transfer));
        match (cancel, offered) {
            (Cancel::Dropped, _) => lost(),
            (Cancel::Forbidden, _) => respond(403, r#"{"forbidden":{"code":403,"message":"not yours"}}"#),
            (_, None) => not_found(),
            (_, Some(disk)) => {
                disk.transfer = None;
                if cancel == Cancel::Lost { lost() } else { respond(202, "") }
            }
        }
    }

    fn list(&self, name: &str, write: fn(&Disk) -> Option<(String, String)>) -> String {
        let all: Vec<String> = self.disks.borrow().iter().filter_map(write).map(|(_, body)| body).collect();
        format!(r#"{{"{name}":[{}]}}"#, all.join(","))
    }

    fn show(&self, name: &str, wanted: &str, write: fn(&Disk) -> Option<(String, String)>) -> Promise {
        let found = self.disks.borrow().iter().filter_map(write).find(|(id, _)| id == wanted);
        found.map_or_else(not_found, |(_, body)| respond(200, &format!(r#"{{"{name}":{body}}}"#)))
    }
}

fn volume(disk: &Disk) -> Option<(String, String)> {
    let status = if disk.transfer.is_some() { "awaiting-transfer" } else { "available" };
    let (id, name) = (&disk.id, &disk.name);
    let rest = r#""size":40,"volume_type":"SSD","availability_zone":"az-1""#;
    Some((id.clone(), format!(r#"{{"id":"{id}","name":"{name}","status":"{status}",{rest}}}"#)))
}

fn transfer(disk: &Disk) -> Option<(String, String)> {
    let (id, name) = disk.transfer.clone()?;
    let body = format!(
        r#"{{"id":"{id}","name":"{name}","volume_id":"{}","created_at":"2026-01-02T03:04:05"}}"#,
        disk.id
    );
    Some((id, body))
}

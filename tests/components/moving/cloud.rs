//! A cloud with two projects, `p1` and `p2`, in which transfers really move disks, and which answers accepts and cancels as
//! told. No test is in here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use evs_domain::id::{DiskId, TransferId};
use js_sys::Promise;
use serde_json::{Value, json};

use crate::fetch::{Fetch, lost, not_found, respond};

/// The key of every transfer.
pub(super) const KEY: &str = "9266c59563c84664";

/// What becomes of an accept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Accept {
    Works,
    /// It works, and the answer is lost.
    Lost,
    /// It works, the answer is lost, and the browser repeats the request, which then finds no transfer any more.
    Twice,
    /// The answer is lost, and nothing came of it so far.
    NotYet,
    /// It works, and the disk arrives under another name.
    Renamed,
    /// No quota is left.
    OverQuota,
    /// The token isn't good any more.
    SignedOut,
    /// The cloud wants fewer requests.
    TooMany,
}

/// What becomes of a cancel.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cancel {
    Works,
    /// Whoever asks isn't allowed to.
    Forbidden,
    /// It works, and the disk doesn't come to rest.
    NotBack,
}

struct Disk {
    id: String,
    name: String,
    project: &'static str,
    transfer: Option<String>,
    status: &'static str,
}

pub(super) struct World {
    disks: RefCell<Vec<Disk>>,
    pub(super) accept: Cell<Accept>,
    pub(super) cancel: Cell<Cancel>,
    /// The quotas of each project, as entries of a quota set.
    pub(super) quota: Cell<&'static str>,
    created: Cell<u128>,
    /// The names of those who asked for what, in order: method, and `accept` where it is one.
    pub(super) changes: RefCell<Vec<String>>,
}

impl World {
    /// One whose project `p1` has so many disks.
    pub(super) fn of(count: u128) -> Rc<Self> {
        let disk = |n: u128| Disk {
            id: DiskId(n).to_string(),
            name: format!("disk-{n:02}"),
            project: "p1",
            transfer: None,
            status: "available",
        };
        Rc::new(Self {
            disks: RefCell::new((1..=count).map(disk).collect()),
            accept: Cell::new(Accept::Works),
            cancel: Cell::new(Cancel::Works),
            quota: Cell::new(""),
            created: Cell::new(0),
            changes: RefCell::new(Vec::new()),
        })
    }

    /// From now on it answers the page.
    pub(super) fn fetch(self: &Rc<Self>) -> Fetch {
        let answering = Rc::clone(self);
        Fetch::answered_with_body(move |method, url, body| answering.answer(method, url, body))
    }

    /// How many disks are in a project.
    pub(super) fn disks_in(&self, project: &str) -> usize {
        self.disks.borrow().iter().filter(|disk| disk.project == project).count()
    }

    /// How many transfers are pending.
    pub(super) fn pending(&self) -> usize {
        self.disks.borrow().iter().filter(|disk| disk.transfer.is_some()).count()
    }

    /// Somebody cancels all transfers.
    pub(super) fn cancel_all(&self) {
        self.disks.borrow_mut().iter_mut().for_each(|disk| disk.transfer = None);
    }

    /// A disk isn't what it was any more, so that it can't go.
    pub(super) fn attach(&self, n: usize) {
        self.disks.borrow_mut()[n - 1].status = "in-use";
    }

    pub(super) fn answer(&self, method: &str, url: &str, body: &str) -> Promise {
        let path = url.split('?').next().unwrap_or_default();
        let project = if path.contains("/p1/") { "p1" } else { "p2" };
        let parts: Vec<&str> = path.rsplit('/').take(3).collect();
        let is_transfers = |part: &str| matches!(part, "os-volume-transfer" | "volume-transfers");
        match (method, parts[..] == ["accept", parts[1], parts[2]], parts[1], parts[0]) {
            ("POST", true, transfer, _) => self.accept(project, transfer, body),
            ("POST", _, _, last) if is_transfers(last) => self.create(project, body),
            // Somebody's token is ended.
            ("DELETE", _, "auth", "tokens") => respond(202, ""),
            ("DELETE", _, _, transfer) => self.cancel(project, transfer),
            (_, _, before, "detail") if is_transfers(before) => {
                let all: Vec<Value> = self.here(project).filter_map(|(_, transfer)| transfer).collect();
                respond(200, &json!({ "transfers": all }).to_string())
            }
            (_, _, before, id) if is_transfers(before) => {
                match self.here(project).filter_map(|(_, one)| one).find(|one| one["id"] == id) {
                    Some(transfer) => respond(200, &json!({ "transfer": transfer }).to_string()),
                    None => not_found(),
                }
            }
            (_, _, "volumes", "detail") => {
                let all: Vec<Value> = self.here(project).map(|(disk, _)| disk).collect();
                respond(200, &json!({ "volumes": all }).to_string())
            }
            (_, _, "volumes", id) => match self.here(project).find(|(disk, _)| disk["id"] == id) {
                Some((disk, _)) => respond(200, &json!({ "volume": disk }).to_string()),
                None => not_found(),
            },
            (_, _, listing, "detail") => respond(200, &json!({ listing: [] }).to_string()),
            _ if path.contains("os-quota-sets") => {
                respond(200, &format!(r#"{{"quota_set":{{{}}}}}"#, self.quota.get()))
            }
            _ => not_found(),
        }
    }

    /// The disks of a project and their transfers.
    fn here(&self, project: &str) -> impl Iterator<Item = (Value, Option<Value>)> + use<> {
        let shown = |disk: &Disk| {
            let status = if disk.transfer.is_some() { "awaiting-transfer" } else { disk.status };
            let shown = json!({
                "id": disk.id,
                "name": disk.name,
                "status": status,
                "size": 40,
                "volume_type": "SSD",
                "availability_zone": "az-1",
            });
            let transfer =
                disk.transfer.as_ref().map(|id| json!({ "id": id, "name": disk.name, "volume_id": disk.id }));
            (shown, transfer)
        };
        let disks = self.disks.borrow();
        let all: Vec<_> = disks.iter().filter(|disk| disk.project == project).map(shown).collect();
        all.into_iter()
    }

    fn create(&self, project: &str, body: &str) -> Promise {
        self.changes.borrow_mut().push(format!("create in {project}"));
        let asked: Value = serde_json::from_str(body).unwrap();
        let wanted = asked["transfer"]["volume_id"].as_str().unwrap().to_owned();
        self.created.set(self.created.get() + 1);
        let id = TransferId(1000 + self.created.get()).to_string();
        let mut disks = self.disks.borrow_mut();
        let disk = disks.iter_mut().find(|disk| disk.id == wanted && disk.project == project).unwrap();
        disk.transfer = Some(id.clone());
        let transfer = json!({ "id": id, "name": disk.name, "volume_id": wanted, "auth_key": KEY });
        respond(202, &json!({ "transfer": transfer }).to_string())
    }

    fn accept(&self, project: &'static str, transfer: &str, body: &str) -> Promise {
        self.changes.borrow_mut().push(format!("accept in {project}"));
        assert!(body.contains(KEY), "it's accepted with its key");
        let how = self.accept.get();
        let takes_effect = matches!(how, Accept::Works | Accept::Lost | Accept::Twice | Accept::Renamed);
        let mut disks = self.disks.borrow_mut();
        let Some(disk) = disks.iter_mut().find(|disk| disk.transfer.as_deref() == Some(transfer)) else {
            return not_found();
        };
        if takes_effect {
            disk.project = project;
            disk.transfer = None;
            if how == Accept::Renamed {
                disk.name = "other".into();
            }
        }
        match how {
            Accept::Works | Accept::Renamed => {
                let accepted = json!({ "id": transfer, "name": disk.name, "volume_id": disk.id });
                respond(202, &json!({ "transfer": accepted }).to_string())
            }
            Accept::Lost | Accept::NotYet => lost(),
            Accept::Twice => {
                let message = format!("Transfer {transfer} could not be found.");
                respond(404, &json!({ "itemNotFound": { "code": 404, "message": message } }).to_string())
            }
            Accept::OverQuota => {
                let message = "VolumeLimitExceeded: Maximum number of volumes allowed (1) exceeded";
                respond(413, &json!({ "overLimit": { "code": 413, "message": message } }).to_string())
            }
            Accept::SignedOut => {
                respond(401, r#"{"error":{"code":401,"title":"Unauthorized","message":"x"}}"#)
            }
            Accept::TooMany => respond(429, r#"{"overLimit":{"code":429,"message":"Slow down."}}"#),
        }
    }

    fn cancel(&self, project: &str, transfer: &str) -> Promise {
        self.changes.borrow_mut().push(format!("cancel in {project}"));
        if self.cancel.get() == Cancel::Forbidden {
            return respond(403, r#"{"forbidden":{"code":403,"message":"not yours"}}"#);
        }
        let mut disks = self.disks.borrow_mut();
        match disks.iter_mut().find(|disk| disk.transfer.as_deref() == Some(transfer)) {
            Some(disk) => {
                disk.transfer = None;
                if self.cancel.get() == Cancel::NotBack {
                    disk.status = "error";
                }
                respond(202, "")
            }
            None => not_found(),
        }
    }
}

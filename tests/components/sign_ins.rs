//! What one sign-in owns: two of them in one window see nothing of each other, entering another project leaves only the
//! project behind, and signing out leaves nothing.

use std::cell::RefCell;
use std::rc::Rc;

use evs_domain::bulk::ItemState;
use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::AuthKey;
use evs_domain::transfer::{Ending, Transfer};
use evs_transfer_console::state::cancel::CancelItem;
use evs_transfer_console::state::journal::{HandOverWay, Intent, Journal};
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::scope::Owned;
use evs_transfer_console::state::signed_in::SignedIn;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::until;
use crate::people::entered;

const DISK: DiskId = DiskId(1);
const TRANSFER: TransferId = TransferId(2);

/// A cloud in which project `p1` has a disk `ledger` with a pending transfer until it's canceled, and any other project a
/// disk `archive`. It notes who asked for what.
struct Cloud {
    calls: Rc<RefCell<Vec<String>>>,
    own_fetch: JsValue,
    _fetch: Closure<dyn FnMut(JsValue) -> Promise>,
}

impl Cloud {
    fn new() -> Self {
        let calls = Rc::new(RefCell::new(Vec::new()));
        let asked = Rc::clone(&calls);
        let fetch = Closure::<dyn FnMut(JsValue) -> Promise>::new(move |request: JsValue| {
            let text = |name: &str| Reflect::get(&request, &name.into()).unwrap().as_string().unwrap();
            let headers: web_sys::Headers =
                Reflect::get(&request, &"headers".into()).unwrap().unchecked_into();
            let token = headers.get("X-Auth-Token").unwrap().unwrap_or_default();
            asked.borrow_mut().push(format!("{} {} by {token}", text("method"), text("url")));
            let is_canceled = asked.borrow().iter().any(|call| call.starts_with("DELETE"));
            answer(&text("method"), &text("url"), is_canceled)
        });
        let own_fetch = Reflect::get(&js_sys::global(), &"fetch".into()).unwrap();
        Reflect::set(&js_sys::global(), &"fetch".into(), fetch.as_ref()).unwrap();
        Self { calls, own_fetch, _fetch: fetch }
    }

    fn calls(&self, part: &str) -> usize {
        self.calls.borrow().iter().filter(|call| call.contains(part)).count()
    }
}

impl Drop for Cloud {
    fn drop(&mut self) {
        Reflect::set(&js_sys::global(), &"fetch".into(), &self.own_fetch).unwrap();
    }
}

fn answer(method: &str, url: &str, is_canceled: bool) -> Promise {
    let is_first = url.contains("/p1/");
    let name = if is_first { "ledger" } else { "archive" };
    let status = if is_first && !is_canceled { "awaiting-transfer" } else { "available" };
    let rest = r#""size":40,"volume_type":"SSD","availability_zone":"az-1""#;
    let disk = format!(r#"{{"id":"{DISK}","name":"{name}","status":"{status}",{rest}}}"#);
    let transfer = format!(r#"{{"id":"{TRANSFER}","name":"offer","volume_id":"{DISK}"}}"#);
    let is_pending = is_first && !is_canceled;
    match (method, url.split('?').next().unwrap()) {
        ("DELETE", _) => respond(202, ""),
        (_, path) if path.ends_with("/volumes/detail") => respond(200, &format!(r#"{{"volumes":[{disk}]}}"#)),
        (_, path) if path.ends_with("os-volume-transfer/detail") => {
            let all = if is_pending { transfer } else { String::new() };
            respond(200, &format!(r#"{{"transfers":[{all}]}}"#))
        }
        (_, path) if path.contains("/volumes/") => respond(200, &format!(r#"{{"volume":{disk}}}"#)),
        _ => respond(404, r#"{"itemNotFound":{"code":404,"message":"It could not be found."}}"#),
    }
}

fn respond(status: u16, body: &str) -> Promise {
    let about = Object::new();
    Reflect::set(&about, &"status".into(), &status.into()).unwrap();
    let class: Function = Reflect::get(&js_sys::global(), &"Response".into()).unwrap().unchecked_into();
    Promise::resolve(&Reflect::construct(&class, &Array::of2(&body.into(), &about)).unwrap())
}

async fn sign_in(account: &str, project: &str, journal: &Journal) -> (Owned<SignedIn>, ProjectState) {
    let owned = SignedIn::begin(entered(account, project), journal.clone());
    let state = untrack(|| owned.state().project()).unwrap();
    is_read(state).await;
    (owned, state)
}

async fn is_read(project: ProjectState) {
    until("the project is read", || {
        project.read_at().get_untracked().is_some() && !project.is_reading().get_untracked()
    })
    .await;
}

fn names(project: ProjectState) -> Vec<String> {
    project
        .inventory()
        .with_untracked(|all| (0..all.disks.len() as u32).map(|row| all.disks.name(row).to_owned()).collect())
}

fn intent(project: ProjectState) -> Intent {
    Intent {
        place: project.place(),
        disk: DiskInfo::bare(DISK),
        transfer_name: "offer".into(),
        despite: CheckSet::NONE,
        at: 1_700_000_000,
    }
}

#[wasm_bindgen_test]
async fn two_sign_ins_in_one_window_see_nothing_of_each_other() {
    let cloud = Cloud::new();
    let journal = Journal::in_memory();
    let (hanna, sender) = sign_in("a1", "p1", &journal).await;
    let (milo, recipient) = sign_in("a2", "p2", &journal).await;
    assert_eq!((names(sender), names(recipient)), (vec!["ledger".to_owned()], vec!["archive".to_owned()]));
    assert_eq!(cloud.calls("/p1/") - cloud.calls("by token of a1"), 0, "each asks with a token of its own");
    assert_eq!(cloud.calls("/p2/") - cloud.calls("by token of a2"), 0);

    let entry = hanna.state().journal().intend(intent(sender)).await.unwrap();
    let key = AuthKey::parse("9266c59563c84664").unwrap();
    hanna.state().journal().created(&entry, TRANSFER, key).await;
    for record in [hanna.state().journal(), milo.state().journal()] {
        record.reload().await;
    }
    assert_eq!(sender.entries().with_untracked(Vec::len), 1);
    assert_eq!(
        recipient.entries().with_untracked(Vec::len),
        0,
        "the journal is the same, its entries aren't"
    );
    milo.state().journal().open_keys(&[TRANSFER]).await;
    milo.state().journal().handed_over(&[TRANSFER], HandOverWay::Revealed).await;
    assert!(hanna.state().journal().has_key(TRANSFER));
    assert!(
        !milo.state().journal().has_key(TRANSFER) && milo.state().journal().key_text(TRANSFER).is_empty()
    );

    sender.selection().set_only(DISK);
    assert!(!recipient.selection().with_untracked(|all| all.contains(&DISK)));

    hanna.state().end();
    assert!(!hanna.state().journal().has_key(TRANSFER));
    assert!(sender.session().has_ended() && !recipient.session().has_ended());
    recipient.refresh().await;
    assert_eq!(names(recipient), ["archive"]);
}

#[wasm_bindgen_test]
async fn a_run_goes_on_in_its_project_while_another_one_is_entered() {
    let cloud = Cloud::new();
    let (owned, first) = sign_in("a1", "p1", &Journal::in_memory()).await;
    let (signed_in, read_at) = (owned.state(), first.read_at());
    let transfer = Transfer { id: TRANSFER, disk: DISK, name: "offer".into(), created: None };
    signed_in.cancel(first, vec![CancelItem { transfer, disk_name: "ledger".into() }]);
    signed_in.enter(entered("a1", "p3"));
    let second = untrack(|| signed_in.project()).unwrap();
    let run = untrack(|| signed_in.canceling(first)).unwrap();
    assert!(untrack(|| signed_in.canceling(second)).is_none(), "a run is shown in its own project");
    until("it is canceled", || untrack(|| run.run().state(0)) == Some(ItemState::Done(Ending::Canceled)))
        .await;
    assert_eq!(cloud.calls("DELETE"), 1);
    assert!(cloud.calls.borrow().iter().any(|call| call.starts_with("DELETE") && call.contains("/p1/")));
    is_read(second).await;
    assert_eq!(names(second), ["archive"]);
    until("the first project is let go", || read_at.try_get_untracked().is_none()).await;
}

#[wasm_bindgen_test]
async fn after_signing_out_nothing_is_left_but_what_is_still_held() {
    let _cloud = Cloud::new();
    let (owned, project) = sign_in("a1", "p1", &Journal::in_memory()).await;
    let (shown, read_at) = (owned.state().hold(), project.read_at());
    owned.state().end();
    drop(owned);
    assert!(read_at.try_get_untracked().is_some(), "a part of the page still shows it");
    drop(shown);
    until("it is gone", || read_at.try_get_untracked().is_none()).await;
}

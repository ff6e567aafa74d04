//! What one sign-in owns: two of them in one window see nothing of each other, entering another project leaves only the
//! project behind, and signing out leaves nothing.

use std::cell::Cell;

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
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::until;
use crate::fetch::{Fetch, not_found, respond};
use crate::people::entered;

const DISK: DiskId = DiskId(1);
const TRANSFER: TransferId = TransferId(2);

/// A cloud in which project `p1` has a disk `ledger` with a pending transfer until it's canceled, and any other project a
/// disk `archive`.
fn cloud() -> Fetch {
    let is_canceled = Cell::new(false);
    Fetch::answered_by(move |method, url| {
        is_canceled.set(is_canceled.get() || method == "DELETE");
        answer(method, url, is_canceled.get())
    })
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
        _ => not_found(),
    }
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
    let cloud = cloud();
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
    let cloud = cloud();
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
    assert!(cloud.first("DELETE").contains("/p1/"));
    is_read(second).await;
    assert_eq!(names(second), ["archive"]);
    until("the first project is let go", || read_at.try_get_untracked().is_none()).await;
}

#[wasm_bindgen_test]
async fn after_signing_out_nothing_is_left_but_what_is_still_held() {
    let _cloud = cloud();
    let (owned, project) = sign_in("a1", "p1", &Journal::in_memory()).await;
    let (shown, read_at) = (owned.state().hold(), project.read_at());
    owned.state().end();
    drop(owned);
    assert!(read_at.try_get_untracked().is_some(), "a part of the page still shows it");
    drop(shown);
    until("it is gone", || read_at.try_get_untracked().is_none()).await;
}

//! Handing over: what a link says, what a file holds, and what is noted of it. The link never carries a key.

use std::collections::HashMap;

use evs_domain::disks::DiskInfo;
use evs_domain::handover::link;
use evs_domain::handover::package::{Package, Packed};
use evs_domain::handover::{HandOver, Offer};
use evs_domain::id::TransferId;
use evs_domain::text::one_line;
use evs_domain::time::Timestamp;
use evs_domain::transfer::Custody;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::clock::now;
use super::journal::{HandOverWay, JournalError};
use super::project::ProjectState;
use crate::route::Route;

/// A transfer to hand over, with what is known of its disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOverItem {
    pub transfer: TransferId,
    pub disk: DiskInfo,
}

/// The link by which a recipient finds these transfers.
pub fn link_of(project: ProjectState, items: &[HandOverItem]) -> String {
    let who = project.session().who();
    let offers = items.iter().map(|item| Offer {
        transfer: item.transfer,
        disk: with_snapshots(project, item).with_id(Some(item.disk.id)),
    });
    let hand_over = HandOver {
        cloud: who.cloud.id,
        region: who.region,
        sender_project: who.project.0,
        offers: offers.collect(),
        cut: false,
    };
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{}#{}", Route::Accept.path(), link::write(&hand_over))
}

/// What is told of the disk, with the snapshots that go along where the project's listings tell them.
fn with_snapshots(project: ProjectState, item: &HandOverItem) -> DiskInfo {
    let along = project.inventory().with_untracked(|all| {
        let row = all.disks.row(item.disk.id)?;
        all.snapshots_along(row)
    });
    DiskInfo { snapshots: along.or(item.disk.snapshots), ..item.disk.clone() }
}

/// Id and key, as they're pasted into a message.
pub fn pair_text(project: ProjectState, transfer: TransferId) -> String {
    format!("transfer_id: {transfer}\nauth_key: {}", project.journal().key_text(transfer))
}

/// Ids and keys of several transfers, one below the other, with the disks they're of: by its id the recipient's page tells that
/// a disk has come.
pub fn pairs_text(project: ProjectState, items: &[HandOverItem]) -> String {
    let pair = |item: &HandOverItem| {
        let disk = with_snapshots(project, item);
        let along = disk.snapshots.map(|all| format!(", {} snapshots of {} GiB", all.count, all.size_gib));
        let (name, size, along) = (one_line(&disk.name), disk.size_gib, along.unwrap_or_default());
        format!("# {name} ({size} GiB{along})\nvolume_id: {}\n{}", disk.id, pair_text(project, item.transfer))
    };
    items.iter().map(pair).collect::<Vec<_>>().join("\n\n")
}

/// What a downloaded file holds.
pub fn file_text(project: ProjectState, items: &[HandOverItem], intro: &str) -> String {
    format!("{intro}\n{}\n\n{}\n", link_of(project, items), pairs_text(project, items))
}

/// Gives a text to the person as a file.
pub fn download(file_name: &str, text: &str) {
    download_parts(file_name, &js_sys::Array::of1(&JsValue::from_str(text)), "text/plain;charset=utf-8");
}

/// Gives texts or bytes, one behind the other, to the person as a file of this type.
pub fn download_parts(file_name: &str, parts: &js_sys::Array, mime: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    // Texts and bytes alike.
    let Ok(blob) = Blob::new_with_buffer_source_sequence_and_options(parts, &kind) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document()
        .create_element("a")
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().map_err(JsValue::from))
    {
        link.set_href(&address);
        link.set_download(file_name);
        link.click();
    }
    // The browser has begun to read it by the next turn of the event loop.
    set_timeout(move || drop(Url::revoke_object_url(&address)), std::time::Duration::from_secs(2));
}

/// These transfers with their keys, as far as they're in this browser, to be sealed.
///
/// # Errors
/// Why a key that is couldn't be opened.
pub async fn package_of(project: ProjectState, items: &[HandOverItem]) -> Result<Package, JournalError> {
    let keys: HashMap<_, _> = project.journal().keys_to_seal(&ids(items)).await?.into_iter().collect();
    let packed = |item: &HandOverItem| {
        let disk = with_snapshots(project, item).with_id(Some(item.disk.id));
        let key = keys.get(&item.transfer)?.clone();
        Some(Packed { offer: Offer { transfer: item.transfer, disk }, key })
    };
    let who = project.session().who();
    Ok(Package {
        cloud: who.cloud.id,
        region: who.region,
        sender_project: who.project.0,
        note: String::new(),
        made_at: Some(Timestamp(now())),
        transfers: items.iter().filter_map(packed).collect(),
    })
}

/// Saves a sealed package as a file, and notes it.
pub fn save_sealed(project: ProjectState, transfers: Vec<TransferId>, file: &[u8]) {
    let name = match &transfers[..] {
        [one] => format!("evs-transfer-{one}.age"),
        many => format!("evs-transfers-{}.age", many.len()),
    };
    download_parts(&name, &js_sys::Array::of1(&js_sys::Uint8Array::from(file)), "application/octet-stream");
    note(project, transfers, HandOverWay::Sealed);
}

/// The name of a file about these transfers.
pub fn file_name(items: &[HandOverItem]) -> String {
    match items {
        [one] => format!("evs-transfer-{}.txt", one.transfer),
        many => format!("evs-transfers-{}.txt", many.len()),
    }
}

/// The transfers of these.
pub fn ids(items: &[HandOverItem]) -> Vec<TransferId> {
    items.iter().map(|item| item.transfer).collect()
}

/// Saves ids and keys of these transfers as a file, and notes it.
pub fn save_file(project: ProjectState, items: &[HandOverItem], intro: &str) {
    download(&file_name(items), &file_text(project, items, intro));
    note(project, ids(items), HandOverWay::Downloaded);
}

/// Where the key of a transfer is that was created here. Tracked.
pub fn custody_of(project: ProjectState, transfer: TransferId) -> Custody {
    let journal = project.journal();
    match journal.entry_of(transfer) {
        Some(entry) => entry.custody(),
        // What was created a moment ago may be shown before it has been read back.
        None if journal.has_key(transfer) => Custody::SealedHere,
        None => Custody::NotHere,
    }
}

/// Whether "I've handed it over" can be taken back: nothing but the person's word says so, and the key is still sealed here.
/// Tracked.
pub fn may_take_back(project: ProjectState, transfer: TransferId) -> bool {
    project.journal().entry_of(transfer).is_some_and(|entry| entry.may_be_taken_back())
}

/// The person takes it back that these were handed over.
pub fn take_back(project: ProjectState, transfers: Vec<TransferId>) {
    project.spawn(async move { project.journal().taken_back(&transfers).await });
}

/// Notes in the journal how transfers were handed over.
pub fn note(project: ProjectState, transfers: Vec<TransferId>, way: HandOverWay) {
    project.spawn(async move { project.journal().handed_over(&transfers, way).await });
}

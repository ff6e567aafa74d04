//! Handing over: what a link says, what a file holds, and what is noted of it. The link never carries a key.

use evs_domain::disks::DiskInfo;
use evs_domain::handover::link;
use evs_domain::handover::{HandOver, Offer};
use evs_domain::id::TransferId;
use evs_domain::text::one_line;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::clock::now;
use super::journal::HandOverWay;
use super::work::Work;
use crate::route::Route;

/// A transfer to hand over, with what is known of its disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Which transfer.
    pub transfer: TransferId,
    /// Its disk.
    pub disk: DiskInfo,
}

/// The link by which a recipient finds these transfers.
pub fn link_of(work: Work, parcels: &[Parcel]) -> String {
    let who = work.session.who();
    let offers = parcels.iter().map(|Parcel { transfer, disk }| Offer {
        transfer: *transfer,
        disk: disk.clone().with_id(Some(disk.id)),
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

/// The key of a transfer, if it's at hand; else nothing. For showing and copying it, and for nothing else.
pub fn key_text(work: Work, transfer: TransferId) -> String {
    work.keys.with_value(|keys| keys.get(&transfer).map(|key| key.expose().to_owned())).unwrap_or_default()
}

/// Id and key, as they're pasted into a message.
pub fn pair_text(work: Work, transfer: TransferId) -> String {
    format!("transfer_id: {transfer}\nauth_key: {}", key_text(work, transfer))
}

/// Ids and keys of several transfers, one below the other, with the disks they're of.
pub fn pairs_text(work: Work, parcels: &[Parcel]) -> String {
    let pair = |parcel: &Parcel| {
        format!(
            "# {} ({} GiB)\n{}",
            one_line(&parcel.disk.name),
            parcel.disk.size_gib,
            pair_text(work, parcel.transfer)
        )
    };
    parcels.iter().map(pair).collect::<Vec<_>>().join("\n\n")
}

/// What a downloaded file holds.
pub fn file_text(work: Work, parcels: &[Parcel], intro: &str) -> String {
    format!("{intro}\n{}\n\n{}\n", link_of(work, parcels), pairs_text(work, parcels))
}

/// Gives a text to the person as a file.
pub fn download(file_name: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let kind = BlobPropertyBag::new();
    kind.set_type("text/plain;charset=utf-8");
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &kind) else { return };
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

/// The name of a file about these transfers.
pub fn file_name(parcels: &[Parcel]) -> String {
    match parcels {
        [one] => format!("evs-transfer-{}.txt", one.transfer),
        many => format!("evs-transfers-{}.txt", many.len()),
    }
}

/// Notes in the journal how transfers were handed over.
pub fn note(work: Work, transfers: Vec<TransferId>, way: HandOverWay) {
    spawn_local(async move {
        for transfer in transfers {
            if let Some(entry) = untrack(|| work.entry_of(transfer)) {
                let _noted = work.journal().handed_over(&entry.id, way, now()).await;
            }
        }
        work.reload_entries().await;
    });
}

/// Opens the sealed keys of these transfers, so that they can be handed over. Those that aren't in this browser stay away.
pub async fn open_keys(work: Work, transfers: &[TransferId]) {
    for transfer in transfers {
        if work.keys.with_value(|keys| keys.contains_key(transfer)) {
            continue;
        }
        let Some(entry) = untrack(|| work.entry_of(*transfer)) else { continue };
        if let Ok(Some(key)) = work.journal().open_key(&entry.id).await {
            work.keys.update_value(|keys| drop(keys.insert(*transfer, key)));
        }
    }
}

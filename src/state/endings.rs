//! What became of transfers that aren't pending any more, and of creates that a crash cut short. The cloud keeps no
//! history; it's concluded from where the disk is. Nothing is changed in the cloud here.

use evs_api::Failure;
use evs_api::transfers::ShowTransfer;
use evs_domain::id::TransferId;
use evs_domain::settle::{CreateSettled, DiskProbe, conclude_ending, settle_create};
use evs_domain::transfer::{Ending, Transfer};
use futures::stream::{self, StreamExt};
use leptos::prelude::*;

use super::clock::now;
use super::journal::{Entry, Stage};
use super::looking::probe_disk;
use super::session::Session;
use super::work::Work;

mod following;

pub use following::{follow, keep_following, look_now};

/// How many entries are looked after at once.
const AT_ONCE: usize = 4;

/// For how long after its intent a create may still be under way in another tab, in seconds: a request's whole
/// patience and the looks after a lost answer, with room to spare.
const UNDER_WAY_FOR: i64 = 180;

/// A transfer of somebody else's that ended while one looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedElsewhere {
    /// The transfer as it was last listed.
    pub transfer: Transfer,
    /// The disk's name as it was last listed.
    pub disk_name: String,
    /// How it ended.
    pub ending: Ending,
    /// When that was noticed, in seconds since 1970.
    pub at: i64,
}

/// Concludes what became of this browser's transfers that the last reading doesn't list.
pub async fn conclude(work: Work) {
    let open = work
        .entries
        .get_untracked()
        .into_iter()
        .filter(|entry| is_open(work, entry) && !is_listed(work, entry));
    let looks = open.collect::<Vec<_>>().into_iter().map(|entry| async move {
        match entry.stage {
            Stage::Intended => finish_interrupted(work, &entry).await,
            _ => conclude_one(work, &entry).await,
        }
    });
    let changed: Vec<bool> = stream::iter(looks).buffer_unordered(AT_ONCE).collect().await;
    if changed.contains(&true) {
        work.reload_entries().await;
    }
}

/// Whether something is still to be concluded about an entry. What the present run is doing is its own matter.
pub fn is_open(work: Work, entry: &Entry) -> bool {
    match entry.stage {
        Stage::Created { .. } | Stage::KeyLost => true,
        Stage::Intended => is_unfinished(work, entry),
        Stage::Ended { .. } | Stage::Received => false,
    }
}

/// Whether an entry is of a create that was cut short, and whose outcome isn't known yet.
pub fn is_unfinished(work: Work, entry: &Entry) -> bool {
    let under_way =
        work.run.with_untracked(|run| run.as_ref().is_some_and(|run| run.is_about(entry.disk.id)));
    entry.stage == Stage::Intended && !under_way
}

fn is_listed(work: Work, entry: &Entry) -> bool {
    work.inventory
        .with_untracked(|all| all.transfers.iter().any(|transfer| entry.transfer == Some(transfer.id)))
}

/// Whether a transfer is still pending, asked about it alone; `None` when that can't be told.
pub async fn is_pending(session: Session, transfer: TransferId) -> Option<bool> {
    match session.read(&ShowTransfer { project: session.project(), transfer }).await {
        Ok(_) => Some(true),
        Err(Failure::Refused { error, .. }) if error.status == 404 => Some(false),
        Err(_) => None,
    }
}

/// The listing may be older than the transfer, and ending the entry drops its key for good: so it takes the cloud's own
/// word that there's no such transfer, and a look at the disk.
async fn conclude_one(work: Work, entry: &Entry) -> bool {
    let Some(transfer) = entry.transfer else { return false };
    if is_pending(work.session, transfer).await != Some(false) {
        return false;
    }
    match probe_disk(work.session, entry.disk.id).await {
        DiskProbe::Unknown => false,
        probe => end_entry(work, entry, conclude_ending(&probe)).await,
    }
}

async fn end_entry(work: Work, entry: &Entry, ending: Ending) -> bool {
    if let Some(transfer) = entry.transfer {
        work.keys.update_value(|keys| drop(keys.remove(&transfer)));
    }
    work.journal().ended(&entry.id, ending, now()).await.is_ok()
}

/// A create whose page was gone before its answer came: the transfer may exist, and its key is lost then. That nothing
/// came of it is believed only when no tab can still be waiting for the answer.
async fn finish_interrupted(work: Work, entry: &Entry) -> bool {
    let probe = probe_disk(work.session, entry.disk.id).await;
    let pending = work.inventory.with_untracked(|all| all.transfers.clone());
    let journal = work.journal();
    match settle_create(entry.disk.id, &entry.transfer_name, Some(&pending), &probe) {
        CreateSettled::CreatedKeyLost(transfer) => {
            journal.created_key_lost(&entry.id, transfer.id).await.is_ok()
        }
        CreateSettled::Another(_) | CreateSettled::NotCreated if now() - entry.at > UNDER_WAY_FOR => {
            journal.withdraw(&entry.id).await.is_ok()
        }
        _ => false,
    }
}

/// Notes that a transfer has ended: in the journal if this browser made it, else for as long as one is signed in. It
/// leaves the pending ones at once.
pub async fn note_ended(work: Work, transfer: &Transfer, ending: Ending) {
    match untrack(|| work.entry_of(transfer.id)) {
        Some(entry) => {
            let _noted = end_entry(work, &entry, ending).await;
            work.reload_entries().await;
        }
        None => note_elsewhere(work, transfer, ending),
    }
    work.inventory.update(|all| {
        all.transfers.retain(|pending| pending.id != transfer.id);
        all.join();
    });
}

/// The background and a cancel can both notice the same ending: the first one stands.
fn note_elsewhere(work: Work, transfer: &Transfer, ending: Ending) {
    if work.ended_elsewhere.with_untracked(|all| all.iter().any(|ended| ended.transfer.id == transfer.id)) {
        return;
    }
    let name = work
        .inventory
        .with_untracked(|all| all.disks.row(transfer.disk).map(|row| all.disks.name(row).to_owned()));
    let ended =
        EndedElsewhere { transfer: transfer.clone(), disk_name: name.unwrap_or_default(), ending, at: now() };
    work.ended_elsewhere.update(|all| all.insert(0, ended));
}

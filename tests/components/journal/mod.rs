//! The journal in a real browser: what survives, what is at rest, what tampering does, and the fallback in memory.

mod at_rest;
mod carrying;
mod destroying;
mod durable;
mod handing_over;
mod keeping;
mod ledger;
mod life;
mod passkey;
pub(crate) mod raw;
mod refusals;
pub(crate) mod silent;
mod tampering;
mod upgrade;

use evs_domain::check::{Check, CheckSet};
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::AuthKey;
use evs_transfer_console::state::journal::{EntryId, Intent, Journal, Place};
use evs_transfer_console::state::scope::Scope;
use evs_transfer_console::state::sign_in_journal::SignInJournal;

/// The key that no test may find at rest.
const KEY: &str = "9266c59563c84664";
const TRANSFER: TransferId = TransferId(0xcac5_d2c5);

fn key() -> AuthKey {
    AuthKey::parse(KEY).unwrap()
}

fn place() -> Place {
    Place {
        cloud: "otc".into(),
        region: "eu-de".into(),
        account_id: "acc-1".into(),
        project_id: "prj-1".into(),
    }
}

fn intent(disk: u128, at: i64) -> Intent {
    Intent {
        place: place(),
        disk: DiskInfo {
            id: DiskId(disk),
            name: format!("disk {disk}"),
            size_gib: 40,
            disk_type: "SSD".into(),
            zone: "eu-de-01".into(),
            snapshots: None,
        },
        transfer_name: "move".into(),
        despite: CheckSet::of(Check::Vault),
        at,
    }
}

/// A journal in a database that starts empty.
async fn fresh(name: &str) -> Journal {
    raw::delete(name).await;
    Journal::open_named(name).await.unwrap()
}

/// A transfer with its key sealed in `journal`.
async fn sealed_entry(journal: &Journal) -> EntryId {
    let id = journal.intend(intent(1, 1_700_000_000)).await.unwrap();
    journal.created(&id, TRANSFER, &key()).await.unwrap();
    id
}

async fn opened(journal: &Journal, id: &EntryId) -> Option<String> {
    journal.open_key(id).await.unwrap().map(|key| key.expose().to_owned())
}

/// The journal of a sign-in, and what holds it.
fn of_sign_in(journal: Journal) -> (Scope, SignInJournal) {
    let scope = Scope::new();
    let own = scope.make(|reference| SignInJournal::new(journal, true, reference));
    (scope, own)
}

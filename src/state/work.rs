//! What one session works with: the project's inventory, what is chosen, the journal, a run of creates. It lives as long
//! as the session, whatever page is shown, so that nothing under way is lost by going to another page.

use std::collections::{HashMap, HashSet};

use evs_domain::id::{DiskId, TransferId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::{Listing, Reading};
use evs_domain::rules::RuleTable;
use evs_domain::secret::AuthKey;
use evs_domain::verdict::Judge;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::clock::now;
use super::creating::Run;
use super::endings::{self, EndedElsewhere};
use super::filter::Filter;
use super::journal::{Entry, Journal, Place};
use super::lasting::lasting;
use super::reading::{Sheet, Trouble, read_everything};
use super::session::Session;
use super::store::{self, Keep};

/// The keys at hand, by transfer. They're here only while their transfers are pending and somebody is signed in.
pub type Keys = StoredValue<HashMap<TransferId, AuthKey>, LocalStorage>;

/// What one session works with. A cheap handle.
#[derive(Clone, Copy)]
pub struct Work {
    /// Who is signed in.
    pub session: Session,
    /// What was read of the project.
    pub inventory: RwSignal<Inventory>,
    /// What couldn't be read at the last reading.
    pub trouble: RwSignal<Trouble>,
    /// Whether a reading is under way.
    pub reading: RwSignal<bool>,
    /// When the last good reading was.
    pub read_at: RwSignal<Option<i64>>,
    /// The disks that are chosen.
    pub chosen: RwSignal<HashSet<DiskId>>,
    /// Which disks are shown, and in which order.
    pub filter: Filter,
    /// This browser's own record of the project.
    pub entries: RwSignal<Vec<Entry>>,
    /// Transfers that ended while one looked, and that this browser has no record of.
    pub ended_elsewhere: RwSignal<Vec<EndedElsewhere>>,
    /// The creates under way or just done.
    pub run: RwSignal<Option<Run>>,
    /// The keys at hand.
    pub keys: Keys,
    journal: StoredValue<Journal, LocalStorage>,
    judge: StoredValue<Judge>,
}

impl Work {
    /// Begins to work with a session, and reads the project.
    pub fn begin(session: Session, journal: Journal) -> Self {
        let who = session.who();
        let work = lasting(|| Self {
            session,
            inventory: RwSignal::new(Inventory::default()),
            trouble: RwSignal::new(Vec::new()),
            reading: RwSignal::new(false),
            read_at: RwSignal::new(None),
            chosen: RwSignal::new(load_chosen(&who.project.0)),
            filter: Filter::new(),
            entries: RwSignal::new(Vec::new()),
            ended_elsewhere: RwSignal::new(Vec::new()),
            run: RwSignal::new(None),
            keys: StoredValue::new_local(HashMap::new()),
            journal: StoredValue::new_local(journal),
            judge: StoredValue::new(Judge::new(session.rules())),
        });
        spawn_local(async move {
            work.reload_entries().await;
            work.refresh().await;
        });
        work
    }

    /// The rules of the cloud, ready to judge with.
    pub fn judge(&self) -> Judge {
        self.judge.get_value()
    }

    /// The rules of the cloud, with their sources.
    pub fn rules(&self) -> &'static RuleTable {
        self.session.rules()
    }

    /// The journal.
    pub fn journal(&self) -> Journal {
        self.journal.get_value()
    }

    /// Under what the journal keeps this project's entries.
    pub fn place(&self) -> Place {
        let who = self.session.who();
        Place {
            cloud: who.cloud.id,
            region: who.region,
            account_id: who.account.0,
            project_id: who.project.0,
        }
    }

    /// Reads the project anew. What is shown stays until the new is there; a failed reading keeps the old.
    pub async fn refresh(self) {
        if self.reading.get_untracked() || self.session.has_ended() {
            return;
        }
        self.reading.set(true);
        let first = self.read_at.get_untracked().is_none();
        let sheet = if first { Sheet::Live(self.inventory) } else { Sheet::aside() };
        if first {
            self.inventory.set(Inventory::default());
        }
        let trouble = read_everything(self.session, &sheet).await;
        let has_disks = !trouble.iter().any(|(listing, _)| *listing == Listing::Disks);
        if has_disks {
            if let Some(inventory) = sheet.into_inventory() {
                self.inventory.set(inventory);
            }
            self.read_at.set(Some(now()));
        }
        let transfers_read =
            self.inventory.with_untracked(|all| all.readings.of(Listing::Transfers)) == Reading::Complete;
        self.trouble.set(trouble);
        self.reading.set(false);
        if has_disks && transfers_read {
            endings::conclude(self).await;
        }
    }

    /// Starts a reading and doesn't wait for it.
    pub fn refresh_soon(self) {
        spawn_local(self.refresh());
    }

    /// Reads this browser's own record of the project.
    pub async fn reload_entries(self) {
        if let Ok(entries) = self.journal().entries(&self.place()).await {
            self.entries.try_set(entries);
        }
    }

    /// This browser's entry about a transfer.
    pub fn entry_of(&self, transfer: TransferId) -> Option<Entry> {
        self.entries.with(|entries| entries.iter().find(|entry| entry.transfer == Some(transfer)).cloned())
    }

    /// Chooses other disks. They stay chosen over a reload of the tab.
    pub fn choose(&self, change: impl FnOnce(&mut HashSet<DiskId>)) {
        self.chosen.update(change);
        let ids: Vec<String> =
            self.chosen.with_untracked(|chosen| chosen.iter().map(DiskId::to_string).collect());
        store::save(Keep::ThisTab, &chosen_key(&self.session.who().project.0), &ids.join(" "));
    }

    /// Ends the work: what was read and every key at hand is dropped.
    pub fn end(&self) {
        self.keys.update_value(HashMap::clear);
        self.inventory.set(Inventory::default());
        self.run.set(None);
        self.entries.set(Vec::new());
    }
}

fn chosen_key(project: &str) -> String {
    format!("chosen.{project}")
}

fn load_chosen(project: &str) -> HashSet<DiskId> {
    let kept = store::load(Keep::ThisTab, &chosen_key(project)).unwrap_or_default();
    kept.split(' ').filter_map(DiskId::parse).collect()
}

/// The work of whoever is signed in. Only pages behind the sign-in ask for it.
pub fn work() -> Option<Work> {
    use_context()
}

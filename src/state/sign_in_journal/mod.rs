//! The journal as one sign-in uses it: this browser's entries about the projects that were entered, and the keys at hand. Keys
//! are in memory only while somebody is signed in and their transfers are pending. How the journal keeps things, and what it
//! promises, is `journal`'s.

mod accepting;
mod at_hand;
mod carrying;
mod destroying;
mod handing_over;
mod noting;
mod passkey;
mod reading;
mod runs;
mod telling;

use std::collections::{HashMap, HashSet};

use evs_domain::id::TransferId;
use evs_domain::ledger::Kind;
use evs_domain::secret::AuthKey;
use evs_domain::transfer::Ending;
use leptos::prelude::*;

use super::clock::now;
use super::journal::{Entry, EntryId, Intent, Journal, JournalError, Keeping, Place, Stage};
use super::kept_runs::KeptRun;
use super::keys_at_hand::KeysAtHand;
use super::ledger::{Ledger, Told};
use super::scope::ScopeRef;
use super::tabs::Channel;
pub use carrying::NotHere;
pub use destroying::{Doomed, Held};
use noting::is_news;
pub use passkey::PasskeyRefusal;
pub use runs::{Joined, joined};

/// The journal as one sign-in uses it. A cheap handle.
#[derive(Clone, Copy)]
pub struct SignInJournal {
    journal: StoredValue<Journal, LocalStorage>,
    keys: StoredValue<KeysAtHand, LocalStorage>,
    /// Where something was done or looked at during this sign-in.
    places: StoredValue<Vec<Place>>,
    entries: RwSignal<Vec<Entry>>,
    /// The runs of creates of these places that are kept, other tabs' included.
    runs: RwSignal<Vec<KeptRun>>,
    are_runs_read: RwSignal<bool>,
    /// Told when another tab has told something.
    heard: RwSignal<u32>,
    channel: StoredValue<Option<Channel>, LocalStorage>,
    is_reload_planned: StoredValue<bool>,
    scope: StoredValue<ScopeRef>,
    /// What is this page's matter now: creates that are under way or shown with an outcome that isn't known, accepts under way.
    under_way: RwSignal<HashSet<EntryId>>,
    closed: StoredValue<bool>,
    /// Whether the person has had all keys destroyed: what comes now isn't kept.
    drops_late_keys: StoredValue<bool>,
    keeping: Keeping,
    ledger: StoredValue<Ledger, LocalStorage>,
    /// What the other side says of transfers, and when that was noted.
    told: RwSignal<HashMap<TransferId, (Told, i64)>>,
}

impl SignInJournal {
    /// For a sign-in that keeps its entries in `journal`, and may show keys or not; it's made in `scope`.
    pub fn new(journal: Journal, may_show_keys: bool, scope: ScopeRef) -> Self {
        let state = Self {
            ledger: StoredValue::new_local(Ledger::beside(&journal)),
            told: RwSignal::new(HashMap::new()),
            journal: StoredValue::new_local(journal),
            keys: StoredValue::new_local(KeysAtHand::none(may_show_keys)),
            places: StoredValue::new(Vec::new()),
            entries: RwSignal::new(Vec::new()),
            runs: RwSignal::new(Vec::new()),
            are_runs_read: RwSignal::new(false),
            heard: RwSignal::new(0),
            channel: StoredValue::new_local(None),
            is_reload_planned: StoredValue::new(false),
            scope: StoredValue::new(scope),
            under_way: RwSignal::new(HashSet::new()),
            closed: StoredValue::new(false),
            drops_late_keys: StoredValue::new(false),
            keeping: Keeping::unknown(),
        };
        state.listen();
        state
    }

    fn stored(&self) -> Journal {
        self.journal.get_value()
    }

    /// Whether it outlives the page.
    pub fn is_lasting(&self) -> bool {
        self.journal.with_value(Journal::is_lasting)
    }

    /// Whether keys may be shown, copied and saved in the clear.
    pub fn may_show_keys(&self) -> bool {
        self.keys.with_value(KeysAtHand::may_be_plain)
    }

    /// Whether the browser may delete what is sealed here before the transfers have ended. Tracked.
    pub fn may_be_deleted(&self) -> bool {
        self.is_lasting() && self.keeping.is_uncertain()
    }

    /// How many records of this browser can't be read.
    pub fn unreadable(&self) -> usize {
        self.entries.track();
        self.journal.with_value(Journal::unreadable)
    }

    /// The entries of one place, newest first, tracked.
    pub fn entries_of(&self, place: &Place) -> Vec<Entry> {
        self.entries.with(|all| all.iter().filter(|entry| entry.place == *place).cloned().collect())
    }

    /// The entry about a transfer that was created or accepted here, tracked.
    pub fn entry_of(&self, transfer: TransferId) -> Option<Entry> {
        let is_tried = |entry: &Entry| matches!(entry.stage, Stage::Accepting | Stage::Refused { .. });
        let is_it = |entry: &&Entry| entry.transfer == Some(transfer) && !is_tried(entry);
        self.entries.with(|all| all.iter().find(is_it).cloned())
    }

    /// Whether an entry is of a create that was cut short, and whose outcome isn't known yet. Tracked.
    pub fn is_unfinished(&self, entry: &Entry) -> bool {
        entry.stage == Stage::Intended && !self.under_way.with(|all| all.contains(&entry.id))
    }

    /// Writes down what is about to be created. Send the request only after this has resolved.
    ///
    /// # Errors
    /// When the journal can't keep it.
    pub async fn intend(&self, intent: Intent) -> Result<EntryId, JournalError> {
        let entry = self.stored().intend(intent).await?;
        self.take_up(&entry);
        Ok(entry)
    }

    /// Seals the key of a transfer that was created, and keeps it at hand. Paint nothing before this has resolved. `false`
    /// when the journal couldn't seal it: this page has the only copy then.
    pub async fn created(&self, entry: &EntryId, transfer: TransferId, key: AuthKey) -> bool {
        if self.drops_late_keys.get_value() {
            self.release(entry);
            let noted = self.stored().created_and_destroyed(entry, transfer, now()).await.is_ok();
            if noted {
                self.note(entry, Kind::Created, "");
                self.note(entry, Kind::KeyDestroyed, "");
            }
            return noted;
        }
        let stored = self.stored().created(entry, transfer, &key).await;
        let sealed = stored.is_ok();
        if matches!(stored, Ok(()) | Err(JournalError::NotSealed)) {
            self.note(entry, Kind::Created, "");
        }
        self.reread(entry).await;
        if sealed && self.is_lasting() {
            self.keeping.want();
        }
        if !self.closed.get_value() {
            self.keys.update_value(|keys| keys.put(transfer, key, sealed));
        }
        self.release(entry);
        sealed
    }

    /// A transfer of ours exists whose key is lost. `false` when the journal couldn't note it.
    pub async fn key_lost(&self, entry: &EntryId, transfer: TransferId) -> bool {
        let noted = self.stored().created_key_lost(entry, transfer).await.is_ok();
        self.reread(entry).await;
        self.release(entry);
        if noted {
            self.note(entry, Kind::KeyLost, "");
        }
        noted
    }

    /// Nothing came of an intent. `false` when the journal couldn't note it.
    pub async fn withdraw(&self, entry: &EntryId) -> bool {
        let noted = self.stored().withdraw(entry).await.is_ok();
        self.reread(entry).await;
        self.release(entry);
        noted
    }

    /// It's this page's matter now: what is open about it is concluded by whoever took it up.
    pub fn take_up(&self, entry: &EntryId) {
        self.under_way.update(|all| {
            all.insert(entry.clone());
        });
    }

    /// It isn't this page's matter any longer: whatever is open about it is concluded like after a crash.
    pub fn release(&self, entry: &EntryId) {
        if self.under_way.with_untracked(|all| all.contains(entry)) {
            self.under_way.update(|all| {
                all.remove(entry);
            });
        }
    }

    /// A transfer has ended: its key goes. `false` when the journal couldn't note it.
    pub async fn ended(&self, entry: &Entry, ending: Ending) -> bool {
        if let Some(transfer) = entry.transfer {
            self.keys.update_value(|keys| keys.remove(transfer));
        }
        // Another tab may have concluded it already.
        let before = self.stored().entry(&entry.id).await.ok().map(|entry| entry.stage);
        let noted = self.stored().ended(&entry.id, ending, now()).await.is_ok();
        if noted && is_news(before, ending) {
            self.note_ending(&entry.id, ending);
        }
        noted
    }

    /// The person signs out: every key at hand is dropped, what the passkey gave as well, and nothing more is shown. What is under
    /// way still gets written down, so that a key whose answer comes late is sealed.
    pub fn close(&self) {
        self.closed.set_value(true);
        self.stored().lock();
        self.keys.update_value(KeysAtHand::clear);
        self.entries.set(Vec::new());
        self.runs.set(Vec::new());
        self.channel.set_value(None);
    }
}

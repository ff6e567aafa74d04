//! What one entered project is known to hold: its inventory with its refresh, what is selected and filtered, its quotas. It
//! goes when another project is entered. Runs, keys and the sign-in itself live longer and are not in here.
//!
//! | module | what it does |
//! |---|---|
//! | `refresh` | reads the project's listings and quotas |
//! | `selection` | which disks are chosen |
//! | `endings` | concludes what became of transfers that aren't pending any more |
//! | `follow` | looks after pending transfers in the background |
//! | `binding` | what a run holds on to, also when the project has been left |

mod binding;
mod endings;
mod follow;
mod refresh;
mod selection;

use evs_domain::inventory::Inventory;
use evs_domain::rules::RuleTable;
use evs_domain::verdict::Judge;
use leptos::prelude::*;

use super::filter::Filter;
use super::journal::{Entry, Place};
use super::listings::ListingFailures;
use super::quota_check::QuotaLookup;
use super::record::Record;
use super::scope::ScopeRef;
use super::session::Session;
pub use binding::ProjectBinding;
pub use endings::EndedElsewhere;
pub use selection::Selection;

/// What is known of the entered project. A cheap handle.
#[derive(Clone, Copy)]
pub struct ProjectState {
    session: Session,
    record: Record,
    entries: Memo<Vec<Entry>>,
    inventory: RwSignal<Inventory>,
    failures: RwSignal<ListingFailures>,
    is_reading: RwSignal<bool>,
    read_at: RwSignal<Option<i64>>,
    selection: Selection,
    filter: Filter,
    ended_elsewhere: RwSignal<Vec<EndedElsewhere>>,
    quotas: RwSignal<QuotaLookup>,
    judge: StoredValue<Judge>,
    /// Its own scope, and that of the sign-in.
    scopes: StoredValue<(ScopeRef, ScopeRef)>,
}

impl ProjectState {
    /// The project that `session` is for, not read yet. `own` is the scope that it's made in, `sign_in` the one that owns
    /// session and record.
    pub fn new(session: Session, record: Record, own: ScopeRef, sign_in: ScopeRef) -> Self {
        let who = session.who();
        let place = place_of(session);
        Self {
            session,
            record,
            entries: Memo::new(move |_| record.entries_of(&place)),
            inventory: RwSignal::new(Inventory::default()),
            failures: RwSignal::new(Vec::new()),
            is_reading: RwSignal::new(false),
            read_at: RwSignal::new(None),
            selection: Selection::kept(&who),
            filter: Filter::new(),
            ended_elsewhere: RwSignal::new(Vec::new()),
            quotas: RwSignal::new(QuotaLookup::default()),
            judge: StoredValue::new(Judge::new(session.rules())),
            scopes: StoredValue::new((own, sign_in)),
        }
    }

    /// Reads it for the first time, and follows its pending transfers from then on.
    pub fn begin(self) {
        self.spawn(async move {
            self.record.open_place(self.place()).await;
            self.refresh().await;
        });
        follow::keep_following(self);
    }

    /// Runs a task that may use this state until it ends.
    pub fn spawn(&self, task: impl Future<Output = ()> + 'static) {
        self.scopes.with_value(|(own, _)| own.clone()).spawn(task);
    }

    /// The session that is for this project.
    pub fn session(&self) -> Session {
        self.session
    }

    /// This browser's record.
    pub fn record(&self) -> Record {
        self.record
    }

    /// This browser's entries about this project, newest first.
    pub fn entries(&self) -> Memo<Vec<Entry>> {
        self.entries
    }

    /// Under what the journal keeps this project's entries.
    pub fn place(&self) -> Place {
        place_of(self.session)
    }

    /// What was read of the project.
    pub fn inventory(&self) -> ReadSignal<Inventory> {
        self.inventory.read_only()
    }

    /// What couldn't be read at the last reading, and why.
    pub fn failures(&self) -> ReadSignal<ListingFailures> {
        self.failures.read_only()
    }

    /// Whether a reading is under way.
    pub fn is_reading(&self) -> ReadSignal<bool> {
        self.is_reading.read_only()
    }

    /// When the last good reading was, in seconds since 1970.
    pub fn read_at(&self) -> ReadSignal<Option<i64>> {
        self.read_at.read_only()
    }

    /// The disks that are selected.
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// Which disks are shown, and in which order.
    pub fn filter(&self) -> Filter {
        self.filter
    }

    /// Transfers that ended while one looked, and that this browser has no record of.
    pub fn ended_elsewhere(&self) -> ReadSignal<Vec<EndedElsewhere>> {
        self.ended_elsewhere.read_only()
    }

    /// What is known of the project's quotas.
    pub fn quotas(&self) -> ReadSignal<QuotaLookup> {
        self.quotas.read_only()
    }

    /// The rules of the cloud, ready to judge with.
    pub fn judge(&self) -> Judge {
        self.judge.get_value()
    }

    /// The rules of the cloud, with their sources.
    pub fn rules(&self) -> &'static RuleTable {
        self.session.rules()
    }

    /// What a run needs of this project, also after it has been left.
    pub fn binding(&self) -> ProjectBinding {
        let (own, sign_in) = self.scopes.get_value();
        ProjectBinding::new(*self, own, sign_in)
    }
}

fn place_of(session: Session) -> Place {
    let who = session.who();
    Place { cloud: who.cloud.id, region: who.region, account_id: who.account.0, project_id: who.project.0 }
}

//! What one entered project is known to hold: its inventory with its refresh, what is selected and filtered, its quotas. It
//! goes when another project is entered. Runs, keys and the sign-in itself live longer and are not in here.
//!
//! | module | what it does |
//! |---|---|
//! | `refresh` | reads the project's listings and quotas |
//! | `selection` | which disks are chosen |
//! | `endings` | concludes what became of transfers that aren't pending any more |
//! | `obstacles` | finds pending transfers that nobody can accept any more |
//! | `follow` | looks after pending transfers in the background |
//! | `binding` | what a run holds on to, also when the project has been left |

mod binding;
mod endings;
mod follow;
mod obstacles;
mod refresh;
mod selection;

use evs_domain::id::TransferId;
use evs_domain::inventory::Inventory;
use evs_domain::rules::RuleTable;
use evs_domain::verdict::Judge;
use leptos::prelude::*;

use super::filter::Filter;
use super::journal::{Entry, Place};
use super::listings::ListingFailures;
use super::quota_check::QuotaLookup;
use super::scope::ScopeRef;
use super::session::Session;
use super::sign_in_journal::SignInJournal;
use super::terms::Terms;
pub use binding::ProjectBinding;
pub use endings::EndedElsewhere;
pub use obstacles::Obstacle;
pub use selection::Selection;

/// What is known of the entered project. A cheap handle.
#[derive(Clone, Copy)]
pub struct ProjectState {
    session: Session,
    journal: SignInJournal,
    terms: StoredValue<Terms>,
    entries: Memo<Vec<Entry>>,
    inventory: ReadSignal<Inventory>,
    set_inventory: WriteSignal<Inventory>,
    failures: ReadSignal<ListingFailures>,
    set_failures: WriteSignal<ListingFailures>,
    is_reading: ReadSignal<bool>,
    set_is_reading: WriteSignal<bool>,
    read_at: ReadSignal<Option<i64>>,
    set_read_at: WriteSignal<Option<i64>>,
    selection: Selection,
    filter: Filter,
    ended_elsewhere: ReadSignal<Vec<EndedElsewhere>>,
    set_ended_elsewhere: WriteSignal<Vec<EndedElsewhere>>,
    obstacles: ReadSignal<Vec<(TransferId, Obstacle)>>,
    set_obstacles: WriteSignal<Vec<(TransferId, Obstacle)>>,
    quotas: ReadSignal<QuotaLookup>,
    set_quotas: WriteSignal<QuotaLookup>,
    judge: StoredValue<Judge>,
    /// Its own scope, and that of the sign-in.
    scopes: StoredValue<(ScopeRef, ScopeRef)>,
}

impl ProjectState {
    /// The project that `session` is for, not read yet. `own` is the scope that it's made in, `sign_in` the one that owns
    /// session, journal and terms.
    pub fn new(
        session: Session,
        journal: SignInJournal,
        terms: StoredValue<Terms>,
        own: ScopeRef,
        sign_in: ScopeRef,
    ) -> Self {
        let who = session.who();
        let place = place_of(session);
        // Both halves are made once: a reading half made on request would outlive the scope where nothing owns it.
        let (inventory, set_inventory) = signal(Inventory::default());
        let (failures, set_failures) = signal(Vec::new());
        let (is_reading, set_is_reading) = signal(false);
        let (read_at, set_read_at) = signal(None);
        let (ended_elsewhere, set_ended_elsewhere) = signal(Vec::new());
        let (obstacles, set_obstacles) = signal(Vec::new());
        let (quotas, set_quotas) = signal(QuotaLookup::default());
        Self {
            session,
            journal,
            terms,
            entries: Memo::new(move |_| journal.entries_of(&place)),
            inventory,
            set_inventory,
            failures,
            set_failures,
            is_reading,
            set_is_reading,
            read_at,
            set_read_at,
            selection: Selection::kept(&who),
            filter: Filter::new(),
            ended_elsewhere,
            set_ended_elsewhere,
            obstacles,
            set_obstacles,
            quotas,
            set_quotas,
            judge: StoredValue::new(Judge::new(session.rules())),
            scopes: StoredValue::new((own, sign_in)),
        }
    }

    /// Reads it for the first time, and follows its pending transfers from then on.
    pub fn begin(self) {
        self.spawn(async move {
            self.journal.open_place(self.place()).await;
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

    /// The journal, and the keys at hand.
    pub fn journal(&self) -> SignInJournal {
        self.journal
    }

    /// On what terms the person is signed in.
    pub fn terms(&self) -> Terms {
        self.terms.get_value()
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
        self.inventory
    }

    /// What couldn't be read at the last reading, and why.
    pub fn failures(&self) -> ReadSignal<ListingFailures> {
        self.failures
    }

    /// Whether a reading is under way.
    pub fn is_reading(&self) -> ReadSignal<bool> {
        self.is_reading
    }

    /// When the last good reading was, in seconds since 1970.
    pub fn read_at(&self) -> ReadSignal<Option<i64>> {
        self.read_at
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
        self.ended_elsewhere
    }

    /// What is known of the project's quotas.
    pub fn quotas(&self) -> ReadSignal<QuotaLookup> {
        self.quotas
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

//! Moving disks between two accounts of one person who is signed in to both: of each disk a transfer is created, accepted and
//! seen to arrive; where accepting fails, it's canceled and the disk seen to be back. How many at once, pausing and stopping are
//! `run`'s; one create, accept and cancel are `create`'s, `accept`'s and `cancel`'s. No key is shown by any of it.
//!
//! | module | what it knows |
//! |---|---|
//! | `item` | one disk, and how far it has come |
//! | `outcome` | what becomes of it |
//! | `count` | how many stand where |
//! | `job` | what the run asks: what is sent, whom a failure concerns |
//! | `steps` | the steps of one disk: created, accepted, there; or canceled, back |

mod count;
mod item;
mod job;
mod outcome;
mod steps;

use evs_domain::bulk::ItemState;
use evs_domain::id::DiskId;

use super::create::CreateItem;
use super::project::ProjectState;
use super::run::{Job, Run, StateOf};
use super::session::Session;
use super::who::Who;
pub use count::{MoveCount, MoveStanding};
pub use item::{MoveItem, MoveStep};
pub use job::MoveJob;
pub use outcome::{LostMove, MoveFailure, Moved, WhyPending};

/// A run of moves. Clones share it.
#[derive(Clone)]
pub struct MoveRun {
    run: Run<MoveJob>,
    from: Who,
    to: Who,
}

impl MoveRun {
    /// Begins to move these disks of `from` into `to`. Their proofs are of now.
    pub fn begin(from: ProjectState, to: ProjectState, items: Vec<CreateItem>) -> Self {
        let job = MoveJob { from: from.binding(), to: to.binding() };
        let items = items.into_iter().map(MoveItem::proved_now).collect();
        let (from, to) = (from.session().who(), to.session().who());
        Self { run: Run::begin(job, items), from, to }
    }

    /// The disks and how they come along.
    pub fn run(&self) -> &Run<MoveJob> {
        &self.run
    }

    /// Whose disks they were. It's known after signing out, too.
    pub fn from(&self) -> &Who {
        &self.from
    }

    /// Whose they become. It's known after signing out, too.
    pub fn to(&self) -> &Who {
        &self.to
    }

    /// The project that the disks come from.
    pub fn session(&self) -> Session {
        self.run.job().session()
    }

    /// Whether a disk is among those that are moved.
    pub fn is_about(&self, disk: DiskId) -> bool {
        self.run.items().iter().any(|item| item.disk().id == disk)
    }

    /// How many disks stand where, tracked.
    pub fn count(&self) -> MoveCount {
        self.run.with_plan(MoveCount::of)
    }

    /// Whether one of the two has signed out, so that nothing more can be begun.
    pub fn has_ended(&self) -> bool {
        self.run.job().has_ended()
    }

    /// How many creates are under way, whose keys would come afterwards. Tracked.
    pub fn late_keys(&self) -> usize {
        self.count_of(|item, state| state.is_under_way() && item.is_being_created())
    }

    /// How many keys of pending transfers only this page has. Tracked.
    pub fn unsealed_open_keys(&self) -> usize {
        let is_lasting = self.run.job().from.journal().is_lasting();
        self.count_of(|item, _| item.is_pending() && !(is_lasting && item.is_sealed()))
    }

    fn count_of(&self, counts: impl Fn(&MoveItem, &StateOf<MoveJob>) -> bool) -> usize {
        self.run.with_plan(|plan| plan.items().iter().filter(|(item, state)| counts(item, state)).count())
    }

    /// It isn't shown any longer: what is still open about its creates is concluded like after a crash.
    pub(super) fn close(&self) {
        self.run.with_plan(|plan| {
            for (_, state) in plan.items() {
                if let ItemState::Unknown(LostMove::Create(lost)) = state {
                    lost.let_be(&self.run.job().from);
                }
            }
        });
    }
}

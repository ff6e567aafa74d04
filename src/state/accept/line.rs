//! One transfer to accept: its fields, what was claimed of it, and how far it has come. The key is here and nowhere else,
//! and wiped as soon as it has done its work.

use evs_api::Failure;
use evs_api::disk::DiskSeen;
use evs_domain::bulk::ItemState;
use evs_domain::handover::Offer;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::refusal::Refusal;
use leptos::prelude::*;

use super::fields::{IdProblem, KeyProblem, have_changed_places, id_problem, key_problem, read_id};
use super::job::AcceptJob;
use super::key_field::KeyField;
use super::outcome::{AcceptFailure, Arrival};
use crate::state::run::Run;

/// From where an offer comes, as a link claims it. Empty where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The cloud's id.
    pub cloud: String,
    pub region: String,
    pub sender_project: String,
}

/// How far a transfer has come, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptState {
    /// It's the person's turn.
    Open,
    /// Its turn comes after others.
    Queued,
    /// It wasn't sent, because what stopped another would have stopped it too.
    HeldBack(Failure),
    /// The request is under way.
    Sending,
    /// The cloud refused, or couldn't be reached: nothing was changed.
    Refused(Failure),
    /// The answer was lost; what became of it is being looked up.
    Settling,
    /// The answer was lost, and the disk hasn't arrived.
    NotArrived(Failure),
    /// The answer was lost, and it can't be told what became of it.
    Unknown(Failure),
    /// Accepted; the disk isn't in sight yet.
    Arriving(DiskId),
    /// Accepted; the disk didn't come in sight in good time.
    Unseen(DiskId),
    /// The disk is here.
    Arrived(DiskId, DiskSeen),
}

impl AcceptState {
    /// Whether something is under way whose outcome would be missed by leaving.
    pub fn is_under_way(&self) -> bool {
        matches!(
            self,
            AcceptState::Queued | AcceptState::Sending | AcceptState::Settling | AcceptState::Arriving(_)
        )
    }

    /// Whether nothing is left to do.
    pub fn is_accepted(&self) -> bool {
        matches!(self, AcceptState::Arriving(_) | AcceptState::Unseen(_) | AcceptState::Arrived(..))
    }

    /// Whether it's sent, looked up, or waits for its turn.
    pub fn is_running(&self) -> bool {
        matches!(self, AcceptState::Queued | AcceptState::Sending | AcceptState::Settling)
    }

    /// Whether the person can accept now.
    pub fn is_open(&self) -> bool {
        matches!(
            self,
            AcceptState::Open
                | AcceptState::HeldBack(_)
                | AcceptState::Refused(_)
                | AcceptState::NotArrived(_)
        )
    }

    /// Whether the cloud has refused it because a quota doesn't suffice.
    pub fn is_refused_for_quota(&self) -> bool {
        matches!(self, AcceptState::Refused(failure) if failure.refusal() == Some(Refusal::OverQuota))
    }

    /// The disk, once the cloud has said or shown it.
    pub fn disk(&self) -> Option<DiskId> {
        match self {
            AcceptState::Arriving(disk) | AcceptState::Unseen(disk) | AcceptState::Arrived(disk, _) => {
                Some(*disk)
            }
            _ => None,
        }
    }
}

/// One transfer to accept. Clones share it, so that a request under way always finds where to put its outcome.
#[derive(Clone)]
pub struct Line {
    /// Tells this line from others.
    pub number: u32,
    /// What stands in the field for the id.
    pub id: ArcRwSignal<String>,
    /// Whether what is wrong with the id shall show.
    pub id_checked: ArcRwSignal<bool>,
    pub key: KeyField,
    /// What was claimed, and from where.
    pub(super) claimed: ArcRwSignal<Option<(Offer, Origin)>>,
    /// The run that it was sent with last, and which of its items it is.
    sent_as: ArcRwSignal<Option<(Run<AcceptJob>, usize)>>,
}

impl Line {
    /// An empty line.
    pub(super) fn new(number: u32) -> Self {
        Self {
            number,
            id: ArcRwSignal::default(),
            id_checked: ArcRwSignal::new(false),
            key: KeyField::default(),
            claimed: ArcRwSignal::new(None),
            sent_as: ArcRwSignal::new(None),
        }
    }

    /// How far it has come, tracked.
    pub fn state(&self) -> AcceptState {
        let Some((run, at)) = self.sent_as.get() else { return AcceptState::Open };
        match run.state(at) {
            None | Some(ItemState::Failed(AcceptFailure::KeyGone)) => AcceptState::Open,
            Some(ItemState::Waiting) => AcceptState::Queued,
            Some(ItemState::Sending) => AcceptState::Sending,
            Some(ItemState::Settling(_)) => AcceptState::Settling,
            Some(ItemState::Failed(AcceptFailure::Refused(failure))) => AcceptState::Refused(failure),
            Some(ItemState::Failed(AcceptFailure::NotArrived(failure))) => AcceptState::NotArrived(failure),
            Some(ItemState::HeldBack) => run.with_plan(|plan| match plan.stopped_by() {
                Some(AcceptFailure::Refused(failure)) => AcceptState::HeldBack(failure.clone()),
                _ => AcceptState::Open,
            }),
            Some(ItemState::Unknown(lost)) => AcceptState::Unknown(lost.failure),
            Some(ItemState::Done(Arrival::Awaited(disk))) => AcceptState::Arriving(disk),
            Some(ItemState::Done(Arrival::NotSeen(disk))) => AcceptState::Unseen(disk),
            Some(ItemState::Done(Arrival::Seen(disk, seen))) => AcceptState::Arrived(disk, seen),
        }
    }

    /// It's sent with this run, as its item at this place.
    pub(super) fn send_as(&self, run: &Run<AcceptJob>, at: usize) {
        self.sent_as.set(Some((run.clone(), at)));
    }

    /// It's the person's turn again: what was said of the last try isn't shown any longer.
    pub(super) fn reopen(&self) {
        self.sent_as.set(None);
    }

    /// Looks once more what became of it, if that is unknown.
    pub fn look_again(&self) {
        if let Some((run, at)) = self.sent_as.get_untracked() {
            run.look_again(at);
        }
    }

    /// The transfer, once the id can be read. Tracked.
    pub fn transfer(&self) -> Option<TransferId> {
        self.id.with(|id| read_id(id))
    }

    /// What was claimed of the transfer that stands in the field now. Tracked.
    pub fn claim(&self) -> Option<(Offer, Origin)> {
        let transfer = self.transfer()?;
        self.claimed.get().filter(|(offer, _)| offer.transfer == transfer)
    }

    /// Whether nothing was entered. Tracked.
    pub fn is_blank(&self) -> bool {
        self.id.with(|id| id.trim().is_empty()) && self.key.text.with(|key| key.trim().is_empty())
    }

    /// What is wrong with the id, once that shall show. Tracked.
    pub fn id_problem(&self) -> Option<IdProblem> {
        self.id_checked.get().then(|| self.id.with(|id| self.key.text.with(|key| id_problem(id, key))))?
    }

    /// What is wrong with the key, once that shall show. Tracked.
    pub fn key_problem(&self) -> Option<KeyProblem> {
        self.key.checked.get().then(|| self.id.with(|id| self.key.text.with(|key| key_problem(id, key))))?
    }

    /// Whether both fields hold what they should. Tracked.
    pub fn is_complete(&self) -> bool {
        self.id.with(|id| {
            self.key.text.with(|key| id_problem(id, key).is_none() && key_problem(id, key).is_none())
        })
    }

    /// Whether each value would be better off in the other field. Tracked.
    pub fn is_swapped(&self) -> bool {
        self.id.with(|id| self.key.text.with(|key| have_changed_places(id, key)))
    }

    /// Lets the two values change places.
    pub fn swap(&self) {
        let (id, key) = (self.id.get_untracked(), self.key.text.get_untracked());
        self.id.set(read_id(&key).map_or_else(|| key.trim().to_owned(), |id| id.to_string()));
        self.key.text.set(id.trim().to_owned());
    }

    /// Shows what is missing or wrong.
    pub fn check(&self) {
        self.id_checked.set(true);
        self.key.checked.set(true);
    }
}

//! One transfer to accept: its fields, what was claimed of it, and how far it has come. The key is here and nowhere else,
//! and wiped as soon as it has done its work.

use evs_domain::bulk::ItemState;
use evs_domain::disks::DiskInfo;
use evs_domain::handover::Offer;
use evs_domain::id::TransferId;
use evs_domain::refusal::Refusal;
use leptos::prelude::*;

use super::fields::{IdProblem, KeyProblem, have_changed_places, id_problem, key_problem, read_id};
use super::job::AcceptJob;
use super::key_field::KeyField;
use super::line_state::AcceptState;
use super::outcome::{AcceptFailure, Arrival, LostAccept};
use super::sent_mark::SentMark;
use crate::state::journal::Place;
use crate::state::run::Run;

/// From where an offer comes, as a link claims it. Empty where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The cloud's id.
    pub cloud: String,
    pub region: String,
    pub sender_project: String,
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
    /// The last try whose answer was lost, and in which project that was.
    lost: ArcRwSignal<Option<(Place, LostAccept)>>,
    pub(super) mark: SentMark,
    /// When the cloud said that it's accepted, in seconds since 1970.
    pub(super) accepted_at: ArcRwSignal<Option<i64>>,
    /// The disk, where it's here by another way than the run, and when that was accepted if it's known.
    pub(super) here: ArcRwSignal<Option<(DiskInfo, Option<i64>)>>,
    /// Why the cloud refused it before the page was loaded, and when it was sent.
    pub(super) refused: ArcRwSignal<Option<(Refusal, i64)>>,
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
            lost: ArcRwSignal::new(None),
            mark: SentMark::default(),
            accepted_at: ArcRwSignal::new(None),
            here: ArcRwSignal::new(None),
            refused: ArcRwSignal::new(None),
        }
    }

    /// How far it has come, tracked.
    pub fn state(&self) -> AcceptState {
        let sent = self.state_of_run();
        let is_settled_by_looking = sent.is_open() || matches!(sent, AcceptState::Unknown(_));
        let here = self.here.get().filter(|_| is_settled_by_looking);
        here.map_or(sent, |(disk, at)| AcceptState::Here(disk, at))
    }

    fn state_of_run(&self) -> AcceptState {
        let Some((run, at)) = self.sent_as.get() else { return AcceptState::Open };
        match run.state(at) {
            None | Some(ItemState::Failed(AcceptFailure::KeyGone)) => AcceptState::Open,
            Some(ItemState::Waiting) => AcceptState::Queued,
            Some(ItemState::Sending) => AcceptState::Sending,
            Some(ItemState::Settling(_)) => AcceptState::Settling,
            Some(ItemState::Failed(AcceptFailure::Refused(failure))) => AcceptState::Refused(failure),
            Some(ItemState::Failed(AcceptFailure::NotArrived(lost))) => AcceptState::NotArrived(lost.failure),
            Some(ItemState::HeldBack) => run.with_plan(|plan| match plan.stopped_by() {
                Some(AcceptFailure::Refused(failure)) => AcceptState::HeldBack(failure.clone()),
                _ => AcceptState::Open,
            }),
            Some(ItemState::Unknown(lost)) => AcceptState::Unknown(lost.failure),
            Some(ItemState::Done(Arrival::Awaited(disk))) => AcceptState::Arriving(disk),
            Some(ItemState::Done(Arrival::NotSeen(disk, why))) => AcceptState::Unseen(disk, why),
            Some(ItemState::Done(Arrival::Seen(disk, seen))) => AcceptState::Arrived(disk, seen),
        }
    }

    /// Whether this page has sent it. Tracked.
    pub(super) fn was_sent_here(&self) -> bool {
        self.sent_as.with(Option::is_some)
    }

    /// It's sent with this run, as its item at this place.
    pub(super) fn send_as(&self, run: &Run<AcceptJob>, at: usize) {
        self.key.is_wrong.set(false);
        self.sent_as.set(Some((run.clone(), at)));
    }

    /// It's the person's turn again: what was said of the last try isn't shown any longer. How a lost answer can be settled
    /// is kept.
    pub(super) fn reopen(&self) {
        if let Some((run, at)) = self.sent_as.get_untracked()
            && let Some(
                ItemState::Settling(lost)
                | ItemState::Unknown(lost)
                | ItemState::Failed(AcceptFailure::NotArrived(lost)),
            ) = untrack(|| run.state(at))
        {
            self.lost.set(Some((run.job().place(), lost)));
            self.mark.before.set(self.mark.latest());
        }
        self.sent_as.set(None);
    }

    /// The last try in this project whose answer was lost, and whose disk hasn't been seen since.
    pub(super) fn lost_in(&self, place: &Place) -> Option<LostAccept> {
        let earlier = self.lost.get_untracked().filter(|(there, _)| there == place);
        self.not_arrived().or(earlier.map(|(_, lost)| lost))
    }

    /// In which project it was sent last.
    pub(super) fn place(&self) -> Option<Place> {
        self.sent_as.get_untracked().map(|(run, _)| run.job().place())
    }

    /// When it was sent before the page was loaded again, or before this sign-in, if what became of that isn't certain. In
    /// seconds since 1970. Tracked.
    pub fn sent_before(&self) -> Option<i64> {
        self.mark.before.get()
    }

    /// Looks once more what became of it, where its answer was lost.
    pub fn look_again(&self) {
        let Some((run, at)) = self.sent_as.get_untracked() else { return };
        if let Some(lost) = self.not_arrived() {
            run.set(at, ItemState::Unknown(lost));
        }
        run.look_again(at);
    }

    /// The last try, if its answer was lost and its disk wasn't here when it was looked for.
    pub(super) fn not_arrived(&self) -> Option<LostAccept> {
        let (run, at) = self.sent_as.get_untracked()?;
        match untrack(|| run.state(at)) {
            Some(ItemState::Failed(AcceptFailure::NotArrived(lost))) => Some(lost),
            _ => None,
        }
    }

    /// The transfer, once the id can be read. Tracked.
    pub fn transfer(&self) -> Option<TransferId> {
        self.id.with(|id| read_id(id))
    }

    /// When it was accepted, in seconds since 1970, if it's known. Tracked.
    pub fn accepted_at(&self) -> Option<i64> {
        self.accepted_at.get().or_else(|| self.here.get()?.1)
    }

    /// Whether it came by a link or a text that was pasted, so that its id needn't be typed. Tracked.
    pub fn is_offered(&self) -> bool {
        self.claimed.with(Option::is_some)
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
        if self.key.is_wrong.get() {
            return Some(KeyProblem::Wrong);
        }
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

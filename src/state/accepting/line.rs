//! One transfer to accept: its fields, what was claimed of it, and how far it has come. The key is here and nowhere else,
//! and wiped as soon as it has done its work.

use evs_api::Failure;
use evs_api::disk::DiskSeen;
use evs_domain::handover::Offer;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::refusal::Refusal;
use evs_domain::secret::{AuthKey, Secret};
use leptos::prelude::*;

use super::fields::{have_changed_places, id_problem, key_problem, read_id};
use super::watch::Sent;

/// From where an offer comes, as a link claims it. Empty where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The cloud's id.
    pub cloud: String,
    /// The region.
    pub region: String,
    /// The sender's project.
    pub sender_project: String,
}

/// How far a transfer has come.
#[derive(Clone, Debug)]
pub enum Step {
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
    Unknown(Failure, Sent),
    /// Accepted; the disk isn't in sight yet.
    Arriving(DiskId),
    /// Accepted; the disk didn't come in sight in good time.
    Unseen(DiskId),
    /// The disk is here.
    Arrived(DiskId, DiskSeen),
}

impl Step {
    /// Whether something is under way whose outcome would be missed by leaving.
    pub fn is_under_way(&self) -> bool {
        matches!(self, Step::Queued | Step::Sending | Step::Settling | Step::Arriving(_))
    }

    /// Whether nothing is left to do.
    pub fn is_accepted(&self) -> bool {
        matches!(self, Step::Arriving(_) | Step::Unseen(_) | Step::Arrived(..))
    }

    /// Whether the person can accept now.
    pub fn is_open(&self) -> bool {
        matches!(self, Step::Open | Step::HeldBack(_) | Step::Refused(_) | Step::NotArrived(_))
    }

    /// Whether the cloud has refused it because a quota doesn't suffice.
    pub fn is_refused_for_quota(&self) -> bool {
        matches!(self, Step::Refused(failure) if failure.refusal() == Some(Refusal::OverQuota))
    }

    /// The disk, once the cloud has said or shown it.
    pub fn disk(&self) -> Option<DiskId> {
        match self {
            Step::Arriving(disk) | Step::Unseen(disk) | Step::Arrived(disk, _) => Some(*disk),
            _ => None,
        }
    }
}

/// One transfer to accept. A handle that lives as long as anybody holds it, so that a request under way always finds where
/// to put its outcome.
#[derive(Clone)]
pub struct Line {
    /// Tells this line from others.
    pub number: u32,
    /// What stands in the field for the id.
    pub id: ArcRwSignal<String>,
    /// What stands in the field for the key.
    pub key: ArcRwSignal<String>,
    /// What was claimed, and from where.
    pub claim: ArcRwSignal<Option<(Offer, Origin)>>,
    /// How far it has come.
    pub step: ArcRwSignal<Step>,
    /// How many keys the cloud has called wrong.
    pub wrong_keys: ArcRwSignal<u32>,
    /// Whether what is wrong with the id shall show.
    pub id_checked: ArcRwSignal<bool>,
    /// Whether what is wrong with the key shall show.
    pub key_checked: ArcRwSignal<bool>,
}

impl Line {
    /// An empty line.
    pub fn new(number: u32) -> Self {
        Self {
            number,
            id: ArcRwSignal::default(),
            key: ArcRwSignal::default(),
            claim: ArcRwSignal::new(None),
            step: ArcRwSignal::new(Step::Open),
            wrong_keys: ArcRwSignal::new(0),
            id_checked: ArcRwSignal::new(false),
            key_checked: ArcRwSignal::new(false),
        }
    }

    /// The transfer, once the id can be read. Tracked.
    pub fn transfer(&self) -> Option<TransferId> {
        self.id.with(|id| read_id(id))
    }

    /// What was claimed of the transfer that stands in the field now. Tracked.
    pub fn claim(&self) -> Option<(Offer, Origin)> {
        let transfer = self.transfer()?;
        self.claim.get().filter(|(offer, _)| offer.transfer == transfer)
    }

    /// Whether nothing was entered. Tracked.
    pub fn is_blank(&self) -> bool {
        self.id.with(|id| id.trim().is_empty()) && self.key.with(|key| key.trim().is_empty())
    }

    /// Whether both fields hold what they should. Tracked.
    pub fn is_complete(&self) -> bool {
        self.id
            .with(|id| self.key.with(|key| id_problem(id, key).is_none() && key_problem(id, key).is_none()))
    }

    /// Whether each value would be better off in the other field. Tracked.
    pub fn is_swapped(&self) -> bool {
        self.id.with(|id| self.key.with(|key| have_changed_places(id, key)))
    }

    /// Lets the two values change places.
    pub fn swap(&self) {
        let (id, key) = (self.id.get_untracked(), self.key.get_untracked());
        self.id.set(read_id(&key).map_or_else(|| key.trim().to_owned(), |id| id.to_string()));
        self.key.set(id.trim().to_owned());
    }

    /// The key, ready to be sent.
    pub(super) fn auth_key(&self) -> Option<AuthKey> {
        self.key.with_untracked(|key| AuthKey::parse(key))
    }

    /// Wipes the key.
    pub fn drop_key(&self) {
        // A secret overwrites its bytes when it's dropped.
        self.key.update(|key| drop(Secret::new(std::mem::take(key))));
        self.key_checked.set(false);
    }
}

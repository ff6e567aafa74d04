//! One disk to move, and how far it has come. What has been done about it is shared by all clones, so that a disk whose turn
//! comes again goes on where it was. No key is in here.

use evs_api::Failure;
use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use evs_domain::transfer::Transfer;
use leptos::prelude::*;

use crate::state::accept::AcceptAlone;
use crate::state::clock::now;
use crate::state::create::CreateItem;

/// For how long a proof counts that a disk may go, in seconds: one that waits longer for its turn is judged anew.
const PROOF_LASTS: i64 = 60;

/// What is being done about a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveStep {
    /// Its transfer is created.
    Creating,
    /// The transfer is accepted.
    Accepting,
    /// It's looked whether the disk is there, and as it was.
    Checking,
    /// The transfer is canceled, and it's looked whether the disk is back.
    Canceling,
}

/// A transfer that was created for a disk and hasn't ended.
#[derive(Clone)]
pub(super) struct Made {
    pub(super) transfer: Transfer,
    /// Whether the journal could seal its key.
    pub(super) is_sealed: bool,
    pub(super) accept: AcceptAlone,
    /// Why the cloud refused to have it accepted: it's to be canceled.
    pub(super) refused: Option<Failure>,
}

/// One disk to move.
#[derive(Clone)]
pub struct MoveItem {
    create: CreateItem,
    /// When it was found that the disk may go. A proof is used once.
    proved_at: ArcStoredValue<Option<i64>>,
    step: ArcRwSignal<MoveStep>,
    made: ArcRwSignal<Option<Made>>,
}

impl MoveItem {
    /// A disk of which it was found a moment ago that it may go.
    pub(super) fn proved_now(create: CreateItem) -> Self {
        Self {
            create,
            proved_at: ArcStoredValue::new(Some(now())),
            step: ArcRwSignal::new(MoveStep::Creating),
            made: ArcRwSignal::new(None),
        }
    }

    /// The disk as it was in the project that it comes from.
    pub fn disk(&self) -> &DiskInfo {
        &self.create.disk
    }

    /// As its transfer is created.
    pub fn create(&self) -> &CreateItem {
        &self.create
    }

    /// What is being done about it while it's under way. Tracked.
    pub fn step(&self) -> MoveStep {
        self.step.get()
    }

    pub(super) fn set_step(&self, step: MoveStep) {
        self.step.set(step);
    }

    /// As it's sent now: without its proof if that is too old, or was used before.
    pub(super) fn to_create(&self) -> CreateItem {
        let proved_at = self.proved_at.get_value();
        self.proved_at.set_value(None);
        let is_fresh = proved_at.is_some_and(|at| (0..PROOF_LASTS).contains(&(now() - at)));
        CreateItem { proof: self.create.proof.clone().filter(|_| is_fresh), ..self.create.clone() }
    }

    /// The transfer that exists for it, as it is now.
    pub(super) fn made(&self) -> Option<Made> {
        self.made.get_untracked()
    }

    pub(super) fn set_made(&self, made: Option<Made>) {
        self.made.set(made);
    }

    /// Whether a transfer of it exists that hasn't ended, as far as this page knows. Tracked.
    pub fn is_pending(&self) -> bool {
        self.made.with(Option::is_some)
    }

    /// The id of that transfer. Tracked.
    pub fn transfer(&self) -> Option<TransferId> {
        self.made.with(|made| made.as_ref().map(|made| made.transfer.id))
    }

    /// Whether the key of that transfer is sealed. Tracked.
    pub(super) fn is_sealed(&self) -> bool {
        self.made.with(|made| made.as_ref().is_some_and(|made| made.is_sealed))
    }

    /// Whether its transfer is being created. Tracked.
    pub(super) fn is_being_created(&self) -> bool {
        self.step() == MoveStep::Creating && !self.is_pending()
    }
}

//! The steps of one disk. Each request is sent once; what a lost answer has left is looked at. A disk whose turn comes again,
//! after signing in or after a pause, goes on with what exists of it.

use evs_api::Failure;
use evs_domain::arrival::compare;
use evs_domain::id::DiskId;
use evs_domain::refusal::Refusal;
use evs_domain::secret::AuthKey;
use evs_domain::settle::{DiskProbe, conclude_ending};
use evs_domain::transfer::{Ending, Transfer};

use super::item::{Made, MoveItem, MoveStep};
use super::job::MoveJob;
use super::outcome::{LostMove, MoveFailure, Moved, WhyPending, seen};
use crate::state::accept::{AcceptAlone, AcceptFailure};
use crate::state::cancel::{CancelFailure, CancelItem, cancel_in, settle_in};
use crate::state::create::{CreateFailure, Created, create_alone, settle_alone};
use crate::state::polling::{Observation, Schedule, poll_until_settled};
use crate::state::probe::{is_pending, probe_disk};
use crate::state::run::{Sent, SentFor};

/// How long a disk is awaited that should be back, after its transfer was canceled.
const UNTIL_BACK: Schedule = Schedule { pauses_ms: &[0, 500, 1500, 3000, 5000], at_most_secs: 30 };

/// How long it's awaited that the project which a disk has left says so.
const UNTIL_GONE: Schedule = Schedule { pauses_ms: &[0, 1000, 3000], at_most_secs: 20 };

type Outcome = Result<Moved, MoveFailure>;

impl MoveJob {
    /// Goes on with a disk where it stands.
    pub(super) async fn go_on(&self, item: &MoveItem) -> SentFor<Self> {
        let Some(_held) = self.to.scope().hold() else {
            return Sent::Failed(not_sent());
        };
        match item.made() {
            None => self.create(item).await,
            Some(made) => match made.refused.clone() {
                None => self.accept(item, made, None).await,
                Some(failure) => self.cancel(item, made, failure).await,
            },
        }
    }

    async fn create(&self, item: &MoveItem) -> SentFor<Self> {
        item.set_step(MoveStep::Creating);
        // What isn't signed in on the other side couldn't be accepted.
        if leptos::prelude::untrack(|| self.to.session().is_over()) {
            return Sent::SignedOut(not_sent());
        }
        let mut key = None;
        let failed = MoveFailure::NotCreated;
        match create_alone(&self.from, item.to_create(), &mut key).await {
            Sent::Done(Created { transfer, is_sealed, .. }) => {
                let accept = AcceptAlone::of(self.to.clone(), transfer.id, item.disk().id);
                let made = Made { transfer, is_sealed, accept, refused: None };
                item.set_made(Some(made.clone()));
                self.accept(item, made, key).await
            }
            Sent::Failed(why) => Sent::Failed(failed(why)),
            Sent::SignedOut(why) => Sent::SignedOut(failed(why)),
            Sent::Lost(lost) => Sent::Lost(LostMove::Create(lost)),
        }
    }

    /// Accepts, with the key that the create has just shown, else with the one that the journal has sealed.
    async fn accept(&self, item: &MoveItem, made: Made, key: Option<AuthKey>) -> SentFor<Self> {
        item.set_step(MoveStep::Accepting);
        if self.from.session().has_ended() || self.to.session().has_ended() {
            return Sent::Failed(MoveFailure::Pending(made.transfer, WhyPending::Stopped));
        }
        let key = match key {
            Some(key) => Some(key),
            None => self.from.journal().key_to_send(made.transfer.id).await,
        };
        let Some(key) = key else {
            return Sent::Failed(MoveFailure::Pending(made.transfer, WhyPending::KeyAway));
        };
        match made.accept.send(key).await {
            Sent::Done(arrival) => Sent::Done(self.arrived(item, &made, arrival.disk()).await),
            Sent::Lost(lost) => Sent::Lost(LostMove::Accept(lost)),
            Sent::Failed(AcceptFailure::Refused(failure))
            | Sent::SignedOut(AcceptFailure::Refused(failure)) => self.refused(item, made, failure).await,
            // Neither comes of sending one with its key.
            Sent::Failed(AcceptFailure::KeyGone | AcceptFailure::NotArrived(_)) | Sent::SignedOut(_) => {
                Sent::Failed(MoveFailure::Pending(made.transfer, WhyPending::KeyAway))
            }
        }
    }

    /// What had no effect and comes in turn again is no answer to the transfer; any other refusal is, and it's canceled.
    async fn refused(&self, item: &MoveItem, mut made: Made, failure: Failure) -> SentFor<Self> {
        let pending = |failure| MoveFailure::Pending(made.transfer.clone(), WhyPending::NotSent(failure));
        if failure.is_sign_in_over() {
            return Sent::SignedOut(pending(failure));
        }
        if matches!(failure.refusal(), None | Some(Refusal::TooMany)) {
            return Sent::Failed(pending(failure));
        }
        made.refused = Some(failure.clone());
        item.set_made(Some(made.clone()));
        self.cancel(item, made, failure).await
    }

    async fn cancel(&self, item: &MoveItem, made: Made, accept: Failure) -> SentFor<Self> {
        item.set_step(MoveStep::Canceling);
        let pending = |cancel| {
            let why = WhyPending::NotCanceled { accept: accept.clone(), cancel };
            MoveFailure::Pending(made.transfer.clone(), why)
        };
        let outcome = match cancel_in(&self.from, &to_cancel(item, &made)).await {
            Sent::Done(ending) => self.ended(item, &made, accept, ending).await,
            Sent::Lost(lost) => return Sent::Lost(LostMove::Cancel(lost)),
            Sent::Failed(failed) => return Sent::Failed(pending(why_not(failed))),
            Sent::SignedOut(failed) => return Sent::SignedOut(pending(why_not(failed))),
        };
        match outcome {
            Ok(moved) => Sent::Done(moved),
            Err(failed) => Sent::Failed(failed),
        }
    }

    /// What became of a request whose answer was lost; `None` when that can't be told.
    pub(super) async fn look(&self, item: &MoveItem, lost: &LostMove) -> Option<Outcome> {
        let _held = self.to.scope().hold()?;
        match (lost, item.made()) {
            (LostMove::Create(lost), _) => {
                let failed = settle_alone(&self.from, item.create(), lost).await?;
                Some(Err(MoveFailure::NotCreated(failed)))
            }
            (LostMove::Accept(lost), Some(made)) => match made.accept.settle(lost).await? {
                Ok(arrival) => Some(Ok(self.arrived(item, &made, arrival.disk()).await)),
                Err(_) => self.ended_otherwise(item, &made, lost.failure()).await,
            },
            (LostMove::Cancel(lost), Some(made)) => {
                let accept = made.refused.clone().unwrap_or(Failure::NotSent);
                Some(match settle_in(&self.from, &to_cancel(item, &made), lost).await? {
                    Ok(ending) => self.ended(item, &made, accept, ending).await,
                    Err(failed) => {
                        let why = WhyPending::NotCanceled { accept, cancel: why_not(failed) };
                        Err(MoveFailure::Pending(made.transfer, why))
                    }
                })
            }
            (LostMove::Accept(_) | LostMove::Cancel(_), None) => None,
        }
    }

    /// The disk isn't on the other side. As long as the transfer is pending, the accept may still be carried out, and nothing
    /// else is done with it; whoever cancels it on the page of transfers ends that.
    async fn ended_otherwise(&self, item: &MoveItem, made: &Made, lost: &Failure) -> Option<Outcome> {
        let (session, transfer) = (self.from.session(), &made.transfer);
        if is_pending(session, transfer.id).await != Some(false) {
            return None;
        }
        let ending = match probe_disk(session, transfer.disk).await {
            DiskProbe::Unknown => return None,
            probe => conclude_ending(&probe),
        };
        self.from.note_ended(transfer, ending).await;
        Some(self.ended(item, made, lost.clone(), ending).await)
    }

    /// The cloud has said that the transfer is accepted, or the disk was seen on the other side.
    async fn arrived(&self, item: &MoveItem, made: &Made, disk: DiskId) -> Moved {
        item.set_step(MoveStep::Checking);
        let arrival = made.accept.arrival(disk).await;
        self.let_key_go(&made.transfer).await;
        item.set_made(None);
        let was = item.disk().clone().with_id(None);
        let differs = seen(&arrival).map(|(_, seen)| compare(&was, &seen.info).other);
        Moved { transfer: made.transfer.id, arrival, differs: differs.unwrap_or_default() }
    }

    /// The key is purged once the project that the disk has left says itself that the transfer is gone. Where it doesn't yet, the
    /// background looks after it as after any transfer.
    async fn let_key_go(&self, transfer: &Transfer) {
        let session = self.from.session();
        let ending = poll_until_settled(session, UNTIL_GONE, async || {
            if is_pending(session, transfer.id).await != Some(false) {
                return Observation::Nothing;
            }
            match probe_disk(session, transfer.disk).await {
                DiskProbe::Absent => Observation::Certain(Ending::Gone),
                _ => Observation::Nothing,
            }
        });
        if let Some(ending) = ending.await {
            self.from.note_ended(transfer, ending).await;
        }
    }

    /// The transfer has ended without an accept that is known of. A cancel is good when the disk is back.
    async fn ended(&self, item: &MoveItem, made: &Made, accept: Failure, ending: Ending) -> Outcome {
        let disk = item.disk().id;
        let unclear = |accept| MoveFailure::Unclear { transfer: made.transfer.clone(), accept, ending };
        match ending {
            Ending::Canceled | Ending::Back => {
                let is_back = self.is_back(disk).await;
                item.set_made(None);
                Err(if is_back { MoveFailure::Back(accept) } else { unclear(accept) })
            }
            // Its disk has left: perhaps by an accept of ours that nobody has heard of.
            Ending::Gone => match probe_disk(self.to.session(), disk).await {
                DiskProbe::Present { .. } => Ok(self.arrived(item, made, disk).await),
                DiskProbe::Absent | DiskProbe::Unknown => {
                    item.set_made(None);
                    Err(unclear(accept))
                }
            },
            Ending::Unclear => {
                item.set_made(None);
                Err(unclear(accept))
            }
        }
    }

    async fn is_back(&self, disk: DiskId) -> bool {
        let session = self.from.session();
        let seen = poll_until_settled(session, UNTIL_BACK, async || {
            match conclude_ending(&probe_disk(session, disk).await) {
                Ending::Back => Observation::Certain(true),
                _ => Observation::Nothing,
            }
        });
        seen.await.unwrap_or(false)
    }
}

fn to_cancel(item: &MoveItem, made: &Made) -> CancelItem {
    CancelItem { transfer: made.transfer.clone(), disk_name: item.disk().name.clone() }
}

fn why_not(failed: CancelFailure) -> Option<Failure> {
    match failed {
        CancelFailure::Refused(failure) => Some(failure),
        CancelFailure::StillPending => None,
    }
}

fn not_sent() -> MoveFailure {
    MoveFailure::NotCreated(CreateFailure::Refused(Failure::NotSent))
}

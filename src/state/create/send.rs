//! One create: intent into the journal, one request, key sealed before it's painted.

use evs_api::transfers::CreateTransfer;
use evs_api::{Effect, Failure};
use evs_domain::refusal::Refusal;
use evs_domain::secret::AuthKey;
use evs_domain::settle::{AWAITING_TRANSFER, DiskProbe};
use evs_domain::verdict::EligibilityProof;

use super::settle::unselect;
use super::{CreateFailure, CreateItem, CreateJob, Created, LostCreate};
use crate::state::clock::now;
use crate::state::journal::Intent;
use crate::state::probe::probe_disk;
use crate::state::project::ProjectBinding;
use crate::state::run::{Sent, SentFor};
use crate::state::session::Session;

pub(super) async fn send(binding: &ProjectBinding, item: &CreateItem) -> SentFor<CreateJob> {
    send_and_keep(binding, item, |_| ()).await
}

/// The same; once the key is sealed, or couldn't be, `keep` is shown it.
pub(super) async fn send_and_keep(
    binding: &ProjectBinding,
    item: &CreateItem,
    keep: impl FnOnce(AuthKey),
) -> SentFor<CreateJob> {
    let (session, journal) = (binding.session(), binding.journal());
    // Whose disk isn't judged doesn't get here.
    let Some(proof) = item.proof.clone() else { return Sent::Failed(CreateFailure::Ineligible) };
    let Ok(entry) = journal.intend(intent(binding, item, &proof)).await else {
        return Sent::Failed(CreateFailure::Journal);
    };
    let call = CreateTransfer { project: session.project_for_change().await, proof, name: item.name.clone() };
    let asked_at = now();
    match session.change(&call).await {
        Ok(created) => {
            let transfer = created.transfer;
            let is_sealed = journal.created(&entry, transfer.id, created.key.clone()).await;
            keep(created.key);
            unselect(binding, transfer.disk);
            Sent::Done(Created { transfer, is_sealed, is_closed: false })
        }
        Err(failure) => {
            if failure.effect() == Effect::Unknown || may_be_our_own_doing(session, item, &failure).await {
                return Sent::Lost(LostCreate { entry, failure, asked_at });
            }
            journal.withdraw(&entry).await;
            let is_over = failure.is_sign_in_over();
            let refused = CreateFailure::Refused(failure);
            if is_over { Sent::SignedOut(refused) } else { Sent::Failed(refused) }
        }
    }
}

/// Browsers repeat a request by themselves when a connection that was used before dies without an answer. The refusal is
/// then of the repetition, and the first one has taken effect: the disk waits for a transfer. Only where the disk is seen to
/// wait for none, or the request never got to the cloud, is a refusal taken at its word. What goes back in line is sent
/// again, and looked at then.
async fn may_be_our_own_doing(session: Session, item: &CreateItem, failure: &Failure) -> bool {
    let goes_back = matches!(failure.refusal(), Some(Refusal::NotSignedIn | Refusal::TooMany));
    if goes_back || !failure.is_of_the_cloud() {
        return false;
    }
    match probe_disk(session, item.disk.id).await {
        DiskProbe::Present { status } => status == AWAITING_TRANSFER,
        DiskProbe::Absent => false,
        DiskProbe::Unknown => true,
    }
}

fn intent(binding: &ProjectBinding, item: &CreateItem, proof: &EligibilityProof) -> Intent {
    Intent {
        place: binding.place(),
        disk: item.disk.clone(),
        transfer_name: item.name.as_str().to_owned(),
        despite: proof.despite(),
        at: now(),
    }
}

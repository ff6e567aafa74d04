//! One create: intent into the journal, one request, key sealed before it's painted.

use evs_api::Effect;
use evs_api::transfers::CreateTransfer;

use super::{CreateFailure, CreateItem, CreateJob, Created, LostCreate};
use crate::state::clock::now;
use crate::state::journal::Intent;
use crate::state::project::ProjectBinding;
use crate::state::run::{Sent, SentFor};

pub(super) async fn send(binding: &ProjectBinding, item: &CreateItem) -> SentFor<CreateJob> {
    let (session, journal) = (binding.session(), binding.journal());
    let Ok(entry) = journal.intend(intent(binding, item)).await else {
        return Sent::Failed(CreateFailure::Journal);
    };
    let call = CreateTransfer {
        project: session.project_for_change().await,
        proof: item.proof.clone(),
        name: item.name.clone(),
    };
    match session.change(&call).await {
        Ok(created) => {
            let transfer = created.transfer;
            let is_sealed = journal.created(&entry, transfer.id, created.key).await;
            binding.with_project(|project| project.selection().set(transfer.disk, false));
            Sent::Done(Created { transfer, is_sealed })
        }
        Err(failure) if failure.effect() == Effect::Unknown => Sent::Lost(LostCreate { entry, failure }),
        Err(failure) => {
            journal.withdraw(&entry).await;
            let is_over = failure.is_sign_in_over();
            let refused = CreateFailure::Refused(failure);
            if is_over { Sent::SignedOut(refused) } else { Sent::Failed(refused) }
        }
    }
}

fn intent(binding: &ProjectBinding, item: &CreateItem) -> Intent {
    Intent {
        place: binding.place(),
        disk: item.disk.clone(),
        transfer_name: item.name.as_str().to_owned(),
        despite: item.proof.despite(),
        at: now(),
    }
}

//! Transfers with their keys, ready to be sealed; the passkey is asked for where they're sealed to one.

use evs_domain::handover::package::Package;
use evs_domain::id::TransferId;

use crate::state::hand_over::{HandOverItem, package_of};
use crate::state::journal::JournalError;
use crate::state::nav::Said;
use crate::state::project::ProjectState;

/// What is here of these, and which they are.
pub(super) async fn packed(
    project: ProjectState,
    items: &[HandOverItem],
) -> Result<(Package, Vec<TransferId>), Said> {
    let mut package = package_of(project, items).await;
    if package.as_ref().err() == Some(&JournalError::Locked) {
        if project.journal().ask_for_passkey().await.is_err() {
            return Err(|t| t.sealing.no_passkey);
        }
        package = package_of(project, items).await;
    }
    let package = package.map_err(|_| -> Said { |t| t.transfers.key_wont_open })?;
    let transfers: Vec<_> = package.transfers.iter().map(|packed| packed.offer.transfer).collect();
    if transfers.is_empty() {
        return Err(|t| t.transfers.key_wont_open);
    }
    Ok((package, transfers))
}

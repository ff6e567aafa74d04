//! Looking at one thing in the cloud to settle what is open: a disk, a transfer. A look changes nothing; what it means is
//! `domain::settle`'s.

use evs_api::Failure;
use evs_api::disk::{DiskSeen, ShowDisk};
use evs_api::transfers::ShowTransfer;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::settle::DiskProbe;

use super::session::Session;

/// A disk as this project sees it.
///
/// # Errors
/// When it isn't there, or can't be looked at.
pub async fn show_disk(session: Session, disk: DiskId) -> Result<DiskSeen, Failure> {
    session.read(&ShowDisk { project: session.project(), disk }).await
}

/// Whether a disk is in this project, as far as can be seen.
pub async fn probe_disk(session: Session, disk: DiskId) -> DiskProbe {
    match show_disk(session, disk).await {
        Ok(seen) => DiskProbe::Present { status: seen.status },
        Err(failure) if failure.is_disk_missing() => DiskProbe::Absent,
        Err(_) => DiskProbe::Unknown,
    }
}

/// Whether a transfer is still pending, asked about it alone; `None` when that can't be told.
pub async fn is_pending(session: Session, transfer: TransferId) -> Option<bool> {
    match session.read(&ShowTransfer { project: session.project(), transfer }).await {
        Ok(_) => Some(true),
        Err(failure) if failure.is_transfer_missing() => Some(false),
        Err(_) => None,
    }
}

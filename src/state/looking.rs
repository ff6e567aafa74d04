//! Looking at one thing to settle what is open: a disk, a project's transfers. A look changes nothing.

use evs_api::Failure;
use evs_api::disk::{DiskSeen, ShowDisk};
use evs_domain::id::DiskId;
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
        Err(Failure::Refused { error, .. }) if error.status == 404 => DiskProbe::Absent,
        Err(_) => DiskProbe::Unknown,
    }
}

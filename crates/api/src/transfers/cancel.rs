//! `DELETE …/os-volume-transfer/{transfer_id}`: takes an offer back while it's pending. 404 means that it has ended.

use evs_domain::disks::CloudKind;
use evs_domain::id::TransferId;

use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::project::Project;
use crate::right::Right;

/// Cancels a transfer.
#[derive(Clone, Debug)]
pub struct CancelTransfer {
    /// Where.
    pub project: Project,
    /// Which.
    pub transfer: TransferId,
}

impl CancelTransfer {
    /// What one must be allowed to do to cancel a transfer on a cloud of this family.
    pub fn right(kind: CloudKind) -> Right {
        Right::on(kind, "evs:transfers:delete", "volume:delete_transfer")
    }
}

impl Call for CancelTransfer {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(Service::BlockStorage, format!("{}/{}", self.project.transfers_path(), self.transfer))
    }

    fn read(&self, _: Response) -> Result<(), Unreadable> {
        Ok(())
    }
}

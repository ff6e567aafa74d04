//! `DELETE …/os-volume-transfer/{transfer_id}`: takes an offer back while it's pending. 404 means that it has ended.

use evs_domain::id::TransferId;

use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::project::Project;

/// Cancels a transfer.
#[derive(Clone, Debug)]
pub struct CancelTransfer {
    /// Where.
    pub project: Project,
    /// Which.
    pub transfer: TransferId,
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

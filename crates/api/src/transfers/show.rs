//! `GET …/os-volume-transfer/{transfer_id}`: only the sender's project can see it, and only while it's pending.

use evs_domain::disks::CloudKind;
use evs_domain::id::TransferId;
use evs_domain::transfer::Transfer;

use super::Body;
use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::project::Project;
use crate::right::Right;

/// Shows a transfer.
#[derive(Clone, Debug)]
pub struct ShowTransfer {
    /// Where.
    pub project: Project,
    /// Which.
    pub transfer: TransferId,
}

impl ShowTransfer {
    /// What one must be allowed to do to look at a transfer on a cloud of this family.
    pub fn right(kind: CloudKind) -> Right {
        Right::on(kind, "evs:transfers:get", "volume:get_transfer")
    }
}

impl Call for ShowTransfer {
    type Answer = Transfer;

    fn request(&self) -> Request {
        Request::get(Service::BlockStorage, format!("{}/{}", self.project.transfers_path(), self.transfer))
    }

    fn read(&self, answer: Response) -> Result<Transfer, Unreadable> {
        let body: Body<'_> = serde_json::from_slice(&answer.body)?;
        body.transfer.transfer().filter(|transfer| transfer.id == self.transfer).ok_or(Unreadable)
    }
}

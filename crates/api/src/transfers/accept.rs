//! `POST …/os-volume-transfer/{transfer_id}/accept`: makes the disk one's own. Works at the sender's region only.

use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::AuthKey;
use serde::Serialize;

use super::Body;
use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::project::Project;
use crate::right::Right;

/// Accepts a transfer.
#[derive(Clone, Debug)]
pub struct AcceptTransfer {
    /// Into which project.
    pub project: Project,
    /// Which.
    pub transfer: TransferId,
    /// Its key, sent as it was given.
    pub key: AuthKey,
}

/// What an accept answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The disk that arrives.
    pub disk: DiskId,
}

impl AcceptTransfer {
    /// What one must be allowed to do to accept a transfer on a cloud of this family.
    pub fn right(kind: CloudKind) -> Right {
        Right::on(kind, "evs:transfers:accept", "volume:accept_transfer")
    }
}

impl Call for AcceptTransfer {
    type Answer = Accepted;

    fn request(&self) -> Request {
        #[derive(Serialize)]
        struct Fields<'a> {
            auth_key: &'a str,
        }
        #[derive(Serialize)]
        struct Outer<'a> {
            accept: Fields<'a>,
        }
        let body = serde_json::to_string(&Outer { accept: Fields { auth_key: self.key.expose() } })
            .unwrap_or_default();
        let path = format!("{}/{}/accept", self.project.transfers_path(), self.transfer);
        Request::post(Service::BlockStorage, path, body)
    }

    fn read(&self, answer: Response) -> Result<Accepted, Unreadable> {
        let body: Body<'_> = serde_json::from_slice(&answer.body)?;
        let transfer =
            body.transfer.transfer().filter(|transfer| transfer.id == self.transfer).ok_or(Unreadable)?;
        Ok(Accepted { disk: transfer.disk })
    }
}

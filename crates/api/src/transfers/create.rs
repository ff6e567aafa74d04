//! `POST …/os-volume-transfer`: the one answer that ever holds the key.

use evs_domain::disks::CloudKind;
use evs_domain::name::TransferName;
use evs_domain::secret::AuthKey;
use evs_domain::transfer::Transfer;
use evs_domain::verdict::EligibilityProof;
use serde::Serialize;

use super::Body;
use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service};
use crate::project::Project;
use crate::right::Right;

/// Creates a transfer of a disk that was proven eligible, or that a person sends despite what couldn't be checked.
#[derive(Clone, Debug)]
pub struct CreateTransfer {
    /// Where.
    pub project: Project,
    /// Of what, and on which ground.
    pub proof: EligibilityProof,
    /// Under which name. Always sent: most clouds want one.
    pub name: TransferName,
}

/// A transfer and its key.
#[derive(Clone, Debug)]
pub struct Created {
    /// The transfer.
    pub transfer: Transfer,
    /// Its key: seal it before anything else is done with the answer.
    pub key: AuthKey,
}

impl CreateTransfer {
    /// What one must be allowed to do to create a transfer on a cloud of this family.
    pub fn right(kind: CloudKind) -> Right {
        Right::on(kind, "evs:transfers:create", "volume:create_transfer")
    }
}

impl Call for CreateTransfer {
    type Answer = Created;

    fn request(&self) -> Request {
        #[derive(Serialize)]
        struct Fields<'a> {
            volume_id: String,
            name: &'a str,
        }
        #[derive(Serialize)]
        struct Outer<'a> {
            transfer: Fields<'a>,
        }
        let fields = Fields { volume_id: self.proof.disk().to_string(), name: self.name.as_str() };
        let body = serde_json::to_string(&Outer { transfer: fields }).unwrap_or_default();
        Request::post(Service::BlockStorage, self.project.transfers_path(), body)
    }

    /// A good answer without a key is unreadable: the transfer may exist, and its key is lost. So is one about another disk.
    fn read(&self, answer: Response) -> Result<Created, Unreadable> {
        let body: Body<'_> = serde_json::from_slice(&answer.body)?;
        let transfer = body
            .transfer
            .transfer()
            .filter(|transfer| transfer.disk == self.proof.disk())
            .ok_or(Unreadable)?;
        let key = AuthKey::parse(body.transfer.auth_key.as_str()).ok_or(Unreadable)?;
        Ok(Created { transfer, key })
    }
}

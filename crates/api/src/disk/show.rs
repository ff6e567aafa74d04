//! `GET …/volumes/{volume_id}`: one disk.

use evs_domain::disks::{CloudKind, DiskInfo};
use evs_domain::id::DiskId;
use serde::Deserialize;

use super::DiskFields;
use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service, segment};
use crate::project::Project;
use crate::right::Right;

/// Shows one disk. The Cinder-compatible path works on every cloud, and with a recipient's rights too.
#[derive(Clone, Debug)]
pub struct ShowDisk {
    /// Where.
    pub project: Project,
    /// Which.
    pub disk: DiskId,
}

/// A disk as it's seen alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiskSeen {
    /// What a person is told of it.
    pub info: DiskInfo,
    /// Its status, word for word.
    pub status: String,
}

impl ShowDisk {
    /// What one must be allowed to do to look at a disk on a cloud of this family.
    pub fn right(kind: CloudKind) -> Right {
        Right::on(kind, "evs:volumes:get", "volume:get")
    }
}

impl Call for ShowDisk {
    type Answer = DiskSeen;

    fn request(&self) -> Request {
        Request::get(
            Service::BlockStorage,
            format!("/v3/{}/volumes/{}", segment(&self.project.id), self.disk),
        )
    }

    fn read(&self, answer: Response) -> Result<DiskSeen, Unreadable> {
        #[derive(Deserialize)]
        struct Body<'a> {
            #[serde(borrow)]
            volume: DiskFields<'a>,
        }
        let body: Body<'_> = serde_json::from_slice(&answer.body)?;
        let raw = body.volume.raw();
        if DiskId::parse(raw.id) != Some(self.disk) {
            return Err(Unreadable);
        }
        Ok(DiskSeen { info: raw.info(self.disk), status: raw.status.to_owned() })
    }
}

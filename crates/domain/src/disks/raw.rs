//! A disk as a cloud answered it, borrowed from the answer's bytes. It lives only while an answer is read.

use super::info::DiskInfo;
use crate::id::DiskId;

/// The families of clouds. The same field of a disk can mean different things on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CloudKind {
    /// Huawei Cloud EVS and its sisters.
    #[default]
    Huawei,
    /// OpenStack with Cinder.
    OpenStack,
}

/// The fields of a disk that matter here. Missing and `null` texts are empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct RawDisk<'a> {
    /// `id`
    pub id: &'a str,
    /// `name`
    pub name: &'a str,
    /// `status`
    pub status: &'a str,
    /// `size`, in GiB
    pub size_gib: u32,
    /// `volume_type`
    pub disk_type: &'a str,
    /// `availability_zone`
    pub zone: &'a str,
    /// `created_at`
    pub created_at: &'a str,
    /// `os-vol-tenant-attr:tenant_id`
    pub owner: &'a str,
    /// How many entries `attachments` has.
    pub attachments: u32,
    /// The server of the first attachment.
    pub attached_to: &'a str,
    /// `encrypted`; authoritative on Cinder, meaningless on EVS.
    pub encrypted: bool,
    /// `metadata.__system__encrypted`
    pub encrypted_mark: &'a str,
    /// `metadata.__system__cmkid`
    pub encryption_key_id: &'a str,
    /// `metadata.orderID`: the order of a yearly or monthly disk.
    pub order_id: &'a str,
    /// `metadata.policy`: a backup policy of the older backup service.
    pub legacy_backup_policy: &'a str,
    /// `bootable`, which clouds write as text.
    pub bootable: &'a str,
    /// `multiattach`
    pub multiattach: bool,
    /// `service_type`: `EVS`, `DSS` or `DESS`.
    pub service_type: &'a str,
    /// `dedicated_storage_id`
    pub dedicated_storage_id: &'a str,
    /// `dedicated_storage_name`
    pub dedicated_storage_name: &'a str,
    /// `iops.frozened` or `throughput.frozened`
    pub frozen: bool,
    /// `snapshot_policy_id`
    pub snapshot_policy_id: &'a str,
    /// `os-vendor-extended:lock_scene`, `…lock_source_service` or `…lock_source_id`, whichever is filled.
    pub lock: &'a str,
    /// `group_id` or `consistencygroup_id`
    pub group_id: &'a str,
}

impl RawDisk<'_> {
    /// What a person is told of it. Its id has been read by the caller.
    pub fn info(&self, id: DiskId) -> DiskInfo {
        DiskInfo {
            id,
            name: self.name.to_owned(),
            size_gib: self.size_gib,
            disk_type: self.disk_type.to_owned(),
            zone: self.zone.to_owned(),
        }
    }
}

//! A disk as a cloud answered it, borrowed from the answer's bytes, and what this record alone answers to the checks. Where a
//! field means different things on different clouds, it is said here once.

use super::info::DiskInfo;
use crate::check::{Check, CheckSet};
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
    /// `tags`, each as `key=value`, with a comma between.
    pub tags: &'a str,
    /// `enterprise_project_id`
    pub enterprise_project: &'a str,
}

impl<'a> RawDisk<'a> {
    /// What a person is told of it. Its id has been read by the caller.
    pub fn info(&self, id: DiskId) -> DiskInfo {
        DiskInfo {
            id,
            name: self.name.to_owned(),
            size_gib: self.size_gib,
            disk_type: self.disk_type.to_owned(),
            zone: self.zone.to_owned(),
            snapshots: None,
        }
    }

    /// The checks to which the record itself answers "yes".
    pub(super) fn checks(&self, kind: CloudKind, project: &str) -> CheckSet {
        // On an OpenStack anybody may write these words into the metadata of a disk, and they mean nothing.
        let is_evs = kind == CloudKind::Huawei;
        CheckSet::NONE
            .with_if(Check::Status, self.status != "available")
            .with_if(Check::Attached, self.attachments > 0)
            .with_if(Check::AwaitingTransfer, self.status == "awaiting-transfer")
            .with_if(Check::OtherOwner, !self.owner.is_empty() && !self.owner.eq_ignore_ascii_case(project))
            .with_if(Check::Encrypted, self.is_encrypted(kind))
            .with_if(Check::BackupPolicy, is_evs && !self.legacy_backup_policy.is_empty())
            .with_if(Check::SnapshotPolicy, !self.snapshot_policy_id.is_empty())
            .with_if(Check::Prepaid, is_evs && !self.order_id.is_empty())
            .with_if(Check::Frozen, self.frozen)
            .with_if(Check::DedicatedEnterprise, self.service_type == "DESS")
            .with_if(Check::DedicatedPool, self.is_in_pool())
            .with_if(Check::SystemDisk, self.bootable.eq_ignore_ascii_case("true"))
            .with_if(Check::Locked, !self.lock.is_empty())
            .with_if(Check::Shared, self.multiattach)
            .with_if(Check::Group, kind == CloudKind::OpenStack && !self.group_id.is_empty())
    }

    /// EVS documents the field `encrypted` as unsupported and keeps the truth in the metadata; on Cinder the field is right.
    fn is_encrypted(&self, kind: CloudKind) -> bool {
        match kind {
            CloudKind::Huawei => {
                matches!(self.encrypted_mark, "1" | "true" | "True") || !self.encryption_key_id.is_empty()
            }
            CloudKind::OpenStack => self.encrypted,
        }
    }

    /// A pool id on a DESS disk names that storage, not a DSS pool.
    fn is_in_pool(&self) -> bool {
        self.service_type == "DSS" || (self.service_type != "DESS" && !self.dedicated_storage_id.is_empty())
    }

    /// The words of the record that are worth showing beside a "yes".
    pub(super) fn detail(&self, check: Check) -> &'a str {
        match check {
            Check::Status => self.status,
            Check::Attached => self.attached_to,
            Check::OtherOwner => self.owner,
            Check::Encrypted => self.encryption_key_id,
            Check::BackupPolicy => self.legacy_backup_policy,
            Check::SnapshotPolicy => self.snapshot_policy_id,
            Check::Prepaid => self.order_id,
            Check::DedicatedPool | Check::DedicatedEnterprise if self.dedicated_storage_name.is_empty() => {
                self.dedicated_storage_id
            }
            Check::DedicatedPool | Check::DedicatedEnterprise => self.dedicated_storage_name,
            Check::Locked => self.lock,
            Check::Group => self.group_id,
            Check::AwaitingTransfer
            | Check::Snapshots
            | Check::BusySnapshot
            | Check::Backups
            | Check::ServerBackup
            | Check::Vault
            | Check::Frozen
            | Check::SystemDisk
            | Check::Shared => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checks(raw: RawDisk<'_>, kind: CloudKind) -> Vec<Check> {
        RawDisk { status: "available", ..raw }.checks(kind, "P").iter().collect()
    }

    #[test]
    fn the_field_encrypted_counts_on_cinder_only() {
        let raw = RawDisk { encrypted: true, ..RawDisk::default() };
        assert_eq!(checks(raw, CloudKind::Huawei), []);
        assert_eq!(checks(raw, CloudKind::OpenStack), [Check::Encrypted]);
    }

    #[test]
    fn either_trace_of_encryption_in_the_metadata_is_enough() {
        assert_eq!(
            checks(RawDisk { encrypted_mark: "1", ..RawDisk::default() }, CloudKind::Huawei),
            [Check::Encrypted]
        );
        assert_eq!(
            checks(RawDisk { encryption_key_id: "k", ..RawDisk::default() }, CloudKind::Huawei),
            [Check::Encrypted]
        );
        assert_eq!(checks(RawDisk { encrypted_mark: "0", ..RawDisk::default() }, CloudKind::Huawei), []);
    }

    #[test]
    fn what_a_user_of_an_openstack_wrote_into_the_metadata_means_nothing() {
        let raw = RawDisk {
            encrypted_mark: "1",
            encryption_key_id: "k",
            order_id: "CS1",
            legacy_backup_policy: "p",
            ..RawDisk::default()
        };
        assert_eq!(checks(raw, CloudKind::OpenStack), []);
        assert_eq!(checks(raw, CloudKind::Huawei), [Check::Encrypted, Check::BackupPolicy, Check::Prepaid]);
    }

    #[test]
    fn a_pool_disk_and_an_enterprise_disk_are_told_apart() {
        let raw = RawDisk { dedicated_storage_id: "d", ..RawDisk::default() };
        assert_eq!(checks(raw, CloudKind::Huawei), [Check::DedicatedPool]);
        assert_eq!(
            checks(RawDisk { service_type: "DESS", ..raw }, CloudKind::Huawei),
            [Check::DedicatedEnterprise]
        );
    }

    #[test]
    fn an_owner_is_compared_without_regard_to_case() {
        assert_eq!(checks(RawDisk { owner: "p", ..RawDisk::default() }, CloudKind::Huawei), []);
        assert_eq!(
            checks(RawDisk { owner: "q", ..RawDisk::default() }, CloudKind::Huawei),
            [Check::OtherOwner]
        );
    }
}

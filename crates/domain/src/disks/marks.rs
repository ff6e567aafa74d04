//! What a disk's own record answers to the checks. Where a field means different things on different clouds, it is said
//! here once.

use super::raw::{CloudKind, RawDisk};
use crate::check::{Check, CheckSet};

/// The checks to which the record itself answers "yes".
pub(super) fn of(raw: &RawDisk<'_>, kind: CloudKind, project: &str) -> CheckSet {
    CheckSet::NONE
        .with_if(Check::Status, raw.status != "available")
        .with_if(Check::Attached, raw.attachments > 0)
        .with_if(Check::AwaitingTransfer, raw.status == "awaiting-transfer")
        .with_if(Check::OtherOwner, !raw.owner.is_empty() && !raw.owner.eq_ignore_ascii_case(project))
        .with_if(Check::Encrypted, is_encrypted(raw, kind))
        .with_if(Check::BackupPolicy, !raw.legacy_backup_policy.is_empty())
        .with_if(Check::SnapshotPolicy, !raw.snapshot_policy_id.is_empty())
        .with_if(Check::Prepaid, !raw.order_id.is_empty())
        .with_if(Check::Frozen, raw.frozen)
        .with_if(Check::DedicatedEnterprise, raw.service_type == "DESS")
        .with_if(Check::DedicatedPool, is_in_pool(raw))
        .with_if(Check::SystemDisk, raw.bootable.eq_ignore_ascii_case("true"))
        .with_if(Check::Locked, !raw.lock.is_empty())
        .with_if(Check::Shared, raw.multiattach)
        .with_if(Check::Group, kind == CloudKind::OpenStack && !raw.group_id.is_empty())
}

/// EVS documents the field `encrypted` as unsupported and keeps the truth in the metadata; on Cinder the field is right.
fn is_encrypted(raw: &RawDisk<'_>, kind: CloudKind) -> bool {
    let marked = matches!(raw.encrypted_mark, "1" | "true" | "True") || !raw.encryption_key_id.is_empty();
    marked || (kind == CloudKind::OpenStack && raw.encrypted)
}

/// A pool id on a DESS disk names that storage, not a DSS pool.
fn is_in_pool(raw: &RawDisk<'_>) -> bool {
    raw.service_type == "DSS" || (raw.service_type != "DESS" && !raw.dedicated_storage_id.is_empty())
}

/// The words of the record that are worth showing beside a "yes".
pub(super) fn detail<'a>(raw: &RawDisk<'a>, check: Check) -> &'a str {
    match check {
        Check::Status => raw.status,
        Check::Attached => raw.attached_to,
        Check::OtherOwner => raw.owner,
        Check::Encrypted => raw.encryption_key_id,
        Check::BackupPolicy => raw.legacy_backup_policy,
        Check::SnapshotPolicy => raw.snapshot_policy_id,
        Check::Prepaid => raw.order_id,
        Check::DedicatedPool | Check::DedicatedEnterprise if raw.dedicated_storage_name.is_empty() => {
            raw.dedicated_storage_id
        }
        Check::DedicatedPool | Check::DedicatedEnterprise => raw.dedicated_storage_name,
        Check::Locked => raw.lock,
        Check::Group => raw.group_id,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(raw: RawDisk<'_>, kind: CloudKind) -> Vec<Check> {
        of(&RawDisk { status: "available", ..raw }, kind, "P").iter().collect()
    }

    #[test]
    fn the_field_encrypted_counts_on_cinder_only() {
        let raw = RawDisk { encrypted: true, ..RawDisk::default() };
        assert_eq!(marks(raw, CloudKind::Huawei), []);
        assert_eq!(marks(raw, CloudKind::OpenStack), [Check::Encrypted]);
    }

    #[test]
    fn either_trace_of_encryption_in_the_metadata_is_enough() {
        assert_eq!(
            marks(RawDisk { encrypted_mark: "1", ..RawDisk::default() }, CloudKind::Huawei),
            [Check::Encrypted]
        );
        assert_eq!(
            marks(RawDisk { encryption_key_id: "k", ..RawDisk::default() }, CloudKind::Huawei),
            [Check::Encrypted]
        );
        assert_eq!(marks(RawDisk { encrypted_mark: "0", ..RawDisk::default() }, CloudKind::Huawei), []);
    }

    #[test]
    fn a_pool_disk_and_an_enterprise_disk_are_told_apart() {
        let raw = RawDisk { dedicated_storage_id: "d", ..RawDisk::default() };
        assert_eq!(marks(raw, CloudKind::Huawei), [Check::DedicatedPool]);
        assert_eq!(
            marks(RawDisk { service_type: "DESS", ..raw }, CloudKind::Huawei),
            [Check::DedicatedEnterprise]
        );
    }

    #[test]
    fn an_owner_is_compared_without_regard_to_case() {
        assert_eq!(marks(RawDisk { owner: "p", ..RawDisk::default() }, CloudKind::Huawei), []);
        assert_eq!(
            marks(RawDisk { owner: "q", ..RawDisk::default() }, CloudKind::Huawei),
            [Check::OtherOwner]
        );
    }
}

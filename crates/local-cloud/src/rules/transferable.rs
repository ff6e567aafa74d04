//! Which disks may not be transferred. Checked on create and again on accept, because a disk may change in between. The status
//! is checked by the two calls themselves: each needs another one.

use rusqlite::Connection;
use serde_json::Value;

use crate::answer::Refusal;
use crate::error::Error;
use crate::world::disks::Disk;
use crate::world::{backups, policies, snapshots};

/// The version of the API that is called: the page of v2 does not exclude system disks, that of v3 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    /// EVS API reference, `evs_04_2106` and `evs_04_2107`.
    V2,
    /// EVS API reference, `CinderCreateVolumeTransferV3` and `CinderAcceptVolumeTransferV3`.
    V3,
}

/// Refuses a disk that may not be transferred, with everything that stands against it.
///
/// # Errors
/// 400 `EVS.5400`.
pub(crate) fn check(db: &Connection, disk: &Disk, version: Version) -> Result<(), Refusal> {
    let reasons = reasons(db, disk, version)?;
    if reasons.is_empty() {
        return Ok(());
    }
    Err(Refusal::evs_bad(format!("Volume {} cannot be transferred: {}.", disk.id, reasons.join("; "))))
}

/// Everything that stands against the disk's transfer.
///
/// # Errors
/// When the database refuses.
pub(crate) fn reasons(db: &Connection, disk: &Disk, version: Version) -> Result<Vec<String>, Error> {
    let mut reasons = of_the_disk(disk, version);
    add_protection(db, disk, &mut reasons)?;
    Ok(reasons)
}

/// The reasons that the disk's own record shows.
fn of_the_disk(disk: &Disk, version: Version) -> Vec<String> {
    let mut reasons = Vec::new();
    let mut when = |condition: bool, reason: &str| {
        if condition {
            reasons.push(reason.to_owned());
        }
    };
    when(
        is_set(&disk.metadata["__system__encrypted"]) || is_set(&disk.metadata["__system__cmkid"]),
        "it is encrypted",
    );
    when(is_set(&disk.metadata["orderID"]), "it is billed yearly/monthly");
    when(is_frozen(&disk.iops) || is_frozen(&disk.throughput), "it is frozen");
    when(disk.service_type == "DSS" || disk.dedicated_storage_id.is_some(), "it is in a DSS storage pool");
    when(disk.service_type == "DESS", "it is a DESS disk");
    when(version == Version::V3 && disk.bootable, "it is a system disk");
    when(is_set(&disk.metadata["policy"]), "it has a backup policy");
    reasons
}

/// Adds the snapshots, backups and policies of the disk. A part of a server's backup is not named by the documents and does not count.
fn add_protection(db: &Connection, disk: &Disk, reasons: &mut Vec<String>) -> Result<(), Error> {
    let snapshots = snapshots::count_of_disk(db, &disk.id)?;
    if snapshots > 0 {
        reasons.push(format!("it has snapshots ({snapshots})"));
    }
    let backups = backups::count_of_disk(db, &disk.id)?;
    if backups > 0 {
        reasons.push(format!("it has backups ({backups})"));
    }
    let policies = policies::followed_by(db, &disk.id)?;
    if !policies.is_empty() {
        reasons.push(format!("it is associated with a backup policy ({})", policies.join(", ")));
    }
    Ok(())
}

/// Metadata is documented as text, and a cloud may hold other values.
fn is_set(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(set) => *set,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !matches!(text.as_str(), "" | "0") && !text.eq_ignore_ascii_case("false"),
        Value::Array(_) | Value::Object(_) => true,
    }
}

/// The flag is misspelled in the API.
fn is_frozen(performance: &Value) -> bool {
    performance["frozened"] == Value::Bool(true)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn plain() -> Disk {
        Disk::new("d", "p", "plain", 10, "SSD")
    }

    #[test]
    fn nothing_stands_against_a_plain_disk() {
        assert!(of_the_disk(&plain(), Version::V3).is_empty());
    }

    #[test]
    fn all_reasons_are_named_at_once() {
        let mut disk = plain();
        disk.metadata = json!({"__system__encrypted": "1", "orderID": "CS1"});
        disk.service_type = "DESS".to_owned();
        assert_eq!(of_the_disk(&disk, Version::V3).len(), 3);
    }

    #[test]
    fn only_version_three_excludes_system_disks() {
        let mut disk = plain();
        disk.bootable = true;
        assert_eq!(of_the_disk(&disk, Version::V3), ["it is a system disk"]);
        assert!(of_the_disk(&disk, Version::V2).is_empty());
    }

    #[test]
    fn an_encryption_flag_of_zero_is_no_encryption() {
        let mut disk = plain();
        disk.metadata = json!({"__system__encrypted": "0", "__system__cmkid": "", "orderID": ""});
        assert!(of_the_disk(&disk, Version::V3).is_empty());
    }
}

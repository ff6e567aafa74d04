//! Whether a project's quota allows one more disk (EVS API reference, quotas; error `EVS.5413`).

use axum::http::StatusCode;
use rusqlite::Connection;

use crate::answer::Refusal;
use crate::world::disks::Disk;
use crate::world::quotas;

/// Refuses a disk that exceeds the project's quota.
///
/// # Errors
/// 413 `EVS.5413`, naming the quota.
pub(crate) fn check(db: &Connection, project_id: &str, disk: &Disk) -> Result<(), Refusal> {
    let largest = quotas::limit(db, project_id, "per_volume_gigabytes")?;
    if largest >= 0 && disk.size > largest {
        let message =
            format!("a disk of {} GiB is larger than quota 'per_volume_gigabytes' ({largest}).", disk.size);
        return Err(over(message));
    }
    for volume_type in ["", disk.volume_type.as_str()] {
        let used = quotas::in_use(db, project_id, volume_type)?;
        let suffix = if volume_type.is_empty() { String::new() } else { format!("_{volume_type}") };
        for (resource, used, wanted) in
            [("volumes", used.volumes, 1), ("gigabytes", used.gigabytes, disk.size)]
        {
            let resource = format!("{resource}{suffix}");
            let limit = quotas::limit(db, project_id, &resource)?;
            if limit >= 0 && used + wanted > limit {
                let message =
                    format!("quota '{resource}' exceeded: {wanted} wanted, {used} of {limit} in use.");
                return Err(over(message));
            }
        }
    }
    Ok(())
}

fn over(message: String) -> Refusal {
    Refusal::evs(StatusCode::PAYLOAD_TOO_LARGE, "EVS.5413", format!("Insufficient quota: {message}"))
}

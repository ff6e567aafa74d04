//! Quotas: limits, usage, and the refusal of what exceeds them.

use super::Refusal;
use crate::world::openstack::State;
use crate::world::openstack::disks::Volume;

/// The limits of a project without its own; those of a volume type have no limit until one is set.
pub(super) const DEFAULTS: [(&str, i64); 6] = [
    ("volumes", 2000),
    ("per_volume_gigabytes", -1),
    ("snapshots", 200),
    ("gigabytes", 20000),
    ("backups", 50),
    ("backup_gigabytes", 1000),
];

/// A project's limit.
pub(super) fn limit(state: &State, project: &str, name: &str) -> i64 {
    let own = state.quotas.get(project).and_then(|own| own.get(name)).copied();
    let usual = || DEFAULTS.iter().find(|(known, _)| *known == name).map(|(_, usual)| *usual);
    own.or_else(usual).unwrap_or(if name == "groups" { 10 } else { -1 })
}

/// What is used and what is reserved, of one quota.
pub(super) fn used(state: &State, project: &str, name: &str) -> (i64, i64) {
    let of_type = |volume: &Volume| {
        let kind = state.types.iter().find(|kind| kind.id == volume.kind);
        name.split_once('_').is_none_or(|(_, wanted)| kind.is_some_and(|kind| kind.name == wanted))
    };
    let volumes = || state.volumes.iter().filter(|volume| volume.project == project && of_type(volume));
    let snapshots = || state.snapshots.iter().filter(|snapshot| snapshot.project == project);
    let backups = || state.backups.iter().filter(|backup| backup.project == project);
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let used = match name {
        "volumes" => count(volumes().count()),
        "gigabytes" => {
            let of_snapshots: i64 = snapshots().map(|snapshot| snapshot.size).sum();
            volumes().map(|volume| volume.size).sum::<i64>() + of_snapshots
        }
        "snapshots" => count(snapshots().count()),
        "backups" => count(backups().count()),
        "backup_gigabytes" => backups().map(|backup| backup.size).sum(),
        _ if name.starts_with("volumes_") => count(volumes().count()),
        _ if name.starts_with("gigabytes_") => volumes().map(|volume| volume.size).sum(),
        _ => 0,
    };
    (used, state.reserved.get(project).and_then(|kept| kept.get(name)).copied().unwrap_or_default())
}

/// Refuses a disk that exceeds the quota. `before` is what the message for too few gigabytes begins with.
pub(super) fn check_volume(
    state: &State,
    project: &str,
    size: i64,
    kind: &str,
    before: &str,
) -> Result<(), Refusal> {
    let per_volume = limit(state, project, "per_volume_gigabytes");
    if per_volume >= 0 && size > per_volume {
        return Err(Refusal::OverLimit(format!(
            "VolumeSizeExceedsLimit: Requested volume size {size}G is larger than maximum allowed limit {per_volume}G."
        )));
    }
    check_gigabytes(state, project, size, kind, before)?;
    for name in ["volumes".to_owned(), format!("volumes_{kind}")] {
        let (limit, (used, kept)) = (limit(state, project, &name), used(state, project, &name));
        if limit >= 0 && used + kept + 1 > limit {
            return Err(Refusal::OverLimit(format!(
                "VolumeLimitExceeded: Maximum number of volumes allowed ({limit}) exceeded for quota '{name}'."
            )));
        }
    }
    Ok(())
}

/// Refuses so many gigabytes when they exceed the quota, in all or of one type.
fn check_gigabytes(state: &State, project: &str, size: i64, kind: &str, before: &str) -> Result<(), Refusal> {
    for name in ["gigabytes".to_owned(), format!("gigabytes_{kind}")] {
        let (limit, (used, kept)) = (limit(state, project, &name), used(state, project, &name));
        if limit >= 0 && used + kept + size > limit {
            return Err(Refusal::OverLimit(format!(
                "{before}Requested volume or snapshot exceeds allowed {name} quota. Requested {size}G, quota is {limit}G and {}G has been consumed.",
                used + kept
            )));
        }
    }
    Ok(())
}

/// Refuses snapshots that exceed the quota of gigabytes or that of snapshots. What is already reserved for their disk counts as used.
pub(super) fn check_snapshots(
    state: &State,
    project: &str,
    sizes: &[i64],
    kind: &str,
) -> Result<(), Refusal> {
    check_gigabytes(state, project, sizes.iter().sum(), kind, "")?;
    let (limit, (used, _)) = (limit(state, project, "snapshots"), used(state, project, "snapshots"));
    let more = i64::try_from(sizes.len()).unwrap_or(i64::MAX);
    if limit >= 0 && used + more > limit {
        return Err(Refusal::OverLimit(format!(
            "SnapshotLimitExceeded: Maximum number of snapshots allowed ({limit}) exceeded"
        )));
    }
    Ok(())
}

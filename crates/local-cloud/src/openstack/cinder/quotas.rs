//! `os-quota-sets` and `limits`: quotas and usage.

use serde_json::{Map, Value, json};

use super::caller::Call;
use super::{Answer, Refusal, quota_check};
use crate::openstack::http::answer;
use crate::world::openstack::State;

/// All names of quotas, in the order of the answer.
fn names(state: &State) -> Vec<String> {
    let usual = quota_check::DEFAULTS.iter().map(|(name, _)| (*name).to_owned());
    let of_types = state
        .types
        .iter()
        .flat_map(|kind| ["volumes", "gigabytes", "snapshots"].map(|what| format!("{what}_{}", kind.name)));
    usual.chain(of_types).chain(["groups".to_owned()]).collect()
}

/// `GET …/os-quota-sets/{project}`.
pub(super) fn show(call: &Call<'_>, project: &str) -> Answer {
    if project != call.project && !call.is_admin {
        return Err(Refusal::forbidden("volume_extension:quotas:show"));
    }
    let with_usage = call.request.param("usage").is_some_and(|yes| yes.eq_ignore_ascii_case("true"));
    let mut set: Map<String, Value> = call.read(|state| {
        let one = |name: String| {
            let limit = quota_check::limit(state, project, &name);
            let (used, kept) = quota_check::used(state, project, &name);
            let told = match with_usage {
                true => json!({ "limit": limit, "in_use": used, "reserved": kept }),
                false => json!(limit),
            };
            (name, told)
        };
        names(state).into_iter().map(one).collect()
    });
    set.insert("id".to_owned(), json!(project));
    Ok(answer(200, &json!({ "quota_set": set })))
}

/// `PUT …/os-quota-sets/{project}`, by an administrator.
pub(super) fn update(call: &Call<'_>, project: &str) -> Answer {
    if !call.is_admin {
        return Err(Refusal::forbidden("volume_extension:quotas:update"));
    }
    let body = call.json()?;
    call.write(|state| {
        let own = state.quotas.entry(project.to_owned()).or_default();
        for (name, limit) in body["quota_set"].as_object().into_iter().flatten() {
            own.insert(name.clone(), limit.as_i64().unwrap_or(-1));
        }
        let one = |name: String| {
            let limit = quota_check::limit(state, project, &name);
            (name, json!(limit))
        };
        let set: Map<String, Value> = names(state).into_iter().map(one).collect();
        Ok(answer(200, &json!({ "quota_set": set })))
    })
}

/// `GET …/limits`.
pub(super) fn limits(call: &Call<'_>) -> Answer {
    let told = call.read(|state| {
        let limit = |name: &str| quota_check::limit(state, &call.project, name);
        let used = |name: &str| quota_check::used(state, &call.project, name).0;
        json!({
            "maxTotalVolumes": limit("volumes"),
            "maxTotalSnapshots": limit("snapshots"),
            "maxTotalVolumeGigabytes": limit("gigabytes"),
            "maxTotalBackups": limit("backups"),
            "maxTotalBackupGigabytes": limit("backup_gigabytes"),
            "totalVolumesUsed": used("volumes"),
            "totalGigabytesUsed": used("gigabytes"),
            "totalSnapshotsUsed": used("snapshots"),
            "totalBackupsUsed": used("backups"),
            "totalBackupGigabytesUsed": used("backup_gigabytes"),
        })
    });
    Ok(answer(200, &json!({ "limits": { "rate": [], "absolute": told } })))
}

//! `POST …/{id}/accept`: accepts a transfer. The key is checked before the quota. A refusal by the quota of snapshots leaves the
//! disk's own quota reserved, as in the real Cinder.

use serde_json::json;

use super::{shape, unknown};
use crate::openstack::cinder::caller::Call;
use crate::openstack::cinder::{Answer, Refusal, python, quota_check, schema};
use crate::openstack::http::answer;
use crate::world::openstack::State;
use crate::world::openstack::disks::{Transfer, Volume};
use crate::world::{clock, secret};

/// 202 without the disk, which the recipient finds in its own list.
pub(super) fn accept(call: &Call<'_>, id: &str) -> Answer {
    call.may("volume:accept_transfer")?;
    let body = call.json()?;
    let asked = schema::object(&body, &call.request.body, "accept", &["auth_key"])?;
    let key = &asked["auth_key"];
    let is_typed = key.is_string() || key.is_i64() || key.is_u64();
    if !is_typed {
        let what = format!("{} is not of type 'string', 'integer'", python::repr(key));
        return Err(schema::invalid("auth_key", key, &what));
    }
    let key = key.as_str().map_or_else(|| key.to_string(), str::to_owned);
    let transfer = call.write(|state| move_disk(call, state, id, &key))?;
    Ok(answer(202, &json!({ "transfer": shape::summary(call, &transfer) })))
}

/// Everything is checked before anything moves.
fn move_disk(call: &Call<'_>, state: &mut State, id: &str, key: &str) -> Result<Transfer, Refusal> {
    let at = state.transfers.iter().position(|transfer| transfer.id == id).ok_or_else(|| unknown(id))?;
    let transfer = state.transfers[at].clone();
    if !secret::is_right(&transfer.salt, key, &transfer.key_hash) {
        let why = format!("Invalid auth key: Attempt to transfer {id} with invalid auth key.");
        return Err(Refusal::bad_request(why));
    }
    let found = state.volumes.iter().find(|volume| volume.id == transfer.volume);
    let volume = found.cloned().ok_or_else(|| Refusal::not_found("Volume", &transfer.volume))?;
    if volume.consistency_group.is_some() {
        let why = format!("Invalid volume: Volume {} must not be part of a consistency group.", volume.id);
        return Err(Refusal::bad_request(why));
    }
    if volume.project != call.project {
        check_quota(call, state, &transfer, &volume)?;
    }
    for snapshot in &mut state.snapshots {
        if snapshot.volume == volume.id && !transfer.without_snapshots {
            snapshot.project.clone_from(&call.project);
        }
    }
    if let Some(volume) = state.volumes.iter_mut().find(|volume| volume.id == transfer.volume) {
        volume.status = "available".to_owned();
        volume.project.clone_from(&call.project);
        volume.user.clone_from(&call.user);
        volume.updated = Some(clock::now());
    }
    state.transfers.remove(at);
    Ok(transfer)
}

fn check_quota(
    call: &Call<'_>,
    state: &mut State,
    transfer: &Transfer,
    volume: &Volume,
) -> Result<(), Refusal> {
    let kind = state.types.iter().find(|kind| kind.id == volume.kind);
    if kind.is_some_and(|kind| !kind.only_for.is_empty() && !kind.only_for.contains(&call.project)) {
        return Err(Refusal::not_found("Volume type", &volume.kind));
    }
    let name = kind.map(|kind| kind.name.clone()).unwrap_or_default();
    quota_check::check_volume(state, &call.project, volume.size, &name, "")?;
    if transfer.without_snapshots {
        return Ok(());
    }
    let snapshots = state.snapshots.iter().filter(|snapshot| snapshot.volume == volume.id);
    if let Some(bad) = snapshots.clone().find(|snapshot| snapshot.status != "available") {
        return Err(Refusal::bad_request(format!(
            "Invalid snapshot: Transfer {}: Snapshot {} is not in the expected available state.",
            transfer.id, bad.id
        )));
    }
    let count = snapshots.count();
    quota_check::check_snapshots(state, &call.project, count).inspect_err(|_| {
        let kept = state.reserved.entry(call.project.clone()).or_default();
        kept.0 += 1;
        kept.1 += volume.size;
    })
}

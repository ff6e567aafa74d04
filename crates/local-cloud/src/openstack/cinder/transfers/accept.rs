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
    check_status(state, &transfer, &volume)?;
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
    // The disk's own share is reserved by now, and stays so when its snapshots are refused.
    reserve(state, &call.project, volume.size, &name, 1);
    let snapshots = state.snapshots.iter().filter(|snapshot| snapshot.volume == volume.id);
    let sizes: Vec<i64> = snapshots.map(|snapshot| snapshot.size).collect();
    quota_check::check_snapshots(state, &call.project, &sizes, &name)?;
    reserve(state, &call.project, volume.size, &name, -1);
    Ok(())
}

/// Adds the share of one disk to what is reserved, or takes it away.
fn reserve(state: &mut State, project: &str, size: i64, kind: &str, times: i64) {
    let kept = state.reserved.entry(project.to_owned()).or_default();
    for (name, amount) in [("volumes", 1), ("gigabytes", size)] {
        for name in [name.to_owned(), format!("{name}_{kind}")] {
            *kept.entry(name).or_default() += amount * times;
        }
    }
}

/// Refuses a disk whose status was set to another one meanwhile, and snapshots that aren't ready.
fn check_status(state: &State, transfer: &Transfer, volume: &Volume) -> Result<(), Refusal> {
    if volume.status != "awaiting-transfer" {
        return Err(Refusal::bad_request(format!(
            "Invalid volume: Transfer {}: Volume id {} expected in awaiting-transfer state.",
            transfer.id, volume.id
        )));
    }
    let mut snapshots = state.snapshots.iter().filter(|snapshot| snapshot.volume == volume.id);
    match snapshots.find(|snapshot| snapshot.status != "available") {
        Some(bad) if !transfer.without_snapshots => Err(Refusal::bad_request(format!(
            "Invalid snapshot: Transfer {}: Snapshot {} is not in the expected available state.",
            transfer.id, bad.id
        ))),
        _ => Ok(()),
    }
}

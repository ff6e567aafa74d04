//! `POST …/os-volume-transfer` or `…/volume-transfers`: makes a transfer of a disk.

use serde_json::json;

use super::shape;
use crate::openstack::cinder::caller::{Call, new_id};
use crate::openstack::cinder::shape::{links, time};
use crate::openstack::cinder::{Answer, Refusal, schema};
use crate::openstack::http::answer;
use crate::world::openstack::State;
use crate::world::openstack::disks::Transfer;
use crate::world::users::UserFault;
use crate::world::{clock, secret};

/// 202 with the key, which is in no other answer.
pub(super) fn create(call: &Call<'_>, is_new: bool) -> Answer {
    call.may("volume:create_transfer")?;
    let body = call.json()?;
    let knows_snapshots = is_new && call.version >= 55;
    // The name is trimmed before anything is checked, and what isn't a text can't be.
    let name = &body["transfer"]["name"];
    if !name.is_null() && !name.is_string() {
        return Err(Refusal::crashed());
    }
    let properties = ["volume_id", "name", "no_snapshots"];
    let known = if knows_snapshots { &properties[..] } else { &properties[..2] };
    let asked = schema::object(&body, &call.request.body, "transfer", known)?;
    let volume = schema::uuid(asked, "volume_id")?;
    let name = schema::name(asked.get("name"))?;
    if call.fault == UserFault::NoEmoji && is_beyond_utf8mb3(name.as_deref()) {
        return Err(Refusal::crashed());
    }
    let without_snapshots = schema::boolean("no_snapshots", asked.get("no_snapshots"))?;
    let key = secret::random_hex(8).map_err(|_| Refusal::crashed())?;
    let salt = secret::random_hex(8).map_err(|_| Refusal::crashed())?;
    call.write(|state| {
        check_transferable(call, state, volume, is_new, without_snapshots)?;
        let transfer = Transfer {
            id: new_id(),
            project: call.project.clone(),
            volume: volume.to_owned(),
            name,
            without_snapshots,
            key_hash: secret::salted_hash(&salt, &key),
            salt,
            created: clock::now(),
        };
        let disk = call.volume(state, volume)?;
        disk.status = "awaiting-transfer".to_owned();
        disk.updated = Some(clock::now());
        let mut shown = json!({
            "id": transfer.id,
            "created_at": time(transfer.created),
            "name": transfer.name,
            "volume_id": volume,
            "auth_key": key,
            "links": links(call, "os-volume-transfer", &transfer.id),
        });
        shape::add_newer_fields(call, is_new, &transfer, &mut shown);
        state.transfers.push(transfer);
        Ok(answer(202, &json!({ "transfer": shown })))
    })
}

/// Whether a name has a character that a database of three bytes a character can't keep.
fn is_beyond_utf8mb3(name: Option<&str>) -> bool {
    name.is_some_and(|name| name.chars().any(|c| c > '\u{ffff}'))
}

/// Cinder refuses a wrong status, encrypted disks below 3.70 or at the old address, and busy snapshots; of the other conditions
/// that EVS checks it knows none.
fn check_transferable(
    call: &Call<'_>,
    state: &mut State,
    id: &str,
    is_new: bool,
    without_snapshots: bool,
) -> Result<(), Refusal> {
    let volume = call.volume(state, id)?;
    if volume.status != "available" {
        return Err(Refusal::bad_request("Invalid volume: status must be available"));
    }
    let kind = volume.kind.clone();
    if state.types.iter().any(|known| known.id == kind && known.is_encrypted) {
        if !is_new || call.version < 70 {
            return Err(Refusal::bad_request(
                "Invalid volume: transferring encrypted volume is not supported",
            ));
        }
        if without_snapshots {
            return Err(Refusal::bad_request(
                "Invalid volume: transferring an encrypted volume without its snapshots is not supported",
            ));
        }
    }
    let mut snapshots = state.snapshots.iter().filter(|snapshot| snapshot.volume == id);
    match snapshots.find(|snapshot| snapshot.status != "available") {
        Some(busy) if !without_snapshots => Err(Refusal::bad_request(format!(
            "Invalid snapshot: snapshot: {} status must be available",
            busy.id
        ))),
        _ => Ok(()),
    }
}

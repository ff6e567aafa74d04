//! Offering a disk.

use serde_json::json;

use super::{newer, shape};
use crate::openstack::cinder::caller::{Call, new_id};
use crate::openstack::cinder::{Answer, Fault, schema};
use crate::openstack::exchange::answer;
use crate::openstack::state::State;
use crate::openstack::state::disks::Transfer;
use crate::world::{clock, secret};

/// `POST …/os-volume-transfer` or `…/volume-transfers`.
pub(super) fn offer(call: &Call<'_>, is_new: bool) -> Answer {
    call.must_be_member("volume:create_transfer")?;
    let body = call.json()?;
    let knows_snapshots = is_new && call.version >= 55;
    // The name is trimmed before anything is checked, and what isn't a text can't be.
    let name = &body["transfer"]["name"];
    if !name.is_null() && !name.is_string() {
        return Err(Fault::crashed());
    }
    let properties = ["volume_id", "name", "no_snapshots"];
    let known = if knows_snapshots { &properties[..] } else { &properties[..2] };
    let asked = schema::object(&body, &call.ask.body, "transfer", known)?;
    let volume = schema::uuid(asked, "volume_id")?;
    let name = schema::name(asked.get("name"))?;
    let without_snapshots = schema::boolean("no_snapshots", asked.get("no_snapshots"))?;
    let key = secret::random_hex(8).map_err(|_| Fault::crashed())?;
    let salt = secret::random_hex(8).map_err(|_| Fault::crashed())?;
    call.change(|state| {
        can_go(call, state, volume, is_new, without_snapshots)?;
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
        let offered = call.volume(state, volume)?;
        offered.status = "awaiting-transfer".to_owned();
        offered.updated = Some(clock::now());
        let mut shown = json!({
            "id": transfer.id,
            "created_at": shape::time(transfer.created),
            "name": transfer.name,
            "volume_id": volume,
            "auth_key": key,
            "links": shape::links(call, "os-volume-transfer", &transfer.id),
        });
        newer(call, is_new, &transfer, &mut shown);
        state.transfers.push(transfer);
        Ok(answer(202, &json!({ "transfer": shown })))
    })
}

/// Of all that Huawei refuses, Cinder refuses but the status and, unless asked by the newest way, the encrypted.
fn can_go(
    call: &Call<'_>,
    state: &mut State,
    id: &str,
    is_new: bool,
    without_snapshots: bool,
) -> Result<(), Fault> {
    let volume = call.volume(state, id)?;
    if volume.status != "available" {
        return Err(Fault::bad_request("Invalid volume: status must be available"));
    }
    let kind = volume.kind.clone();
    if state.types.iter().any(|known| known.id == kind && known.is_encrypted) {
        if !is_new || call.version < 70 {
            return Err(Fault::bad_request("Invalid volume: transferring encrypted volume is not supported"));
        }
        if without_snapshots {
            return Err(Fault::bad_request(
                "Invalid volume: transferring an encrypted volume without its snapshots is not supported",
            ));
        }
    }
    let mut snapshots = state.snapshots.iter().filter(|snapshot| snapshot.volume == id);
    match snapshots.find(|snapshot| snapshot.status != "available") {
        Some(busy) if !without_snapshots => Err(Fault::bad_request(format!(
            "Invalid snapshot: snapshot: {} status must be available",
            busy.id
        ))),
        _ => Ok(()),
    }
}

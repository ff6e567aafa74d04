//! Transfers, under both of their addresses. Each is open until somebody accepts or cancels it, and then it's nowhere.

mod list;
mod offer;
mod take;

use serde_json::{Value, json};

use super::caller::Call;
use super::{Answer, Fault, shape};
use crate::openstack::exchange::{answer, empty};
use crate::openstack::state::disks::Transfer;
use crate::world::clock;

/// What is behind `os-volume-transfer`, or behind `volume-transfers` when `is_new`.
pub(super) fn route(call: &Call<'_>, is_new: bool, rest: &[&str]) -> Answer {
    if rest.contains(&"") {
        return Err(Fault::no_route());
    }
    match (call.ask.method.as_str(), rest) {
        ("GET", []) => list::list(call, is_new, false),
        ("GET", ["detail"]) => list::list(call, is_new, true),
        ("POST", []) => offer::offer(call, is_new),
        ("GET", [id]) => show(call, is_new, id),
        ("DELETE", [id]) => cancel(call, id),
        ("POST", [id, "accept"]) => take::accept(call, id),
        // Known to the routes, and to nothing behind them.
        ("PUT", [_]) => Err(Fault::Told(404, "itemNotFound", "The resource could not be found.".to_owned())),
        _ => Err(Fault::no_route()),
    }
}

/// The fields that newer forms of the API have.
fn newer(call: &Call<'_>, is_new: bool, transfer: &Transfer, shown: &mut Value) {
    if call.version >= 55 && is_new || call.version >= 57 {
        shown["no_snapshots"] = json!(transfer.without_snapshots);
    }
    if call.version >= 57 {
        shown["destination_project_id"] = Value::Null;
        shown["source_project_id"] = json!(transfer.project);
        shown["accepted"] = json!(false);
    }
}

/// A transfer as lists have it; the addresses are always the old ones.
fn brief(call: &Call<'_>, transfer: &Transfer) -> Value {
    json!({
        "id": transfer.id,
        "volume_id": transfer.volume,
        "name": transfer.name,
        "links": shape::links(call, "os-volume-transfer", &transfer.id),
    })
}

fn whole(call: &Call<'_>, is_new: bool, transfer: &Transfer) -> Value {
    let mut shown = brief(call, transfer);
    shown["created_at"] = json!(shape::time(transfer.created));
    newer(call, is_new, transfer, &mut shown);
    shown
}

fn unknown(id: &str) -> Fault {
    Fault::not_found("Transfer", id)
}

fn show(call: &Call<'_>, is_new: bool, id: &str) -> Answer {
    let found = call.look(|state| {
        let mine = |transfer: &&Transfer| call.is_admin || transfer.project == call.project;
        state.transfers.iter().filter(mine).find(|transfer| transfer.id == id).cloned()
    });
    let transfer = found.ok_or_else(|| unknown(id))?;
    Ok(answer(200, &json!({ "transfer": whole(call, is_new, &transfer) })))
}

fn cancel(call: &Call<'_>, id: &str) -> Answer {
    call.must_be_member("volume:delete_transfer")?;
    call.change(|state| {
        let mine =
            |transfer: &Transfer| transfer.id == id && (call.is_admin || transfer.project == call.project);
        let at = state.transfers.iter().position(mine).ok_or_else(|| unknown(id))?;
        let transfer = state.transfers.remove(at);
        if let Some(volume) = state.volumes.iter_mut().find(|volume| volume.id == transfer.volume) {
            volume.status = "available".to_owned();
            volume.updated = Some(clock::now());
        }
        Ok(empty(202))
    })
}

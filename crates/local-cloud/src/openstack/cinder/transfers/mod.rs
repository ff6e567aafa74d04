//! Transfers, at both of their addresses. One exists until somebody accepts or cancels it.

mod accept;
mod create;
mod list;
mod shape;

use serde_json::json;

use super::caller::Call;
use super::{Answer, Refusal};
use crate::openstack::http::{answer, empty};
use crate::world::clock;
use crate::world::openstack::disks::Transfer;

/// Answers a call to `os-volume-transfer`, or to `volume-transfers` when `is_new`.
pub(super) fn route(call: &Call<'_>, is_new: bool, rest: &[&str]) -> Answer {
    if rest.contains(&"") {
        return Err(Refusal::no_route());
    }
    match (call.request.method.as_str(), rest) {
        ("GET", []) => list::list(call, is_new, false),
        ("GET", ["detail"]) => list::list(call, is_new, true),
        ("POST", []) => create::create(call, is_new),
        ("GET", [id]) => show(call, is_new, id),
        ("DELETE", [id]) => cancel(call, id),
        ("POST", [id, "accept"]) => accept::accept(call, id),
        // Known to the routes, and to nothing behind them.
        ("PUT", [_]) => {
            Err(Refusal::Error(404, "itemNotFound", "The resource could not be found.".to_owned()))
        }
        _ => Err(Refusal::no_route()),
    }
}

fn unknown(id: &str) -> Refusal {
    Refusal::not_found("Transfer", id)
}

fn show(call: &Call<'_>, is_new: bool, id: &str) -> Answer {
    let found = call.read(|state| {
        let mine = |transfer: &&Transfer| call.is_admin || transfer.project == call.project;
        state.transfers.iter().filter(mine).find(|transfer| transfer.id == id).cloned()
    });
    let transfer = found.ok_or_else(|| unknown(id))?;
    Ok(answer(200, &json!({ "transfer": shape::detail(call, is_new, &transfer) })))
}

fn cancel(call: &Call<'_>, id: &str) -> Answer {
    call.may("volume:delete_transfer")?;
    call.write(|state| {
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

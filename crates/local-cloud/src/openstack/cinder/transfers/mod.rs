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
use crate::world::openstack::State;
use crate::world::openstack::disks::{Transfer, Volume};

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

/// Where the transfer with this id is, if the caller may see it: it is whose the disk is now, whoever made it.
fn find(call: &Call<'_>, state: &State, id: &str) -> Option<usize> {
    let at = state.transfers.iter().position(|transfer| transfer.id == id)?;
    (call.is_admin || is_mine(call, state, &state.transfers[at])).then_some(at)
}

fn is_mine(call: &Call<'_>, state: &State, transfer: &Transfer) -> bool {
    let volume = state.volumes.iter().find(|volume| volume.id == transfer.volume);
    volume.is_some_and(|volume| volume.project == call.project)
}

fn show(call: &Call<'_>, is_new: bool, id: &str) -> Answer {
    let found = call.read(|state| find(call, state, id).map(|at| state.transfers[at].clone()));
    let transfer = found.ok_or_else(|| unknown(id))?;
    Ok(answer(200, &json!({ "transfer": shape::detail(call, is_new, &transfer) })))
}

fn cancel(call: &Call<'_>, id: &str) -> Answer {
    call.may("volume:delete_transfer")?;
    call.write(|state| {
        let at = find(call, state, id).ok_or_else(|| unknown(id))?;
        let transfer = state.transfers.remove(at);
        let waits =
            |volume: &&mut Volume| volume.id == transfer.volume && volume.status == "awaiting-transfer";
        // A disk in another status keeps it.
        if let Some(volume) = state.volumes.iter_mut().find(waits) {
            volume.status = "available".to_owned();
            volume.updated = Some(clock::now());
        }
        Ok(empty(202))
    })
}

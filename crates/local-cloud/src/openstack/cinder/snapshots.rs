//! Snapshots of disks, as far as tests and OpenStack's own clients need them. What transfers do with them is in `transfers`.

use serde_json::{Value, json};

use super::caller::{Call, new_id};
use super::{Answer, Refusal, paging, shape};
use crate::openstack::http::{answer, empty};
use crate::world::clock;
use crate::world::openstack::disks::Snapshot;

/// `GET …/snapshots` and `…/snapshots/detail`.
pub(super) fn list(call: &Call<'_>, is_detailed: bool) -> Answer {
    let is_wanted = |snapshot: &&Snapshot| {
        let is = |name: &str, value: &str| call.request.param(name).is_none_or(|wanted| value == wanted);
        snapshot.project == call.project
            && is("volume_id", &snapshot.volume)
            && is("status", &snapshot.status)
    };
    let all: Vec<Snapshot> =
        call.read(|state| state.snapshots.iter().rev().filter(is_wanted).cloned().collect());
    let page = paging::cut(call, "Snapshot", all, |snapshot| &snapshot.id)?;
    let shown: Vec<Value> =
        page.items.iter().map(|snapshot| shape::snapshot(call, snapshot, is_detailed)).collect();
    let mut body = json!({ "snapshots": shown });
    if let Some(next) = page.next {
        let path = if is_detailed { "snapshots/detail" } else { "snapshots" };
        body["snapshots_links"] = paging::links(call, path, &next);
    }
    Ok(answer(200, &body))
}

/// `GET …/snapshots/{id}`.
pub(super) fn show(call: &Call<'_>, id: &str) -> Answer {
    let found = call.read(|state| {
        let mut mine = state.snapshots.iter().filter(|snapshot| snapshot.project == call.project);
        mine.find(|snapshot| snapshot.id == id).cloned()
    });
    let snapshot = found.ok_or_else(|| Refusal::not_found("Snapshot", id))?;
    Ok(answer(200, &json!({ "snapshot": shape::snapshot(call, &snapshot, true) })))
}

/// `POST …/snapshots`.
pub(super) fn create(call: &Call<'_>) -> Answer {
    call.may("volume:create_snapshot")?;
    let body = call.json()?;
    let asked = &body["snapshot"];
    call.write(|state| {
        let volume = call.volume(state, asked["volume_id"].as_str().unwrap_or_default())?;
        if volume.status != "available" {
            return Err(Refusal::bad_request(format!(
                "Invalid volume: Volume {} status must be available, but current status is: {}.",
                volume.id, volume.status
            )));
        }
        let snapshot = Snapshot {
            id: new_id(),
            project: call.project.clone(),
            volume: volume.id.clone(),
            name: asked["name"].as_str().map(str::to_owned),
            description: asked["description"].as_str().map(str::to_owned),
            status: "available".to_owned(),
            size: volume.size,
            created: clock::now(),
            updated: Some(clock::now()),
        };
        let mut shown = shape::snapshot(call, &snapshot, false);
        shown["status"] = json!("creating");
        shown["updated_at"] = Value::Null;
        state.snapshots.push(snapshot);
        Ok(answer(202, &json!({ "snapshot": shown })))
    })
}

/// `DELETE …/snapshots/{id}`. A snapshot whose disk was transferred to another project can't be deleted by anybody.
pub(super) fn delete(call: &Call<'_>, id: &str) -> Answer {
    call.may("volume:delete_snapshot")?;
    call.write(|state| {
        let mut mine = state.snapshots.iter().filter(|snapshot| snapshot.project == call.project);
        let found = mine.find(|snapshot| snapshot.id == id).cloned();
        let snapshot = found.ok_or_else(|| Refusal::not_found("Snapshot", id))?;
        call.volume(state, &snapshot.volume)?;
        state.snapshots.retain(|known| known.id != id);
        Ok(empty(202))
    })
}

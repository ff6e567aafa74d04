//! Disks: reading them, and making and deleting them as far as tests and OpenStack's own clients need it.

use serde_json::{Value, json};

use super::caller::{Call, new_id};
use super::{Answer, Refusal, paging, quota_check, schema, shape};
use crate::openstack::http::{answer, empty};
use crate::world::clock;
use crate::world::openstack::State;
use crate::world::openstack::disks::Volume;
use crate::world::users::UserFault;

/// What a disk must be before it can be deleted, in one sentence for all of it.
const NOT_DELETABLE: &str = "Invalid volume: Volume status must be available or error or error_restoring or \
                             error_extending or error_managing and must not be migrating, attached, belong to a group, \
                             have snapshots, awaiting a transfer, or be disassociated from snapshots after volume transfer.";

/// `GET …/volumes` and `…/volumes/detail`.
pub(super) fn list(call: &Call<'_>, is_detailed: bool) -> Answer {
    let is_wanted = |volume: &&Volume| {
        let is = |name: &str, value: Option<&str>| {
            call.request.param(name).is_none_or(|wanted| value == Some(wanted))
        };
        volume.project == call.project
            && is("status", Some(&volume.status))
            && is("name", volume.name.as_deref())
    };
    let all: Vec<Volume> = call.read(|state| state.volumes.iter().rev().filter(is_wanted).cloned().collect());
    let count = all.len();
    let page = paging::cut(call, "Volume", all, |volume| &volume.id)?;
    if is_detailed {
        call.read(|state| page.items.iter().try_for_each(|volume| must_see_group(call, state, volume)))?;
    }
    let shown: Vec<Value> = call.read(|state| {
        let one = |volume: &Volume| match is_detailed {
            true => shape::volume(call, state, volume, false),
            false => json!({ "id": volume.id, "name": volume.name, "links": shape::links(call, "volumes", &volume.id) }),
        };
        page.items.iter().map(one).collect()
    });
    if call.fault == UserFault::NullLists {
        return Ok(answer(200, &json!({ "volumes": null })));
    }
    let mut body = json!({ "volumes": shown });
    if let Some(next) = page.next {
        let is_first = ["marker", "offset"].iter().all(|name| call.request.param(name).is_none());
        if call.fault == UserFault::Shrinking && is_first && call.is_first_time("shrink volumes") {
            call.world.openstack_delete(&next).map_err(|_| Refusal::crashed())?;
        }
        let path = if is_detailed { "volumes/detail" } else { "volumes" };
        body["volumes_links"] = paging::links(call, path, &next);
    }
    if call.version >= 45
        && call.request.param("with_count").is_some_and(|yes| yes.eq_ignore_ascii_case("true"))
    {
        body["count"] = json!(count);
    }
    Ok(answer(200, &body))
}

/// A disk that is shown whole is shown with its group, and one that came without its group breaks the answer.
fn must_see_group(call: &Call<'_>, state: &State, volume: &Volume) -> Result<(), Refusal> {
    let Some(group) = &volume.group else { return Ok(()) };
    match state.groups.get(group) {
        Some(owner) if call.is_admin || *owner == call.project => Ok(()),
        _ => Err(Refusal::not_found("Group", group)),
    }
}

/// `GET …/volumes/{id}`.
pub(super) fn show(call: &Call<'_>, id: &str) -> Answer {
    call.world.read_openstack(|state| {
        let volume = call.volume(state, id)?.clone();
        must_see_group(call, state, &volume)?;
        Ok(answer(200, &json!({ "volume": shape::volume(call, state, &volume, false) })))
    })
}

/// `POST …/volumes`.
pub(super) fn create(call: &Call<'_>) -> Answer {
    call.may("volume:create")?;
    let body = call.json()?;
    let asked = &body["volume"];
    let size = asked["size"].as_i64().unwrap_or(0);
    if size < 1 {
        let what = format!("{} is less than the minimum of 1", asked["size"]);
        return Err(schema::invalid("size", &asked["size"], &what));
    }
    let text = |key: &str| asked[key].as_str().map(str::to_owned);
    let kind = text("volume_type").unwrap_or_else(|| "__DEFAULT__".to_owned());
    call.write(|state| {
        let known = state.types.iter().find(|known| known.name == kind || known.id == kind);
        let known = known.filter(|known| known.only_for.is_empty() || known.only_for.contains(&call.project));
        let known = known.ok_or_else(|| {
            Refusal::Error(404, "itemNotFound", format!("Volume type with name {kind} could not be found."))
        })?;
        let volume = Volume {
            id: new_id(),
            project: call.project.clone(),
            user: call.user.clone(),
            name: text("name"),
            description: text("description"),
            status: "available".to_owned(),
            size,
            kind: known.id.clone(),
            is_multiattach: known.extra_specs.contains_key("multiattach"),
            metadata: asked["metadata"].as_object().cloned().unwrap_or_default(),
            created: clock::now(),
            updated: Some(clock::now()),
            ..Volume::default()
        };
        quota_check::check_volume(
            state,
            &call.project,
            size,
            &known.name,
            "VolumeSizeExceedsAvailableQuota: ",
        )?;
        let shown = shape::volume(call, state, &volume, true);
        state.volumes.push(volume);
        Ok(answer(202, &json!({ "volume": shown })))
    })
}

/// `DELETE …/volumes/{id}`; with `cascade`, its snapshots go as well, if they are the caller's.
pub(super) fn delete(call: &Call<'_>, id: &str) -> Answer {
    call.may("volume:delete")?;
    let is_cascade = call.request.param("cascade").is_some_and(|yes| yes.eq_ignore_ascii_case("true"));
    call.write(|state| {
        let volume = call.volume(state, id)?;
        let is_idle = volume.status == "available" || volume.status.starts_with("error");
        let is_bound =
            !volume.attachments.is_empty() || volume.group.is_some() || volume.consistency_group.is_some();
        let keeps = |project: &str| !(is_cascade && project == call.project);
        let has_snapshots =
            state.snapshots.iter().any(|snapshot| snapshot.volume == id && keeps(&snapshot.project));
        if !is_idle || is_bound || has_snapshots {
            return Err(Refusal::bad_request(NOT_DELETABLE));
        }
        state.snapshots.retain(|snapshot| snapshot.volume != id);
        state.volumes.retain(|volume| volume.id != id);
        Ok(empty(202))
    })
}

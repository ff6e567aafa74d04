//! Backups. A project can be without the service for them: then its listings aren't there.

use serde_json::{Value, json};

use super::caller::{Call, new_id};
use super::{Answer, Refusal, paging, shape};
use crate::openstack::http::answer;
use crate::world::clock;
use crate::world::openstack::disks::{Backup, Volume};

/// How long making one takes, in microseconds.
const TAKES: i64 = 300_000;

fn service(call: &Call<'_>) -> Result<(), Refusal> {
    let is_missing =
        call.read(|state| state.project(&call.project).is_some_and(|project| project.no_backups));
    if is_missing { Err(Refusal::no_route()) } else { Ok(()) }
}

/// `GET …/backups` and `…/backups/detail`.
pub(super) fn list(call: &Call<'_>, is_detailed: bool) -> Answer {
    service(call)?;
    let mine = |backup: &&Backup| backup.project == call.project;
    let all: Vec<Backup> = call.read(|state| state.backups.iter().rev().filter(mine).cloned().collect());
    let page = paging::cut(call, "Backup", all, |backup| &backup.id)?;
    let one = |backup: &Backup| match is_detailed {
        true => shape::backup(call, backup),
        false => brief(call, backup),
    };
    let mut body = json!({ "backups": page.items.iter().map(one).collect::<Vec<_>>() });
    if let Some(next) = page.next {
        let path = if is_detailed { "backups/detail" } else { "backups" };
        body["backups_links"] = paging::links(call, path, &next);
    }
    Ok(answer(200, &body))
}

fn brief(call: &Call<'_>, backup: &Backup) -> Value {
    json!({ "id": backup.id, "name": backup.name, "links": shape::links(call, "backups", &backup.id) })
}

fn find(call: &Call<'_>, id: &str) -> Result<Backup, Refusal> {
    let found = call.read(|state| {
        state.backups.iter().find(|backup| backup.project == call.project && backup.id == id).cloned()
    });
    found.ok_or_else(|| Refusal::not_found("Backup", id))
}

/// `GET …/backups/{id}`.
pub(super) fn show(call: &Call<'_>, id: &str) -> Answer {
    service(call)?;
    Ok(answer(200, &json!({ "backup": shape::backup(call, &find(call, id)?) })))
}

/// `POST …/backups`.
pub(super) fn create(call: &Call<'_>) -> Answer {
    call.may("backup:create")?;
    service(call)?;
    let body = call.json()?;
    let asked = &body["backup"];
    call.write(|state| {
        let id = asked["volume_id"].as_str().unwrap_or_default();
        let has_older =
            state.backups.iter().any(|backup| backup.project == call.project && backup.volume == id);
        let volume = call.volume(state, id)?;
        if asked["incremental"] == true && !has_older {
            let why = "Invalid backup: No backups available to do an incremental backup.";
            return Err(Refusal::bad_request(why));
        }
        volume.status = "backing-up".to_owned();
        let now = clock::now();
        let backup = Backup {
            id: new_id(),
            project: call.project.clone(),
            volume: id.to_owned(),
            name: asked["name"].as_str().map(str::to_owned),
            status: "creating".to_owned(),
            size: volume.size,
            created: now,
            updated: None,
            done: now + TAKES,
        };
        let shown = brief(call, &backup);
        state.backups.push(backup);
        Ok(answer(202, &json!({ "backup": shown })))
    })
}

/// `POST …/backups/{id}/restore`: onto a disk of the caller, or to a new one.
pub(super) fn restore(call: &Call<'_>, id: &str) -> Answer {
    call.may("backup:restore")?;
    let backup = find(call, id)?;
    let body = call.json()?;
    let asked = &body["restore"];
    call.write(|state| {
        if let Some(onto) = asked["volume_id"].as_str() {
            let name = call.volume(state, onto)?.name.clone();
            let restored = json!({ "backup_id": id, "volume_id": onto, "volume_name": name });
            return Ok(answer(202, &json!({ "restore": restored })));
        }
        let kind = state.types.iter().find(|kind| kind.name == "__DEFAULT__").map(|kind| kind.id.clone());
        let volume = Volume {
            id: new_id(),
            project: call.project.clone(),
            user: call.user.clone(),
            name: asked["name"].as_str().map(str::to_owned),
            description: Some("auto-created_from_restore_from_backup".to_owned()),
            status: "available".to_owned(),
            size: backup.size,
            kind: kind.unwrap_or_default(),
            metadata: [("src_backup_id".to_owned(), json!(id))].into_iter().collect(),
            created: clock::now(),
            updated: Some(clock::now()),
            ..Volume::default()
        };
        let restored = json!({ "backup_id": id, "volume_id": volume.id, "volume_name": volume.name });
        state.volumes.push(volume);
        Ok(answer(202, &json!({ "restore": restored })))
    })
}

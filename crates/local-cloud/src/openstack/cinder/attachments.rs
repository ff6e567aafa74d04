//! Attaching a disk, as a compute service would: two calls, and the disk is in use.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use serde_json::json;

use super::caller::{Call, new_id};
use super::{Answer, Refusal};
use crate::openstack::http::answer;
use crate::world::clock;
use crate::world::openstack::disks::Attachment;

/// `POST …/attachments`.
pub(super) fn create(call: &Call<'_>) -> Answer {
    call.may("volume:attachment_create")?;
    let body = call.json()?;
    let asked = &body["attachment"];
    let text = |key: &str| asked[key].as_str().unwrap_or_default();
    call.write(|state| {
        let id = text("volume_uuid");
        let volume = call.volume(state, id)?;
        if !["available", "downloading"].contains(&volume.status.as_str()) {
            return Err(Refusal::bad_request(format!(
                "Invalid volume: Volume {id} status must be available or downloading to reserve, but the current status is {}.",
                volume.status
            )));
        }
        let server = text("instance_uuid").to_owned();
        let attachment = Attachment { id: new_id(), server, since: clock::now() };
        volume.status = "attaching".to_owned();
        volume.updated = Some(clock::now());
        let shown = json!({ "attachment": {
            "id": attachment.id,
            "status": "reserved",
            "instance": attachment.server,
            "volume_id": id,
            "attached_at": "",
            "detached_at": "",
            "attach_mode": "null",
            "connection_info": {},
        } });
        volume.attachments.push(attachment);
        Ok(answer(200, &shown))
    })
}

/// `POST …/attachments/{id}/action`, of which `os-complete` is the only one here.
pub(super) fn complete(call: &Call<'_>, id: &str) -> Answer {
    call.may("volume:attachment_complete")?;
    call.write(|state| {
        let mut mine = state.volumes.iter_mut().filter(|volume| volume.project == call.project);
        let volume = mine.find(|volume| volume.attachments.iter().any(|attachment| attachment.id == id));
        let volume = volume.ok_or_else(|| Refusal::not_found("Volume attachment", id))?;
        volume.status = "in-use".to_owned();
        volume.updated = Some(clock::now());
        Ok(StatusCode::NO_CONTENT.into_response())
    })
}

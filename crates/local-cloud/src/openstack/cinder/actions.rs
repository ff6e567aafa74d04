//! Actions on a disk: reserving it, and setting its status as an administrator.

use super::caller::Call;
use super::{Answer, Refusal};
use crate::openstack::http::empty;
use crate::world::clock;

/// Statuses that even an administrator can't set.
const NEVER_SET: [&str; 1] = ["deleting"];

/// `POST …/volumes/{id}/action`.
pub(super) fn act(call: &Call<'_>, id: &str) -> Answer {
    call.may("volume:update")?;
    let body = call.json()?;
    let action = body.as_object().and_then(|map| map.keys().next().cloned()).unwrap_or_default();
    let status = match action.as_str() {
        "os-reserve" => "attaching".to_owned(),
        "os-unreserve" => "available".to_owned(),
        "os-reset_status" if call.is_admin => body[&action]["status"].as_str().unwrap_or_default().to_owned(),
        "os-reset_status" => {
            return Err(Refusal::forbidden("volume_extension:volume_admin_actions:reset_status"));
        }
        _ => return Err(Refusal::bad_request(format!("There is no such action: {action}"))),
    };
    call.write(|state| {
        let volume = call.volume(state, id)?;
        if NEVER_SET.contains(&status.as_str()) {
            return Err(Refusal::bad_request(format!("Cannot reset-state to {status}")));
        }
        if status == "in-use" && volume.attachments.is_empty() {
            let why = "because volume does not have any attachments.";
            return Err(Refusal::bad_request(format!("Cannot reset-state to in-use {why}")));
        }
        volume.status = status;
        volume.updated = Some(clock::now());
        Ok(empty(202))
    })
}

//! Volume types that the caller may use.

use serde_json::{Value, json};

use super::caller::Call;
use super::{Answer, Refusal, shape};
use crate::openstack::http::answer;
use crate::world::openstack::disks::VolumeType;

fn is_open(call: &Call<'_>, kind: &VolumeType) -> bool {
    kind.only_for.is_empty() || kind.only_for.contains(&call.project) || call.is_admin
}

/// `GET …/types`.
pub(super) fn list(call: &Call<'_>) -> Answer {
    let shown: Vec<Value> = call.read(|state| {
        state.types.iter().filter(|kind| is_open(call, kind)).map(shape::volume_type).collect()
    });
    Ok(answer(200, &json!({ "volume_types": shown })))
}

/// `GET …/types/{id}`.
pub(super) fn show(call: &Call<'_>, id: &str) -> Answer {
    let found = call.read(|state| {
        state.types.iter().find(|kind| kind.id == id && is_open(call, kind)).map(shape::volume_type)
    });
    let kind = found.ok_or_else(|| Refusal::not_found("Volume type", id))?;
    Ok(answer(200, &json!({ "volume_type": kind })))
}

//! Lists of transfers, as odd as the real ones: before 3.59 any parameter that isn't a filter empties the list; later only `offset`
//! does; and the link to the next page leads to the old address, where it finds nothing.

use serde_json::{Value, json};

use super::{is_mine, shape};
use crate::openstack::cinder::caller::Call;
use crate::openstack::cinder::{Answer, Refusal, paging};
use crate::openstack::http::answer;
use crate::world::openstack::disks::Transfer;
use crate::world::users::UserFault;

pub(super) fn list(call: &Call<'_>, is_new: bool, is_detailed: bool) -> Answer {
    let limit = paging::limit(call)?;
    let mut all: Vec<Transfer> = call.read(|state| {
        let mine = state.transfers.iter().filter(|transfer| is_mine(call, state, transfer));
        mine.cloned().collect()
    });
    let mut is_odd = false;
    let can_page = is_new && call.version >= 59;
    for (name, value) in &call.request.query {
        match name.as_str() {
            "name" | "display_name" => all.retain(|transfer| transfer.name.as_deref() == Some(value)),
            "id" => all.retain(|transfer| transfer.id == *value),
            "volume_id" => all.retain(|transfer| transfer.volume == *value),
            "all_tenants" | "project_id" => {}
            "limit" | "marker" | "sort" | "sort_key" | "sort_dir" if can_page => {}
            _ => is_odd = true,
        }
    }
    if is_odd || limit == Some(0) {
        all.clear();
    }
    let one = |transfer: &Transfer| match is_detailed {
        true => shape::detail(call, is_new, transfer),
        false => shape::summary(call, transfer),
    };
    if !can_page {
        return Ok(answer(200, &json!({ "transfers": all.iter().map(one).collect::<Vec<_>>() })));
    }
    must_sort(call)?;
    all.reverse();
    if let Some(marker) = call.request.param("marker") {
        let at = all.iter().position(|transfer| transfer.id == marker);
        all.drain(..=at.ok_or_else(|| Refusal::not_found("Transfer", marker))?);
    }
    let limit = limit.unwrap_or(usize::MAX).min(paging::most(call));
    let next = (all.len() > limit && limit > 0).then(|| all[limit - 1].id.clone());
    all.truncate(limit);
    let shown: Vec<Value> = all.iter().map(one).collect();
    let mut body = json!({ "transfers": shown });
    if let Some(next) = next {
        let is_first = call.request.param("marker").is_none();
        if call.fault == UserFault::Shrinking && is_first && call.is_first_time("shrink transfers") {
            super::cancel(call, &next)?;
        }
        body["transfers_links"] = paging::links(call, "os-volume-transfer", &next);
    }
    Ok(answer(200, &body))
}

fn must_sort(call: &Call<'_>) -> Result<(), Refusal> {
    let key = call.request.param("sort").or_else(|| call.request.param("sort_key")).unwrap_or("created_at");
    match key.split(':').next() {
        Some("created_at" | "display_name" | "id") => Ok(()),
        _ => Err(Refusal::bad_request("Invalid input received: Invalid sort key")),
    }
}

//! What the snapshot lists have in common: filters and pages.

use crate::access::Caller;
use crate::answer::Refusal;
use crate::request::{Page, Params};
use crate::world::World;
use crate::world::snapshots::{self, Snapshot, SnapshotApi};

/// A page of snapshots and the number of all matches.
pub(super) struct Found {
    pub page: Vec<Snapshot>,
    pub total: usize,
}

/// The caller's snapshots of one generation that `params` ask for.
///
/// # Errors
/// 403, 400 for a bad page, 404 for an unknown marker.
pub(super) fn find(
    world: &World,
    caller: &Caller,
    params: &Params,
    api: SnapshotApi,
) -> Result<Found, Refusal> {
    caller.may("evs:snapshots:list")?;
    let page = Page::of_evs(params)?;
    let mut found = world.read(|db| snapshots::of_project(db, &caller.project.id, api))?;
    found.retain(|snapshot| is_wanted(snapshot, params));
    let total = found.len();
    let unknown = || Refusal::evs_unknown("Snapshot", page.marker.as_deref().unwrap_or_default());
    let page = page.cut(found, |snapshot| &snapshot.id).ok_or_else(unknown)?;
    Ok(Found { page, total })
}

fn is_wanted(snapshot: &Snapshot, params: &Params) -> bool {
    let is = |name: &str, value: &str| params.get(name).is_none_or(|wanted| wanted == value);
    let ids: Vec<&str> = params.all("id").chain(params.all("ids").flat_map(|ids| ids.split(','))).collect();
    is("volume_id", &snapshot.volume_id)
        && is("status", &snapshot.status)
        && is("availability_zone", &snapshot.availability_zone)
        && params.get("name").is_none_or(|part| snapshot.name.contains(part))
        && (ids.is_empty() || ids.contains(&snapshot.id.as_str()))
}

//! Paging, the same for all lists but that of transfers: newest first, by `limit` with `marker` or `offset`.

use serde_json::{Value, json};

use super::Refusal;
use super::caller::Call;
use crate::world::users::UserFault;

/// The most that one answer has.
const MOST: usize = 1_000;

/// The most that one answer to this caller has: `osapi_max_limit`, which a larger limit is quietly cut to.
pub(super) fn most(call: &Call<'_>) -> usize {
    if call.fault == UserFault::Shrinking { UserFault::SHORT_PAGE } else { MOST }
}

/// The parameter `limit`.
pub(super) fn limit(call: &Call<'_>) -> Result<Option<usize>, Refusal> {
    let Some(asked) = call.request.param("limit") else { return Ok(None) };
    let number: i64 = asked.parse().map_err(|_| Refusal::bad_request("limit param must be an integer"))?;
    usize::try_from(number).map(Some).map_err(|_| Refusal::bad_request("limit param must be positive"))
}

/// A page of a list, and the marker of the next one.
pub(super) struct Page<T> {
    pub items: Vec<T>,
    pub next: Option<String>,
}

/// Cuts a page out of a list that is newest first.
pub(super) fn cut<T>(
    call: &Call<'_>,
    what: &str,
    mut all: Vec<T>,
    id: impl Fn(&T) -> &str,
) -> Result<Page<T>, Refusal> {
    if let Some(marker) = call.request.param("marker") {
        let Some(at) = all.iter().position(|item| id(item) == marker) else {
            return Err(Refusal::not_found(what, marker));
        };
        all.drain(..=at);
    }
    if let Some(offset) = call.request.param("offset").and_then(|offset| offset.parse::<usize>().ok()) {
        all.drain(..offset.min(all.len()));
    }
    let limit = limit(call)?.unwrap_or(MOST).min(most(call));
    let is_more = all.len() > limit;
    all.truncate(limit);
    let next = is_more.then(|| all.last().map(|last| id(last).to_owned())).flatten();
    Ok(Page { items: all, next })
}

/// The link to the next page.
pub(super) fn links(call: &Call<'_>, path: &str, next: &str) -> Value {
    let limit = call.request.param("limit").unwrap_or("1000");
    let address = format!("{}/v3/{}/{path}?limit={limit}&marker={next}", call.request.base, call.project);
    json!([{ "rel": "next", "href": address }])
}

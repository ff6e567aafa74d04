//! The query parameters of the disk lists, turned into a query of the database (EVS API reference, `evs_04_2006`).

use axum::http::StatusCode;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::answer::Refusal;
use crate::request::{Page, Params};
use crate::world::disks::list::{Query, SortKey};

/// Further ids in `ids` are ignored.
const MOST_IDS: usize = 60;

/// Which of the two APIs is called; they filter names differently and know different parameters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Api {
    Own,
    Cinder,
}

/// The query for the disks of a project that `params` ask for.
///
/// # Errors
/// 400 with the code the reference has for the bad parameter.
pub(super) fn query(params: &Params, project_id: &str, api: Api) -> Result<Query, Refusal> {
    let page = Page::of_evs(params)?;
    let mut query = Query::of_project(project_id);
    query.limit = page.limit;
    query.offset = page.offset;
    query.marker = page.marker;
    (query.sort_key, query.ascending) = order(params)?;
    exact(&mut query, params, &["status", "availability_zone"]);
    match api {
        Api::Own => own(&mut query, params),
        Api::Cinder => exact(&mut query, params, &["name", "snapshot_policy_id"]),
    }
    if let Some(text) = params.get("metadata") {
        metadata(&mut query, text, "IS")?;
    }
    if let (Some(text), Api::Own) = (params.get("not_metadata"), api) {
        metadata(&mut query, text, "IS NOT")?;
    }
    Ok(query)
}

fn exact(query: &mut Query, params: &Params, names: &[&str]) {
    for name in names {
        if let Some(value) = params.get(name) {
            query.with(&format!("{name} = ?"), value.to_owned());
        }
    }
}

fn own(query: &mut Query, params: &Params) {
    exact(query, params, &["service_type", "dedicated_storage_id", "enterprise_project_id"]);
    for (parameter, column) in [("name", "name"), ("dedicated_storage_name", "dedicated_storage_name")] {
        if let Some(value) = params.get(parameter) {
            query.with(&format!("instr({column}, ?) > 0"), value.to_owned());
        }
    }
    if params.get("multiattach").is_some() {
        query.with("multiattach = ?", i64::from(params.is_true("multiattach")));
    }
    if let Some(server) = params.get("server_id") {
        query.with("instr(attachments, ?) > 0", server.to_owned());
    }
    match (params.get("ids"), params.get("id")) {
        (Some(ids), _) => query.with_ids(&ids_of(ids)),
        (None, Some(id)) => query.with("id = ?", id.to_owned()),
        (None, None) => {}
    }
}

/// The ids in `['id1','id2']`; other values are ignored.
fn ids_of(text: &str) -> Vec<String> {
    let inside = text.trim_start_matches('[').trim_end_matches(']');
    let ids = inside.split(',').map(|id| id.trim().trim_matches(['\'', '"']));
    ids.filter(|id| Uuid::parse_str(id).is_ok()).take(MOST_IDS).map(str::to_owned).collect()
}

/// Every key of the object must have (or not have) its value.
fn metadata(query: &mut Query, text: &str, is: &str) -> Result<(), Refusal> {
    let bad =
        || Refusal::evs(StatusCode::BAD_REQUEST, "EVS.1025", "invalid metadata: it must be a JSON object");
    let wanted: Map<String, Value> = serde_json::from_str(text).map_err(|_| bad())?;
    for (key, value) in wanted {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let place = format!("$.\"{}\"", key.replace(['"', '\\'], ""));
        // Both texts are bound as one value, cut apart by a character that no key holds.
        query.with(
            &format!(
                "metadata ->> substr(?, 1, instr(?, char(31)) - 1) {is} substr(?, instr(?, char(31)) + 1)"
            ),
            format!("{place}\u{1f}{value}"),
        );
    }
    Ok(())
}

fn order(params: &Params) -> Result<(SortKey, bool), Refusal> {
    let bad = |code, message| Refusal::evs(StatusCode::BAD_REQUEST, code, message);
    let key = match params.get("sort_key") {
        None | Some("created_at") => SortKey::CreatedAt,
        Some("id") => SortKey::Id,
        Some("status") => SortKey::Status,
        Some("size") => SortKey::Size,
        Some("name") => SortKey::Name,
        Some(_) => return Err(bad("EVS.1039", "invalid sort_key")),
    };
    match params.get("sort_dir") {
        None | Some("desc") => Ok((key, false)),
        Some("asc") => Ok((key, true)),
        Some(_) => Err(bad("EVS.1040", "invalid sort_dir")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_from_the_odd_list_form() {
        let (a, b) = ("54f7ccbc-072f-4ec5-a7b7-b24bd5581129", "b104b8db-170d-441b-897a-3c8ba9c5a214");
        assert_eq!(ids_of(&format!("['{a}','{b}','nonsense']")), [a, b]);
        assert!(ids_of("[]").is_empty());
    }
}

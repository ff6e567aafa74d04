//! The addresses in `links`. They are inside the provider's network and can't be reached from outside, as in the real clouds.

use serde_json::{Value, json};

use super::version::version_word;
use crate::rules::transferable::Version;

const HOST: &str = "https://volume.internal.invalid:8776";

/// The two links of one thing.
pub(super) fn links(version: Version, project_id: &str, path: &str) -> Value {
    json!([
        {"rel": "self", "href": format!("{HOST}/{}/{project_id}/{path}", version_word(version))},
        {"rel": "bookmark", "href": format!("{HOST}/{project_id}/{path}")},
    ])
}

/// The link to the next page of a list.
pub(super) fn next(version: Version, project_id: &str, path: &str, (limit, marker): (i64, &str)) -> Value {
    let version = version_word(version);
    json!([{"rel": "next", "href": format!("{HOST}/{version}/{project_id}/{path}?limit={limit}&marker={marker}")}])
}

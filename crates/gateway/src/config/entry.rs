//! The shape of clouds.toml, with the place of each value in the file. Which values are right is checked in `file`.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};
use toml::Spanned;

use super::label::Label;
use super::limits::LimitsTable;
use super::policy::PolicyTable;
use super::server::ServerTable;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub(super) cloud: Vec<Entry>,
    pub(super) limits: Option<Spanned<LimitsTable>>,
    #[serde(default)]
    pub(super) server: ServerTable,
    #[serde(default)]
    pub(super) policy: PolicyTable,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) id: Spanned<String>,
    pub(super) profile: Option<Spanned<String>>,
    pub(super) upstream: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) upstreams: BTreeMap<Spanned<String>, Spanned<String>>,
    pub(super) services: Option<Spanned<Vec<Spanned<String>>>>,
    pub(super) regions: Option<Spanned<Vec<Region>>>,
    /// Calls may go to another machine without TLS.
    #[serde(default)]
    pub(super) plain_http: bool,
    #[serde(default)]
    pub(super) app: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Region {
    pub(super) id: Spanned<String>,
    pub(super) label: Label,
}

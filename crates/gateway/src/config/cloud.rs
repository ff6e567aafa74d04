//! One cloud of the configuration: where its services are, and what the browser is told of it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Base, app};

/// One cloud.
#[derive(Clone, Debug)]
pub(super) struct Cloud {
    pub(super) id: String,
    /// Service, region, address.
    pub(super) bases: Vec<(String, String, Base)>,
    /// The address of each service with `{region}` in it, for the browser: it signs requests for these addresses.
    pub(super) patterns: BTreeMap<String, String>,
    /// Whether calls may go to another machine without TLS.
    pub(super) plain_http: bool,
    pub(super) app: Map<String, Value>,
}

impl Cloud {
    /// Whether the browser calls it by itself, so that nothing is forwarded.
    pub(super) fn is_direct(&self) -> bool {
        app::is_direct(&self.app)
    }

    /// Sends all its calls to another server.
    pub(super) fn set_server(&mut self, server: &Base) {
        self.bases.iter_mut().for_each(|(_, _, base)| base.set_server(server));
        for pattern in self.patterns.values_mut() {
            let path = pattern
                .split_once("://")
                .and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
            *pattern = format!("{}{}", server.origin(), path.unwrap_or_default());
        }
    }

    /// What the browser is told of it.
    pub(super) fn to_json(&self) -> Value {
        let mut app = self.app.clone();
        if app::needs_addresses(&app) {
            app.insert("endpoints".to_owned(), json!(self.patterns));
        }
        Value::Object(app)
    }
}

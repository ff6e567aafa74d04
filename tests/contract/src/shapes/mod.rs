//! The documents in `tests/documents`: the local cloud's answers have their shape, and the client reads each of them
//! rightly. Values in them are examples; names and types of fields are the provider's.

mod client;
mod client_lists;
mod compare;
mod disks;
mod errors;
mod identity;
mod protection;
mod transfers;

use std::path::{Path, PathBuf};

use serde_json::Value;

pub(crate) use compare::Shape;

/// Where the documents are.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../documents")
}

/// A document's text.
pub(crate) fn text(name: &str) -> String {
    std::fs::read_to_string(folder().join(format!("{name}.json"))).unwrap()
}

/// A document as JSON.
pub(crate) fn json(name: &str) -> Value {
    serde_json::from_str(&text(name)).unwrap()
}

//! Layers of the workspace: which package may know which.

use crate::manifest::all_dependencies;
use crate::tree::none;

/// The dependencies in `path` that aren't among `allowed`.
fn others(path: &str, allowed: &[&str]) -> Vec<String> {
    let found = all_dependencies(path).into_iter();
    let found = found.filter(|name| !allowed.contains(&name.as_str()));
    found.map(|name| format!("{path} depends on {name}")).collect()
}

#[test]
fn the_domain_knows_two_small_libraries_that_do_no_io() {
    let allowed = ["percent-encoding", "zeroize"];
    none("the domain is rules and values:", &others("crates/domain/Cargo.toml", &allowed));
}

#[test]
fn the_texts_know_the_domain_and_nothing_else() {
    none("sentences need no library:", &others("crates/i18n/Cargo.toml", &["evs-domain"]));
}

#[test]
fn the_calls_know_the_domain_and_json_and_how_requests_are_signed() {
    let allowed = ["evs-domain", "hmac", "percent-encoding", "serde", "serde_json", "sha2"];
    none("calls are data and need no more:", &others("crates/api/Cargo.toml", &allowed));
}

#[test]
fn the_local_cloud_and_the_gateway_share_nothing_with_the_client() {
    let mut found = Vec::new();
    for path in ["crates/local-cloud/Cargo.toml", "crates/gateway/Cargo.toml"] {
        let ours = all_dependencies(path).into_iter().filter(|name| name.starts_with("evs-"));
        found.extend(ours.map(|name| format!("{path} depends on {name}")));
    }
    none("rules that are shared can't be held against each other:", &found);
}

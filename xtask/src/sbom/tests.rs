//! The lists of this workspace: whole, and true by the lock file.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde_json::Value;

use super::*;
use crate::process;

/// Asking cargo takes a while, so each list is made once.
static LISTS: LazyLock<[Value; 2]> = LazyLock::new(|| PRODUCTS.map(|product| product.list().unwrap()));

fn lists() -> impl Iterator<Item = (Product, &'static Value)> {
    PRODUCTS.into_iter().zip(LISTS.iter())
}

fn names(list: &Value) -> HashSet<(String, String)> {
    let text = |component: &Value, key: &str| component[key].as_str().unwrap_or_default().to_owned();
    let components = list["components"].as_array().unwrap().iter();
    components.map(|component| (text(component, "name"), text(component, "version"))).collect()
}

#[test]
fn every_package_of_others_has_the_hash_of_the_lock_file_and_a_license() {
    let locked = std::fs::read_to_string(crate::workspace::root().unwrap().join("Cargo.lock")).unwrap();
    for (product, list) in lists() {
        let components = list["components"].as_array().unwrap();
        assert!(components.len() > 50, "{} lists nothing", product.file);
        for component in components {
            let (name, version) = (component["name"].as_str().unwrap(), component["version"].as_str());
            assert!(!component["licenses"][0]["expression"].as_str().unwrap().is_empty(), "{name}");
            let Some(version) = version else { continue };
            let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
            let entry = locked.split_once(&entry).unwrap_or_else(|| panic!("{name} isn't locked")).1;
            let hash = component["hashes"][0]["content"].as_str();
            let is_ours = !entry.starts_with("source = ");
            let expected =
                (!is_ours).then(|| entry.split_once("checksum = \"").unwrap().1.split('"').next().unwrap());
            assert_eq!(hash, expected, "{name}");
        }
    }
}

/// Asks cargo in another way, by which no feature is known for sure: what a listed package needs is listed too, unless that
/// package can do without.
#[test]
fn whatever_a_listed_package_cannot_do_without_is_listed() {
    for (product, list) in lists() {
        let mut listed = names(list);
        let own = &list["metadata"]["component"];
        listed.insert((own["name"].as_str().unwrap().into(), own["version"].as_str().unwrap().into()));
        let mut ask = process::cargo("metadata", ["--format-version", "1", "--filter-platform"]).unwrap();
        ask.arg(product.target);
        let told: Value = serde_json::from_str(&process::printed(ask).unwrap()).unwrap();
        let packages: HashMap<&str, &Value> = told["packages"]
            .as_array()
            .unwrap()
            .iter()
            .map(|package| (package["id"].as_str().unwrap(), package))
            .collect();
        let of = |id: &str| {
            (
                packages[id]["name"].as_str().unwrap().to_owned(),
                packages[id]["version"].as_str().unwrap().to_owned(),
            )
        };
        let mut missing = Vec::new();
        for node in told["resolve"]["nodes"].as_array().unwrap() {
            let id = node["id"].as_str().unwrap();
            if !listed.contains(&of(id)) {
                continue;
            }
            for dependency in node["deps"].as_array().unwrap() {
                let needed = of(dependency["pkg"].as_str().unwrap());
                let is_dev =
                    dependency["dep_kinds"].as_array().unwrap().iter().all(|kind| kind["kind"] == "dev");
                let declared = packages[id]["dependencies"].as_array().unwrap();
                let optional =
                    declared.iter().any(|one| one["name"] == needed.0.as_str() && one["optional"] == true);
                if !is_dev && !optional && !listed.contains(&needed) {
                    missing.push(format!("{} needs {}", of(id).0, needed.0));
                }
            }
        }
        assert!(missing.is_empty(), "{}: {missing:?}", product.file);
    }
}

#[test]
fn what_is_inside_is_told_from_what_runs_only_while_it_is_built() {
    let scope = |list: &Value, name: &str| {
        let components = list["components"].as_array().unwrap();
        let found = components.iter().find(|component| component["name"] == name);
        found.map(|component| component["scope"].as_str().unwrap().to_owned())
    };
    let [gateway, app] = &*LISTS;
    assert_eq!(scope(gateway, "hyper").as_deref(), Some("required"));
    assert_eq!(scope(gateway, "serde_derive").as_deref(), Some("excluded"));
    assert_eq!(
        scope(gateway, "rust-embed").as_deref(),
        Some("required"),
        "what the feature brings is listed"
    );
    assert_eq!(scope(gateway, "leptos"), None);
    assert_eq!(scope(app, "leptos").as_deref(), Some("required"));
    assert_eq!(scope(app, "hyper"), None);
    assert_eq!(scope(gateway, "tempfile"), None, "tests aren't shipped");
}

//! Manifests: which packages a package depends on.

use std::collections::BTreeMap;

use toml::{Table, Value};

use crate::tree::read;

/// Dependencies by table: `dependencies`, `dev-dependencies`, `build-dependencies`, those of single targets included.
pub(crate) fn dependencies(path: &str) -> BTreeMap<String, Vec<String>> {
    let file = read(path).unwrap_or_else(|| panic!("{path} isn't there"));
    let manifest: Table = file.text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut found = BTreeMap::new();
    collect(&manifest, &mut found);
    if let Some(Value::Table(targets)) = manifest.get("target") {
        for target in targets.values().filter_map(Value::as_table) {
            collect(target, &mut found);
        }
    }
    found
}

/// All of them, whichever table they stand in.
pub(crate) fn all_dependencies(path: &str) -> Vec<String> {
    dependencies(path).into_values().flatten().collect()
}

fn collect(tables: &Table, found: &mut BTreeMap<String, Vec<String>>) {
    for (name, table) in tables {
        if let (true, Value::Table(table)) = (name.ends_with("dependencies"), table) {
            found.entry(name.clone()).or_default().extend(table.keys().cloned());
        }
    }
}

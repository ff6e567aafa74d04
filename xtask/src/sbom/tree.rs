//! Which packages are compiled for a product, asked of cargo.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use crate::process;

/// A package that has a part in a product.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its license, as an expression.
    pub license: String,
    /// Whether its code is in the product, or runs only while that is built.
    pub inside: bool,
}

/// All packages, by name; the product itself is among them.
///
/// # Errors
/// When cargo can't tell.
pub fn packages(package: &str, features: &[&str], target: &str) -> Result<Vec<Found>> {
    let mut all = BTreeMap::new();
    for (edges, inside) in [("normal,build", false), ("normal,no-proc-macro", true)] {
        let mut tree = process::cargo("tree", ["-p", package])?;
        tree.args(features)
            .args(["--target", target, "-e", edges, "--prefix", "none", "--format", "{p}|{l}"]);
        let told = process::printed(tree).context("cargo can't tell the packages")?;
        for line in told.lines() {
            let found = read(line, inside).with_context(|| format!("cargo says `{line}`"))?;
            all.insert((found.name.clone(), found.version.clone()), found);
        }
    }
    Ok(all.into_values().collect())
}

/// A line such as `syn v2.0.1 (proc-macro)|MIT/Apache-2.0 (*)`.
fn read(line: &str, inside: bool) -> Option<Found> {
    let (package, license) = line.trim_end_matches(" (*)").split_once('|')?;
    let mut words = package.split(' ');
    let (name, version) = (words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned());
    // How licenses were written before expressions were.
    Some(Found { name, version, license: license.replace('/', " OR "), inside })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_cargo_is_a_package_with_its_license() {
        let found = read("syn v2.0.1 (proc-macro)|MIT/Apache-2.0 (*)", false).unwrap();
        let expected = Found {
            name: "syn".to_owned(),
            version: "2.0.1".to_owned(),
            license: "MIT OR Apache-2.0".to_owned(),
            inside: false,
        };
        assert_eq!(found, expected);
        assert!(read("syn", false).is_none());
    }
}

//! What the product is made of, as CycloneDX lists it: one list for the gateway's program and one for the browser app, each
//! package with its version, its license and the hash that the lock file has. Which packages are compiled is told by cargo,
//! for the very features and the very target of what is shipped; nothing is looked up elsewhere.

mod cyclonedx;
mod lock;
#[cfg(test)]
mod tests;
mod tree;

use std::path::Path;

use anyhow::{Context, Result};

use crate::tools;
use lock::Lock;
use tree::Found;

/// What is shipped, and how it's built.
#[derive(Clone, Copy)]
pub struct Product {
    /// The package.
    package: &'static str,
    /// With these features.
    features: &'static [&'static str],
    /// For this target.
    target: &'static str,
    /// What the target brings beside packages, with the license.
    standard: &'static [(&'static str, &'static str)],
    /// The list's file.
    file: &'static str,
}

/// Both products.
const PRODUCTS: [Product; 2] = [
    Product {
        package: "evs-gateway",
        features: &["--features", "embed"],
        target: tools::STATIC,
        standard: &[("rust-std", "MIT OR Apache-2.0"), ("musl", "MIT")],
        file: "evs-gateway.cdx.json",
    },
    Product {
        package: "evs-transfer-console",
        features: &[],
        target: "wasm32-unknown-unknown",
        standard: &[("rust-std", "MIT OR Apache-2.0")],
        file: "app.cdx.json",
    },
];

/// Writes both lists into a folder.
///
/// # Errors
/// When cargo can't tell the packages, one of them isn't in the lock file, or a list can't be written.
pub fn write(folder: &Path) -> Result<()> {
    for product in PRODUCTS {
        let text = format!("{:#}\n", product.list()?);
        std::fs::write(folder.join(product.file), text)
            .with_context(|| format!("can't write {}", product.file))?;
    }
    Ok(())
}

impl Product {
    fn list(self) -> Result<serde_json::Value> {
        let lock = Lock::read()?;
        cyclonedx::list(self, &self.found()?, &lock)
    }

    fn found(self) -> Result<Vec<Found>> {
        tree::packages(self.package, self.features, self.target)
    }
}

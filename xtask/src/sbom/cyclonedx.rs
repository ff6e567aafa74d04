//! The list in the form of CycloneDX 1.6. It has no serial number and no time: the same sources give the same list.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Product;
use super::lock::{Lock, Locked};
use super::tree::Found;
use crate::process;

/// The list of a product.
///
/// # Errors
/// When a package isn't locked, has no license, or the compiler can't be asked.
pub fn list(product: Product, found: &[Found], lock: &Lock) -> Result<Value> {
    let own = found
        .iter()
        .find(|found| found.name == product.package)
        .context("the product isn't among its packages")?;
    let others: Vec<&Found> = found.iter().filter(|other| *other != own).collect();
    let mut components = Vec::new();
    let mut dependencies = vec![depends(own, found, lock)?];
    for other in others {
        components.push(component(other, lock.package(&other.name, &other.version)?)?);
        dependencies.push(depends(other, found, lock)?);
    }
    let compiler = compiler()?;
    for (name, license) in product.standard {
        components.push(json!({
            "type": "library", "bom-ref": name, "name": name, "scope": "required",
            "description": format!("as rustc {compiler} brings it for {}", product.target),
            "licenses": [{ "expression": license }],
        }));
    }
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": reference(own), "name": own.name, "version": own.version,
            "licenses": [{ "expression": own.license }],
            "properties": [
                { "name": "rust:target", "value": product.target },
                { "name": "rust:compiler", "value": compiler },
            ],
        } },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// What runs only while the product is built isn't part of it, which CycloneDX calls excluded.
fn component(found: &Found, locked: &Locked) -> Result<Value> {
    if found.license.is_empty() {
        anyhow::bail!("{} {} names no license", found.name, found.version);
    }
    let mut component = json!({
        "type": "library", "bom-ref": reference(found), "name": found.name, "version": found.version,
        "scope": if found.inside { "required" } else { "excluded" },
        "licenses": [{ "expression": found.license }],
    });
    // Those without are of this repository.
    if let Some(checksum) = &locked.checksum {
        component["purl"] = json!(reference(found));
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    Ok(component)
}

fn depends(found: &Found, all: &[Found], lock: &Lock) -> Result<Value> {
    let locked = lock.package(&found.name, &found.version)?;
    let resolved = locked.dependencies.iter().filter_map(|dependency| lock.resolved(dependency));
    let listed = |(name, version): (&str, &str)| {
        all.iter().find(|other| other.name == name && other.version == version)
    };
    let on: Vec<String> = resolved.filter_map(listed).map(reference).collect();
    Ok(json!({ "ref": reference(found), "dependsOn": on }))
}

fn reference(found: &Found) -> String {
    format!("pkg:cargo/{}@{}", found.name, found.version.replace('+', "%2B"))
}

fn compiler() -> Result<String> {
    let mut rustc = process::command("rustc")?;
    rustc.arg("--version");
    let told = process::printed(rustc).context("rustc can't be asked")?;
    told.split(' ').nth(1).map(str::to_owned).context("rustc says no version")
}

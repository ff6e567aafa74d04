//! Whether the parts of a release fit together: whatever one of them imports must be there. A browser would find out
//! only when a person wants the page.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{GLUE, LOADER, MAIN, files, imports};

/// What every module begins with.
const MAGIC: &[u8] = b"\0asm";

/// Looks at everything in `parts`.
///
/// # Errors
/// When something is missing, with what.
pub fn check(parts: &Path) -> Result<()> {
    let main = files::bytes(&parts.join(MAIN)).context("splitting left no main part")?;
    let glue = files::text(&parts.join(GLUE)).context("splitting left no bridge")?;
    let loader = files::text(&parts.join(LOADER)).context("the module was not linked for splitting")?;
    let from = format!("./{LOADER}");
    if !glue.contains(&from) {
        bail!("the bridge doesn't import {from}");
    }
    let wanted = imports::of_module(&main, &from).context("the main part is broken")?;
    if wanted.is_empty() {
        bail!("the main part loads nothing: the module was not linked for splitting");
    }
    if let Some(missing) = wanted.iter().find(|name| !loader.contains(&format!("export const {name}"))) {
        bail!("the main part imports {missing}, which {from} doesn't export");
    }
    let named = modules(&loader);
    if named.is_empty() {
        bail!("{from} names no part");
    }
    named.into_iter().try_for_each(|name| is_module(&parts.join(name)))
}

/// The modules that the loader names: `"./split_disks.wasm"`.
fn modules(loader: &str) -> Vec<&str> {
    let quoted = loader.split('"').skip(1).step_by(2);
    quoted.filter_map(|name| name.strip_prefix("./")).filter(|name| name.ends_with(".wasm")).collect()
}

fn is_module(file: &Path) -> Result<()> {
    if !files::bytes(file).context("a part is missing")?.starts_with(MAGIC) {
        bail!("{} is no module", file.display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use wasm_encoder::{EntityType, GlobalType, ImportSection, Module, ValType};

    use super::*;

    const LOADS: &str =
        "export const __wasm_split_load_disks = load(new URL(\"./split_disks.wasm\", import.meta.url));";

    fn parts() -> tempfile::TempDir {
        let kind = EntityType::Global(GlobalType { val_type: ValType::I32, mutable: false, shared: false });
        let mut imports = ImportSection::new();
        imports.import("./__wasm_split.js", "__wasm_split_load_disks", kind);
        let mut main = Module::new();
        main.section(&imports);
        let parts = tempfile::tempdir().unwrap();
        let write = |name: &str, content: &[u8]| fs::write(parts.path().join(name), content).unwrap();
        write(MAIN, &main.finish());
        write(GLUE, b"import * as import1 from \"./__wasm_split.js\";");
        write(LOADER, LOADS.as_bytes());
        write("split_disks.wasm", &Module::new().finish());
        parts
    }

    fn complaint(parts: &tempfile::TempDir) -> String {
        format!("{:#}", check(parts.path()).unwrap_err())
    }

    #[test]
    fn parts_that_fit_together_are_whole() {
        check(parts().path()).unwrap();
    }

    #[test]
    fn a_part_that_is_missing_or_no_module_is_named() {
        let parts = parts();
        fs::write(parts.path().join("split_disks.wasm"), "<!doctype html>").unwrap();
        assert!(complaint(&parts).contains("split_disks.wasm is no module"), "{}", complaint(&parts));
        fs::remove_file(parts.path().join("split_disks.wasm")).unwrap();
        assert!(complaint(&parts).contains("split_disks.wasm"), "{}", complaint(&parts));
    }

    #[test]
    fn a_loader_without_what_the_main_part_imports_is_refused() {
        let parts = parts();
        fs::write(parts.path().join(LOADER), LOADS.replace("load_disks", "load_other")).unwrap();
        assert!(complaint(&parts).contains("imports __wasm_split_load_disks"), "{}", complaint(&parts));
    }

    #[test]
    fn a_module_that_was_not_linked_for_splitting_is_told() {
        let parts = parts();
        fs::write(parts.path().join(MAIN), Module::new().finish()).unwrap();
        assert!(complaint(&parts).contains("not linked for splitting"), "{}", complaint(&parts));
        fs::remove_file(parts.path().join(LOADER)).unwrap();
        assert!(complaint(&parts).contains("not linked for splitting"), "{}", complaint(&parts));
    }
}

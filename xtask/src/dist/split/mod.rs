//! Splitting a release: what one page alone needs goes into files of its own, loaded when they're first wanted (see
//! `src/lazy.rs`). Trunk can't do that, so its hook does, with the module that was linked for it.
//!
//! The parts name each other by fixed names, so they all go into one folder, whose name tells their content. One module
//! per step; nothing here knows the pages or what is in a part.

mod cut;
mod imports;
mod loader;
mod packs;
mod page;
mod shrink;
mod sinks;
mod whole;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};

use super::files;
use crate::workspace;

/// How the build tells the hook that the module was linked for splitting.
pub const ASKED: &str = "EVS_CONSOLE_SPLIT";

/// What the compiler and the linker have to be told, in a way that reaches the browser app alone and not the programs
/// that are built for this machine meanwhile. Cargo has always merged it with what `.cargo/config.toml` says for the
/// target; should that end, nothing is lost, for the flag that stands there is repeated.
pub const FLAGS: (&str, &str) = (
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    "--cfg erase_components --cfg split -Clink-args=--emit-relocs",
);

/// What every set of flags for every target is called. Where a person or a runner has set one of these, cargo would look
/// at no other.
pub const OTHER_FLAGS: &[&str] = &["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"];

/// The main part, its bridge to JavaScript, and what loads the others.
const MAIN: &str = "app_bg.wasm";
const GLUE: &str = "app.js";
const LOADER: &str = "__wasm_split.js";

/// Puts the parts into the release that Trunk has staged, in the place of its one module.
///
/// # Errors
/// When the module wasn't linked for it, a tool fails, or something is missing in the end.
pub fn split(staged: &Path) -> Result<()> {
    let target = workspace::target()?;
    let work = target.join("split");
    // What an earlier build left would end up in the release.
    let _absent = fs::remove_dir_all(&work);
    let parts = work.join("parts");
    fs::create_dir_all(&parts).with_context(|| format!("can't make {}", parts.display()))?;

    cut::cut(&target.join("wasm32-unknown-unknown/release/console.wasm"), &work, &parts)?;
    shrink::modules(&parts)?;
    imports::shorten(&parts)?;
    let of_link = packs::join(&parts)?;
    whole::check(&parts)?;
    sinks::check(&parts)?;
    let [glue, loader] = [GLUE, LOADER].map(|name| parts.join(name));
    files::write(&glue, loader::joined(&files::text(&glue)?, &files::text(&loader)?)?)?;
    fs::remove_file(&loader).with_context(|| format!("can't remove {}", loader.display()))?;

    let name = format!("app-{}", content_hash(&parts)?);
    put(&parts, &staged.join(&name))?;
    page::replace(staged, &name, &of_link)
}

/// Tells the content of all parts: another content, another name, and no browser ever mixes the parts of two releases.
fn content_hash(parts: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files::all(parts)? {
        file.file_name().hash(&mut hasher);
        files::bytes(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn put(parts: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    for file in files::all(parts)? {
        if let Some(name) = file.file_name() {
            fs::copy(&file, folder.join(name)).with_context(|| format!("can't copy {}", file.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_in_one_part_gives_the_folder_another_name_and_undoing_it_the_same() {
        let parts = tempfile::tempdir().unwrap();
        let part = parts.path().join("split_disks.wasm");
        fs::write(parts.path().join(GLUE), "start()").unwrap();
        fs::write(&part, "one").unwrap();
        let before = content_hash(parts.path()).unwrap();
        fs::write(&part, "two").unwrap();
        assert_ne!(content_hash(parts.path()).unwrap(), before);
        fs::write(&part, "one").unwrap();
        assert_eq!(content_hash(parts.path()).unwrap(), before);
        assert_eq!(before.len(), 16);
    }
}

//! The source of a tool, as its package has it, known by its hash. A package whose hash is another is never unpacked.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;

use crate::digest::sha256;
use crate::{process, workspace};

/// Gets a package and unpacks it below `work`, which may be there: the folder with its manifest.
///
/// # Errors
/// When it can't be had, or is another than `content` says.
pub fn unpacked(package: &str, version: &str, content: &str, work: &Path) -> Result<PathBuf> {
    // What it prints about the package isn't wanted, but it's the one command that gets a package and does nothing else.
    let mut get = process::command("cargo")?;
    get.args(["info", "--quiet", "--registry", "crates-io"]).arg(format!("{package}@{version}"));
    process::run({
        get.stdout(Stdio::null());
        get
    })?;
    let packed = in_registry(&format!("{package}-{version}.crate"))?;
    unpack(&packed, content, work)?;
    Ok(work.join(format!("{package}-{version}")))
}

fn unpack(packed: &Path, content: &str, work: &Path) -> Result<()> {
    let bytes = fs::read(packed).with_context(|| format!("can't read {}", packed.display()))?;
    let got = sha256(&bytes);
    if got != content {
        bail!("{} has the hash {got}, and {content} is what was looked at", packed.display());
    }
    let _absent = fs::remove_dir_all(work);
    fs::create_dir_all(work).with_context(|| format!("can't make {}", work.display()))?;
    tar::Archive::new(GzDecoder::new(bytes.as_slice())).unpack(work)?;
    Ok(())
}

/// A package that cargo has in its own cache.
fn in_registry(name: &str) -> Result<PathBuf> {
    let cache = workspace::cargo_home()?.join("registry/cache");
    let registries = fs::read_dir(&cache).with_context(|| format!("can't read {}", cache.display()))?;
    let mut found = registries.filter_map(|registry| Some(registry.ok()?.path().join(name)));
    found.find(|file| file.is_file()).with_context(|| format!("cargo got no {name}"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(folder: &Path) -> PathBuf {
        let mut archive = tar::Builder::new(Vec::new());
        let mut header = tar::Header::new_gnu();
        header.set_size(3);
        header.set_mode(0o644);
        archive.append_data(&mut header, "tool-1.0.0/Cargo.toml", "abc".as_bytes()).unwrap();
        let mut pack = GzEncoder::new(Vec::new(), Compression::fast());
        pack.write_all(&archive.into_inner().unwrap()).unwrap();
        let file = folder.join("tool-1.0.0.crate");
        fs::write(&file, pack.finish().unwrap()).unwrap();
        file
    }

    #[test]
    fn a_package_is_unpacked_if_its_hash_is_the_one_that_is_written_down() {
        let folder = tempfile::tempdir().unwrap();
        let (packed, work) = (packed(folder.path()), folder.path().join("work"));
        let hash = sha256(&fs::read(&packed).unwrap());
        unpack(&packed, &hash, &work).unwrap();
        assert_eq!(fs::read_to_string(work.join("tool-1.0.0/Cargo.toml")).unwrap(), "abc");
    }

    #[test]
    fn a_package_with_another_hash_is_refused_and_nothing_of_it_is_unpacked() {
        let folder = tempfile::tempdir().unwrap();
        let (packed, work) = (packed(folder.path()), folder.path().join("work"));
        let error = unpack(&packed, &"0".repeat(64), &work).unwrap_err().to_string();
        assert!(error.contains("is what was looked at"), "{error}");
        assert!(!work.exists());
    }
}

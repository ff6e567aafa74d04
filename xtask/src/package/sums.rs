//! The hashes of all files of a package, in the form that `sha256sum --check` reads. This one file is what gets signed.

use std::path::Path;

use anyhow::{Context, Result};

use crate::digest::sha256;
use crate::dist;

/// The file's name.
pub const SUMS: &str = "SHA256SUMS";

/// Writes them into the package.
///
/// # Errors
/// When a file can't be read, or this one not be written.
pub fn write(package: &Path) -> Result<()> {
    let text = of(package)?;
    std::fs::write(package.join(SUMS), text).context("can't write the hashes")
}

fn of(package: &Path) -> Result<String> {
    let mut text = String::new();
    for file in dist::all_files(package)? {
        let name = file.strip_prefix(package)?.display().to_string();
        if name != SUMS {
            text += &format!("{}  {name}\n", sha256(&std::fs::read(&file)?));
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_but_the_list_itself_has_a_line() {
        let package = tempfile::tempdir().unwrap();
        std::fs::create_dir(package.path().join("without-gateway")).unwrap();
        for name in ["without-gateway/Caddyfile", "evs-gateway"] {
            std::fs::write(package.path().join(name), "abc").unwrap();
        }
        write(package.path()).unwrap();
        let text = std::fs::read_to_string(package.path().join(SUMS)).unwrap();
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(text, format!("{hash}  evs-gateway\n{hash}  without-gateway/Caddyfile\n"));
        assert_eq!(of(package.path()).unwrap(), text);
    }
}

//! A folder as one compressed file, the same bytes wherever and by whomever it's made: files in the order of their names, of
//! nobody, all of one time, which the caller says.

use std::path::Path;

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};

use crate::dist;

/// Packs what is in `folder`, but for files that begin with a dot; `seconds` since 1970 is the time of all.
///
/// # Errors
/// When a file can't be read.
pub fn packed(folder: &Path, seconds: u64) -> Result<Vec<u8>> {
    // The head of the compressed form would have a time and a system in it.
    let compressed = GzBuilder::new().operating_system(255).write(Vec::new(), Compression::best());
    let mut archive = tar::Builder::new(compressed);
    for file in dist::all_files(folder)? {
        let name = file.strip_prefix(folder)?;
        if name.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".")) {
            continue;
        }
        let content = std::fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
        let mut header = tar::Header::new_ustar();
        header.set_size(u64::try_from(content.len())?);
        header.set_mode(0o644);
        header.set_mtime(seconds);
        archive.append_data(&mut header, name, content.as_slice())?;
    }
    Ok(archive.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, SystemTime};

    use super::*;

    fn release(order: &[&str], age: u64) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("app-1")).unwrap();
        for name in order {
            let file = fs::File::create(folder.path().join(name)).unwrap();
            file.set_modified(SystemTime::now() - Duration::from_secs(age)).unwrap();
        }
        folder
    }

    #[test]
    fn when_and_in_which_order_files_were_made_changes_nothing() {
        let one = release(&["index.html", "app-1/app.js", "app-1/split_disks.wasm", ".inputs"], 5);
        let other = release(&["app-1/split_disks.wasm", "index.html", "app-1/app.js"], 5000);
        assert_eq!(packed(one.path(), 7).unwrap(), packed(other.path(), 7).unwrap());
        assert_ne!(packed(one.path(), 7).unwrap(), packed(one.path(), 8).unwrap());
    }

    #[test]
    fn what_is_unpacked_are_the_files_with_their_content_and_that_time() {
        let one = release(&["index.html", "app-1/app.js"], 5);
        fs::write(one.path().join("index.html"), "<!doctype html>").unwrap();
        let bytes = packed(one.path(), 1_700_000_000).unwrap();
        let out = tempfile::tempdir().unwrap();
        tar::Archive::new(flate2::read::GzDecoder::new(bytes.as_slice())).unpack(out.path()).unwrap();
        let page = out.path().join("index.html");
        assert_eq!(fs::read_to_string(&page).unwrap(), "<!doctype html>");
        let time = fs::metadata(page).unwrap().modified().unwrap();
        assert_eq!(time, SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000));
    }
}

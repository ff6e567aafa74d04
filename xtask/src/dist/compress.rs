//! The files of a release in the two forms that browsers read compressed, made once at the highest setting and put
//! beside the files, so that no server spends time on it. Pictures and fonts are compressed already and are left alone.

use std::io::Write;
use std::ops::Add;
use std::path::Path;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::files;

/// The kinds of files that get smaller.
const KINDS: &[&str] = &["css", "html", "js", "json", "md", "svg", "txt", "wasm"];
/// Brotli's highest setting, with its largest window.
const QUALITY: u32 = 11;
const WINDOW: u32 = 24;

/// The sizes of one file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// As it is.
    pub raw: usize,
    /// As gzip.
    pub gzip: usize,
    /// As brotli.
    pub brotli: usize,
}

impl Add for Sizes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Puts `name.br` and `name.gz` beside every file of `folder` that they make smaller.
///
/// # Errors
/// When a file can't be read or written.
pub fn compress(folder: &Path) -> Result<()> {
    for file in files::all(folder)? {
        if !file.extension().is_some_and(|kind| KINDS.iter().any(|known| kind == *known)) {
            continue;
        }
        let content = files::bytes(&file)?;
        for (ending, packed) in [("br", brotli(&content)?), ("gz", gzip(&content)?)] {
            let mut beside = file.clone().into_os_string();
            beside.push(format!(".{ending}"));
            if packed.len() < content.len() {
                files::write(Path::new(&beside), packed)?;
            }
        }
    }
    Ok(())
}

/// The sizes that a file has and would have.
///
/// # Errors
/// When it can't be read.
pub fn sizes(file: &Path) -> Result<Sizes> {
    let content = files::bytes(file)?;
    Ok(Sizes { raw: content.len(), gzip: gzip(&content)?.len(), brotli: brotli(&content)?.len() })
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 1 << 16, QUALITY, WINDOW);
    writer.write_all(content)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Read;

    use super::*;

    #[test]
    fn both_forms_give_the_file_back() {
        let folder = tempfile::tempdir().unwrap();
        let text = "disks and transfers ".repeat(500);
        fs::write(folder.path().join("app.js"), &text).unwrap();
        compress(folder.path()).unwrap();
        let (mut from_brotli, mut from_gzip) = (String::new(), String::new());
        let open = |name| fs::File::open(folder.path().join(name)).unwrap();
        brotli::Decompressor::new(open("app.js.br"), 4096).read_to_string(&mut from_brotli).unwrap();
        flate2::read::GzDecoder::new(open("app.js.gz")).read_to_string(&mut from_gzip).unwrap();
        assert_eq!((from_brotli, from_gzip), (text.clone(), text));
    }

    #[test]
    fn pictures_and_what_would_grow_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("photo.png"), "x".repeat(4000)).unwrap();
        fs::write(folder.path().join("tiny.css"), "a{}").unwrap();
        compress(folder.path()).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}

//! `cargo xtask bench bytes`: the files of a release by what a person waits for, each as it is and compressed. What the first
//! screens may cost is held by a journey (`tests/e2e/journeys/first_load.rs`), never here.

use std::path::Path;

use anyhow::Result;

use super::Bench;
use crate::dist::{self, Sizes};
use crate::tools::{self, Need};

/// Every file of the release with its sizes.
pub const BYTES: Bench = Bench { name: "bytes", run: bytes };

/// Prints what a first visit loads, then what is loaded when it's first wanted, then all together.
fn bytes() -> Result<()> {
    let folder = dist::build(&tools::ensure(Need::Build)?)?;
    let page = std::fs::read_to_string(folder.join("index.html"))?;
    let names = plain_files(&folder)?;
    let (first, later): (Vec<_>, Vec<_>) = names.iter().partition(|name| is_first_load(&page, name));
    let width = names.iter().map(String::len).max().unwrap_or(0);
    println!("{:<width$} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    let first = section("first load", &folder, &first, width)?;
    let later = section("when first wanted", &folder, &later, width)?;
    line("all", first + later, width);
    Ok(())
}

/// A line per file, and one for them together.
fn section(title: &str, folder: &Path, names: &[&String], width: usize) -> Result<Sizes> {
    let mut total = Sizes::default();
    for name in names {
        let sizes = dist::sizes(&folder.join(name))?;
        line(name, sizes, width);
        total = total + sizes;
    }
    line(title, total, width);
    println!();
    Ok(total)
}

fn line(name: &str, Sizes { raw, gzip, brotli }: Sizes, width: usize) {
    println!("{name:<width$} {raw:>9} {gzip:>9} {brotli:>9}");
}

/// Whether a first visit loads the file: the page itself, or what the page names.
fn is_first_load(page: &str, name: &str) -> bool {
    name == "index.html" || page.contains(name)
}

/// The files of a release but for their compressed forms, by their names within it.
fn plain_files(folder: &Path) -> Result<Vec<String>> {
    let files = dist::all_files(folder)?;
    let names = files.iter().filter_map(|file| Some(file.strip_prefix(folder).ok()?.to_str()?.to_owned()));
    Ok(names
        .filter(|name| ![".br", ".gz", dist::STAMP].iter().any(|ending| name.ends_with(ending)))
        .collect())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_first_load_is_the_page_and_what_it_names() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("app-1")).unwrap();
        let files = [
            "app-1/app.js",
            "app-1/app.js.br",
            "app-1/chunk_2.wasm",
            "index.html",
            "index.html.br",
            ".inputs",
        ];
        for name in files {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let names = plain_files(folder.path()).unwrap();
        assert_eq!(names, ["app-1/app.js", "app-1/chunk_2.wasm", "index.html"]);
        let page = "<script src='/app-1/app.js'></script>";
        let first: Vec<_> = names.iter().filter(|name| is_first_load(page, name)).collect();
        assert_eq!(first, ["app-1/app.js", "index.html"]);
    }
}

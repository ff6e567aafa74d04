//! `cargo xtask bench`: what the product costs, as numbers. One function per kind of number, and a line in [`BENCHES`].
//! The measuring itself stands beside what is measured, here is only the calling.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::Command;
use crate::dist::{self, Sizes};
use crate::tools::{self, Need};

/// Measures.
pub const COMMAND: Command =
    Command { name: "bench", usage: "[bytes]", about: "the bytes of the first load, by file and form", run };

/// One thing that can be measured.
struct Bench {
    /// The word that calls it.
    name: &'static str,
    /// Measures and prints.
    run: fn() -> Result<()>,
}

/// All of them, in the order they are run.
const BENCHES: &[Bench] = &[Bench { name: "bytes", run: bytes }];

fn run(mut parser: lexopt::Parser) -> Result<()> {
    let mut chosen = Vec::new();
    while let Some(argument) = parser.next()? {
        let lexopt::Arg::Value(name) = argument else { return Err(argument.unexpected().into()) };
        let Some(bench) = BENCHES.iter().find(|bench| name == bench.name) else {
            bail!("there is no bench `{}`", name.to_string_lossy());
        };
        chosen.push(bench);
    }
    let chosen = if chosen.is_empty() { BENCHES.iter().collect() } else { chosen };
    chosen.into_iter().try_for_each(|bench| (bench.run)())
}

/// Prints the files that a first visit loads, with their sizes raw and in both compressed forms.
fn bytes() -> Result<()> {
    let folder = dist::build(&tools::ensure(Need::Build)?)?;
    let names = first_load(&folder)?;
    let width = names.iter().map(String::len).max().unwrap_or(0);
    println!("{:<width$} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    let mut total = Sizes::default();
    for name in names {
        let Sizes { raw, gzip, brotli } = dist::sizes(&folder.join(&name))?;
        println!("{name:<width$} {raw:>9} {gzip:>9} {brotli:>9}");
        total = Sizes { raw: total.raw + raw, gzip: total.gzip + gzip, brotli: total.brotli + brotli };
    }
    println!("{:<width$} {:>9} {:>9} {:>9}", "together", total.raw, total.gzip, total.brotli);
    Ok(())
}

/// The page and every file of the release that it names.
fn first_load(folder: &Path) -> Result<Vec<String>> {
    let page = fs::read_to_string(folder.join("index.html")).context("the release has no page")?;
    let mut names = vec!["index.html".to_owned()];
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let compressed = name.ends_with(".br") || name.ends_with(".gz");
        if !compressed && name != "index.html" && page.contains(&name) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_the_page_and_what_it_names() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "<script src='/app-1.js'></script>").unwrap();
        for name in ["app-1.js", "app-1.js.br", "crypto-2.wasm", "index.html.br"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        assert_eq!(first_load(folder.path()).unwrap(), ["app-1.js", "index.html"]);
    }
}

//! `cargo xtask bench`: what the product costs, as numbers. One function per kind of number, and a line in [`BENCHES`].
//! The measuring itself stands beside what is measured, here is only the calling.

mod speed;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::Command;
use crate::dist::{self, Sizes};
use crate::tools::{self, Need};

/// Measures.
pub const COMMAND: Command = Command {
    name: "bench",
    usage: "[bytes|rules|screen]…",
    about: "what it costs: bytes, speed of the rules and of the screen",
    run,
};

/// One thing that can be measured.
struct Bench {
    /// The word that calls it.
    name: &'static str,
    /// Measures and prints.
    run: fn() -> Result<()>,
}

/// All of them, in the order they are run.
const BENCHES: &[Bench] = &[Bench { name: "bytes", run: bytes }, speed::RULES, speed::SCREEN];

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

/// Prints every file of the release with its size raw and in both compressed forms: first what a first visit loads, then
/// what is loaded when it's first wanted.
fn bytes() -> Result<()> {
    let folder = dist::build(&tools::ensure(Need::Build)?)?;
    let page = fs::read_to_string(folder.join("index.html")).context("the release has no page")?;
    let names = plain_files(&folder)?;
    let (first, later): (Vec<_>, Vec<_>) = names.iter().partition(|name| is_first_load(&page, name));
    let width = names.iter().map(String::len).max().unwrap_or(0);
    println!("{:<width$} {:>9} {:>9} {:>9}", "file", "raw", "gzip", "brotli");
    let load = print(&folder, &first, width)?;
    println!("{:<width$} {:>9} {:>9} {:>9}", "first load", load.raw, load.gzip, load.brotli);
    let rest = print(&folder, &later, width)?;
    println!("{:<width$} {:>9} {:>9} {:>9}", "when wanted", rest.raw, rest.gzip, rest.brotli);
    Ok(())
}

fn print(folder: &Path, names: &[&String], width: usize) -> Result<Sizes> {
    let mut total = Sizes::default();
    for name in names {
        let Sizes { raw, gzip, brotli } = dist::sizes(&folder.join(name))?;
        println!("{name:<width$} {raw:>9} {gzip:>9} {brotli:>9}");
        total = Sizes { raw: total.raw + raw, gzip: total.gzip + gzip, brotli: total.brotli + brotli };
    }
    Ok(total)
}

/// Whether a first visit loads the file: the page itself, or what the page names.
fn is_first_load(page: &str, name: &str) -> bool {
    name == "index.html" || page.contains(name)
}

/// The files of a release but for their compressed forms, by their names within it.
fn plain_files(folder: &Path) -> Result<Vec<String>> {
    let files = dist::all_files(folder).context("can't list the release")?;
    let names = files.iter().filter_map(|file| Some(file.strip_prefix(folder).ok()?.to_str()?.to_owned()));
    Ok(names
        .filter(|name| ![".br", ".gz", dist::STAMP].iter().any(|ending| name.ends_with(ending)))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_the_page_and_what_it_names() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("app-1")).unwrap();
        for name in [
            "app-1/app.js",
            "app-1/app.js.br",
            "app-1/chunk_2.wasm",
            "index.html",
            "index.html.br",
            ".inputs",
        ] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let names = plain_files(folder.path()).unwrap();
        assert_eq!(names, ["app-1/app.js", "app-1/chunk_2.wasm", "index.html"]);
        let first: Vec<_> = names
            .iter()
            .filter(|name| is_first_load("<script src='/app-1/app.js'></script>", name))
            .collect();
        assert_eq!(first, ["app-1/app.js", "index.html"]);
    }
}

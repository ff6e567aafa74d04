//! Splitting a release: what one page alone needs goes into a file of its own, loaded when it's first wanted (see
//! `src/chunk.rs`). Trunk can't do that, so its hook does, with the module that was linked for it.
//!
//! The parts name each other by fixed relative names; so all of them go into one folder whose name tells their content.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{process, workspace};

/// How the build tells the hook that the module was linked for splitting.
pub const ASKED: &str = "EVS_CONSOLE_SPLIT";

/// What the compiler and the linker have to be told. It replaces what `.cargo/config.toml` says for this target, so that's
/// repeated.
pub const FLAGS: (&str, &str) = (
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    "--cfg erase_components --cfg split -Clink-args=--emit-relocs",
);

/// Puts the parts into the release that Trunk has staged, in the place of its one module.
///
/// # Errors
/// When a tool fails or leaves out what the page needs.
pub fn split(staged: &Path) -> Result<()> {
    let work = workspace::target()?.join("split");
    // What an earlier build left would end up in the release.
    let _absent = fs::remove_dir_all(&work);
    let parts = work.join("parts");
    fs::create_dir_all(&parts).with_context(|| format!("can't make {}", parts.display()))?;
    let module = workspace::target()?.join("wasm32-unknown-unknown/release/console.wasm");
    cut(&module, &parts, &work)?;
    for file in files(&parts)?.iter().filter(|file| file.extension().is_some_and(|kind| kind == "wasm")) {
        let mut shrink = process::command("wasm-opt")?;
        shrink.arg("-Oz").arg(file).arg("-o").arg(file);
        process::run(shrink)?;
    }
    check(&parts)?;
    let name = format!("app-{}", content_hash(&parts)?);
    put(&parts, &staged.join(&name))?;
    replace_in_page(staged, &name)
}

/// Cuts the module into parts and makes the bridge to JavaScript.
fn cut(module: &Path, parts: &Path, work: &Path) -> Result<()> {
    let mut cut = process::command("wasm-split-cli")?;
    cut.args(["--target", "web", "--out-name", "app"]).arg(module).arg(parts);
    process::run(cut)?;
    let main = work.join("app_main.wasm");
    fs::rename(parts.join("app.wasm"), &main).context("wasm-split-cli left no main part")?;
    let mut bind = process::command("wasm-bindgen")?;
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"]);
    bind.args(["--remove-name-section", "--remove-producers-section", "--out-name", "app", "--out-dir"]);
    bind.arg(parts).arg(main);
    process::run(bind)
}

fn check(parts: &Path) -> Result<()> {
    for name in ["app.js", "app_bg.wasm", "__wasm_split.js"] {
        if !parts.join(name).is_file() {
            bail!("splitting left no {name}");
        }
    }
    let glue = fs::read_to_string(parts.join("app.js")).context("can't read the glue")?;
    if !glue.contains("./__wasm_split.js") {
        bail!("the module wasn't linked for splitting: nothing in it asks for ./__wasm_split.js");
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    found.sort();
    Ok(found)
}

fn content_hash(parts: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files(parts)? {
        file.file_name().hash(&mut hasher);
        fs::read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn put(parts: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for file in files(parts)? {
        if let Some(name) = file.file_name() {
            fs::copy(&file, folder.join(name)).with_context(|| format!("can't copy {}", file.display()))?;
        }
    }
    Ok(())
}

/// Takes Trunk's own module out of the release and the page, and names ours there.
fn replace_in_page(staged: &Path, name: &str) -> Result<()> {
    for file in files(staged)? {
        let own = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("console-"));
        if own && file.is_file() {
            fs::remove_file(&file)?;
        }
    }
    let page = staged.join("index.html");
    let text = fs::read_to_string(&page).context("Trunk staged no page")?;
    fs::write(&page, rewritten(&text, name)?).context("can't write the page")
}

/// The page with our parts in the place of Trunk's module.
fn rewritten(page: &str, name: &str) -> Result<String> {
    let without = without(page, "<script type=\"module\">", "</script>", "console-")?;
    let without = self::without(&without, "<link rel=\"modulepreload\"", ">", "console-")?;
    let without = self::without(&without, "<link rel=\"preload\"", ">", "console-")?;
    let ours = format!(
        "<link rel=\"modulepreload\" href=\"/{name}/app.js\">\
         <link rel=\"modulepreload\" href=\"/{name}/__wasm_split.js\">\
         <link rel=\"preload\" href=\"/{name}/app_bg.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <script type=\"module\">import init from '/{name}/app.js';\
         init({{ module_or_path: '/{name}/app_bg.wasm' }});</script></head>"
    );
    if !without.contains("</head>") {
        bail!("the page has no end of its head");
    }
    Ok(without.replacen("</head>", &ours, 1))
}

/// The text without the one element that begins and ends so and names `what`.
fn without(text: &str, begin: &str, end: &str, what: &str) -> Result<String> {
    let from = text.find(begin).with_context(|| format!("Trunk's page has no {begin}"))?;
    let to = text[from..].find(end).map(|at| from + at + end.len()).context("an element has no end")?;
    if !text[from..to].contains(what) {
        bail!("Trunk's page has another {begin} than the one expected");
    }
    Ok(format!("{}{}", &text[..from], &text[to..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><script type=\"module\">\nimport init from '/console-1.js';\n</script>\
        <link rel=\"modulepreload\" href=\"/console-1.js\"><link rel=\"preload\" href=\"/console-1_bg.wasm\"></head><body>";

    #[test]
    fn the_page_names_our_parts_and_trunks_module_no_more() {
        let page = rewritten(PAGE, "app-0123456789abcdef").unwrap();
        assert!(!page.contains("console-"), "{page}");
        assert!(page.contains("import init from '/app-0123456789abcdef/app.js'"), "{page}");
        assert!(page.ends_with("</script></head><body>"), "{page}");
    }

    #[test]
    fn a_page_of_another_form_is_refused_rather_than_broken() {
        assert!(rewritten("<head></head>", "app-1").is_err());
    }
}

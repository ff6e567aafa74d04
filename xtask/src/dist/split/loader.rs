//! What the splitter writes about the modules it has made: which there are, who wants them, and how they're fetched. This knows its
//! words, and refuses those that it would have to guess about. Which modules go into one file isn't known here.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

use super::{GLUE, LOADER};

/// How the splitter's loader fetches a module, around its name.
pub const FETCH: (&str, &str) = (
    "() => {\n    const src = fetch(new URL(\"./",
    ".wasm\", import.meta.url));\n    src.catch(() => {});\n    \
     return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n",
);

/// How ours takes one out of a file of several. A file that couldn't be fetched is fetched again when it's wanted again.
const UNPACK: &str = r#"
const packs = {};
function pack(file) {
    return packs[file] ??= WebAssembly.compileStreaming(fetch(new URL(file, import.meta.url))).catch((error) => {
        delete packs[file];
        throw error;
    });
}
function packed(file, name) {
    return () => {
        const src = pack(file);
        src.catch(() => {});
        return async (imports) => WebAssembly.instantiate(WebAssembly.Module.customSections(await src, name)[0], imports);
    };
}
"#;

/// Which parts want each module: the loader says it of shared ones, and the others have the name of theirs.
pub fn users(loader: &str) -> Result<BTreeMap<String, Vec<&str>>> {
    let mut users = BTreeMap::new();
    let mut before = loader;
    for fetch in loader.split(FETCH.0).skip(1) {
        let (name, _) = fetch.split_once('"').context("the loader fetches what has no name")?;
        let name = name.strip_suffix(".wasm").context("the loader fetches what is no module")?;
        let of_this = match name.strip_prefix("split_") {
            Some(part) => vec![part],
            None => {
                let at = loader
                    .find(&format!("const __{name} "))
                    .context("the loader calls a module otherwise")?;
                before = &loader[..at];
                let (_, said) = before.rsplit_once("/* ").context("nothing says who wants a module")?;
                let (said, _) = said.split_once(" */").context("nothing says who wants a module")?;
                said.split(", ").collect()
            }
        };
        users.insert(name.to_owned(), of_this);
    }
    ensure!(
        !users.is_empty() && !before.is_empty(),
        "the loader fetches nothing in the way that is known here"
    );
    Ok(users)
}

/// The loader, which takes from these files, by their names, what is in them.
pub fn rewritten(loader: &str, packs: &BTreeMap<String, Vec<String>>) -> Result<String> {
    let mut loader = loader.to_owned();
    let all = packs.iter().flat_map(|(file, names)| names.iter().map(move |name| (file, name)));
    for (file, name) in all {
        let fetch = format!("{}{name}{}", FETCH.0, FETCH.1);
        if loader.matches(&fetch).count() != 1 {
            bail!("the loader doesn't fetch {name} in the way that is known here");
        }
        loader = loader.replace(&fetch, &format!("packed(\"./{file}\", \"{name}\")"));
    }
    let (imports, rest) = loader.split_once(";\n").context("the loader imports nothing")?;
    Ok(format!("{imports};\n{UNPACK}{}", without_comments(rest)))
}

/// Nobody reads who shares what in a browser.
fn without_comments(loader: &str) -> String {
    let is_comment = |line: &&str| line.starts_with("/* ") && line.ends_with(" */");
    loader.lines().filter(|line| !is_comment(line)).flat_map(|line| [line, "\n"]).collect()
}

/// The bridge with the loader in it, so that a browser fetches one file for both.
///
/// # Errors
/// When one of them doesn't import the other in the way that is known here.
pub fn joined(glue: &str, loader: &str) -> Result<String> {
    let end = format!(" from \"./{LOADER}\"");
    let is_import =
        |line: &&str| line.starts_with("import * as ") && line.trim_end_matches(';').ends_with(&end);
    let names = glue.lines().filter(is_import).filter_map(|line| line.split_whitespace().nth(3));
    let all_loads: String = names.map(|name| format!("const {name} = loads;\n")).collect();
    ensure!(!all_loads.is_empty(), "the bridge imports no loader");
    let own = loader
        .strip_prefix(&format!("import {{ initSync }} from \"./{GLUE}\";\n"))
        .context("the loader doesn't begin with what it imports")?;
    let exports = own.lines().filter_map(|line| line.strip_prefix("export const ")?.split_once(' '));
    let exported: Vec<&str> = exports.map(|(name, _)| name).collect();
    let glue: String = glue.lines().filter(|line| !is_import(line)).flat_map(|line| [line, "\n"]).collect();
    let own = own.replace("export const ", "const ");
    Ok(format!("{glue}{own}const loads = {{ {} }};\n{all_loads}", exported.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADS: &str =
        "import { initSync } from \"./app.js\";\nlet seen;\nexport const load_disks = make();\n";

    #[test]
    fn bridge_and_loader_become_one_script_without_imports() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nlet wasm;\n";
        let joined = joined(glue, LOADS).unwrap();
        let expected = "let wasm;\nlet seen;\nconst load_disks = make();\nconst loads = { load_disks };\n\
            const import1 = loads;\nconst import2 = loads;\n";
        assert_eq!(joined, expected);
    }

    #[test]
    fn what_imports_otherwise_is_refused() {
        assert!(joined("let wasm;", LOADS).is_err());
        assert!(joined("import * as a from \"./__wasm_split.js\"", "export const a = 1;").is_err());
    }
}

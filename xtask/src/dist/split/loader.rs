//! What the splitter writes about the modules it has made: which there are, who wants them, and how they're fetched. This knows its
//! words, and refuses those that it would have to guess about. Which modules go into one file isn't known here.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

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

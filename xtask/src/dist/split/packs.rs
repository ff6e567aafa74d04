//! Puts modules that are wanted together into one file. The splitter makes a module of every set of parts that share something,
//! a hundred of them, most of a few hundred bytes, and each would be a request. A file of several is a module itself, which holds
//! them as custom sections, so that browsers check, load and compile it as they do every other; the loader takes out of it
//! what it wants.
//!
//! Which ones go together is decided by what people do: a module costs whoever loads it its bytes, and a file a request more.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_encoder::{CustomSection, Module};

use super::{LOADER, files, loader};

/// What people load, as the parts that they have loaded by then.
const MOMENTS: &[&[&str]] = &[
    // A link that is looked at; the same, signed in.
    &["accept"],
    &["accept", "sign_in", "disks", "accepting"],
    // Signing in; choosing disks and creating transfers; what is pending.
    &["sign_in", "disks"],
    &["sign_in", "disks", "wizard"],
    &["sign_in", "disks", "transfers"],
];

/// By how much a moment weighs more than one in which a part is loaded alone.
const WEIGHT: u64 = 8;

/// What a request costs, in bytes of a module as it is: a round trip that others share, and no words in common with them.
const REQUEST: u64 = 12 << 10;

/// Modules in one file: their names without the ending, how long they are, and in which moments they're wanted.
#[derive(Clone, Debug)]
struct Pack {
    names: Vec<String>,
    bytes: u64,
    wanted: Vec<bool>,
}

/// The part that a link's page is made by.
const LINK: &str = "accept";

/// Packs what is in `parts`, and tells the loader. Gives back the files that a link needs.
///
/// # Errors
/// When the loader isn't as the splitter writes it.
pub fn join(parts: &Path) -> Result<Vec<String>> {
    let text = files::text(&parts.join(LOADER))?;
    let users = loader::users(&text)?;
    let moments = moments(&users)?;
    let modules = users
        .iter()
        .map(|(name, users)| {
            let bytes = fs::metadata(parts.join(format!("{name}.wasm")))?.len();
            let wanted =
                moments.iter().map(|moment| users.iter().any(|user| moment.contains(user))).collect();
            Ok(Pack { names: vec![name.clone()], bytes, wanted })
        })
        .collect::<Result<Vec<_>>>()
        .context("the loader names a module that isn't there")?;
    let mut packs = together(modules);
    packs.retain(|pack| pack.names.len() > 1);
    let packs: BTreeMap<String, Vec<String>> = packs
        .into_iter()
        .enumerate()
        .map(|(number, pack)| (file_name(number, &pack.names), pack.names))
        .collect();
    for (file, names) in &packs {
        files::write(&parts.join(file), packed(parts, names)?)?;
    }
    files::write(&parts.join(LOADER), loader::rewritten(&text, &packs)?)?;
    let of_link = users.iter().filter(|(_, users)| users.contains(&LINK)).map(|(name, _)| {
        let pack = packs.iter().find(|(_, names)| names.contains(name));
        pack.map_or_else(|| format!("{name}.wasm"), |(file, _)| file.clone())
    });
    Ok(of_link.collect::<BTreeSet<_>>().into_iter().collect())
}

/// What a file is called: as the parts in it, so that one sees what was loaded.
fn file_name(number: usize, names: &[String]) -> String {
    let parts: Vec<&str> =
        names.iter().map(String::as_str).filter(|name| name.starts_with("split_")).collect();
    if parts.is_empty() { format!("shared_{number}.wasm") } else { format!("{}.wasm", parts.join(".")) }
}

/// All moments: what people do, as often as it weighs, and each part alone.
fn moments<'a>(users: &BTreeMap<String, Vec<&'a str>>) -> Result<Vec<Vec<&'a str>>> {
    let parts: Vec<&str> = users.values().filter(|users| users.len() == 1).map(|users| users[0]).collect();
    let known = |name: &&str| parts.iter().find(|part| *part == name).copied();
    let told = MOMENTS.iter().map(|moment| {
        let parts: Option<Vec<&str>> = moment.iter().map(known).collect();
        parts.with_context(|| format!("of {} one isn't there", moment.join(", ")))
    });
    let mut moments = told.collect::<Result<Vec<_>>>()?;
    let mut alone: Vec<&str> = parts.clone();
    alone.dedup();
    moments.extend(alone.into_iter().map(|part| vec![part]));
    Ok(moments)
}

fn weight(moment: usize) -> u64 {
    if moment < MOMENTS.len() { WEIGHT } else { 1 }
}

/// What a file costs in all moments together.
fn cost(bytes: u64, wanted: impl Iterator<Item = bool>) -> u64 {
    let weights = wanted.enumerate().filter(|(_, wanted)| *wanted).map(|(moment, _)| weight(moment));
    weights.sum::<u64>() * (bytes + REQUEST)
}

impl Pack {
    fn wanted_with<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = bool> + 'a {
        self.wanted.iter().zip(&other.wanted).map(|(one, two)| *one || *two)
    }

    fn with(&self, other: &Self) -> Self {
        Self {
            names: [&self.names[..], &other.names].concat(),
            bytes: self.bytes + other.bytes,
            wanted: self.wanted_with(other).collect(),
        }
    }

    /// By how much the two cost less in one file. Asked some hundred thousand times.
    fn gain(&self, other: &Self) -> u64 {
        let alone = |pack: &Self| cost(pack.bytes, pack.wanted.iter().copied());
        let joined = cost(self.bytes + other.bytes, self.wanted_with(other));
        (alone(self) + alone(other)).saturating_sub(joined)
    }
}

/// The modules in files: the two that gain most by it are joined, as long as any gain.
fn together(mut packs: Vec<Pack>) -> Vec<Pack> {
    loop {
        let pairs = (0..packs.len()).flat_map(|one| (one + 1..packs.len()).map(move |two| (one, two)));
        let best = pairs.map(|(one, two)| (packs[one].gain(&packs[two]), one, two)).max();
        let Some((1.., one, two)) = best else { return packs };
        let second = packs.remove(two);
        packs[one] = packs[one].with(&second);
    }
}

/// A file with these modules in it.
fn packed(parts: &Path, names: &[String]) -> Result<Vec<u8>> {
    let mut pack = Module::new();
    for name in names {
        let file = parts.join(format!("{name}.wasm"));
        let data = files::bytes(&file)?;
        pack.section(&CustomSection { name: name.into(), data: data.into() });
        fs::remove_file(&file).with_context(|| format!("can't remove {}", file.display()))?;
    }
    Ok(pack.finish())
}

#[cfg(test)]
mod tests {
    use super::loader::{FETCH, users};
    use super::*;

    fn fetch(name: &str) -> String {
        format!("{}{name}{}", FETCH.0, FETCH.1)
    }

    /// As the splitter writes it.
    fn loader() -> String {
        let mut loader = "import { initSync } from \"./app.js\";\n\n".to_owned();
        for (number, users) in [(1, "accept, accepting"), (2, "accept, accepting"), (3, "again, sealing")] {
            let fetch = fetch(&format!("chunk_{number}"));
            loader.push_str(&format!("/* {users} */\nconst __chunk_{number} = makeLoad({fetch}, []);\n"));
        }
        for part in ["accept", "accepting", "again", "disks", "sealing", "sign_in", "transfers", "wizard"] {
            let fetch = fetch(&format!("split_{part}"));
            loader.push_str(&format!(
                "export const __wasm_split_load_{part} = wrapAsyncCb(makeLoad({fetch}, []));\n"
            ));
        }
        loader
    }

    fn parts(large: &str) -> tempfile::TempDir {
        let parts = tempfile::tempdir().unwrap();
        fs::write(parts.path().join(LOADER), loader()).unwrap();
        for name in users(&loader()).unwrap().keys() {
            let mut module = Module::new();
            let data = vec![7; if name == large { 100 << 10 } else { 100 }];
            module.section(&CustomSection { name: "x".into(), data: data.into() });
            fs::write(parts.path().join(format!("{name}.wasm")), module.finish()).unwrap();
        }
        parts
    }

    /// The modules in each file of several, by the loader's word.
    fn packed_in(loader: &str) -> BTreeMap<String, Vec<String>> {
        let mut packs: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for call in loader.split("packed(\"").skip(1) {
            let mut words = call.split('"');
            let (file, name) = (words.next().unwrap(), words.nth(1).unwrap());
            packs.entry(file.to_owned()).or_default().push(name.to_owned());
        }
        packs
    }

    #[test]
    fn what_is_wanted_together_is_in_one_file_as_it_was_and_the_loader_knows_where() {
        let parts = parts("split_wizard");
        let before = fs::read(parts.path().join("chunk_1.wasm")).unwrap();
        let of_link = join(parts.path()).unwrap();
        let loader = files::text(&parts.path().join(LOADER)).unwrap();
        let packs = packed_in(&loader);
        let (file, with) = packs.iter().find(|(_, names)| names.contains(&"chunk_1".to_owned())).unwrap();
        assert!(with.contains(&"chunk_2".to_owned()), "{packs:?}");
        assert!(!parts.path().join("chunk_1.wasm").exists());
        assert!(
            of_link.iter().any(|of_link| file.ends_with(of_link))
                && of_link.iter().all(|file| parts.path().join(file).exists())
        );
        let pack = fs::read(parts.path().join(file)).unwrap();
        let payloads = wasmparser::Parser::new(0).parse_all(&pack);
        let held = payloads.filter_map(|payload| match payload.unwrap() {
            wasmparser::Payload::CustomSection(section) => {
                Some((section.name().to_owned(), section.data().to_owned()))
            }
            _ => None,
        });
        assert!(held.collect::<Vec<_>>().contains(&("chunk_1".to_owned(), before)));
        assert!(!loader.contains("/* accept"), "{loader}");
    }

    #[test]
    fn who_opens_a_link_doesnt_load_a_large_part_that_isnt_needed_for_it() {
        let parts = parts("split_wizard");
        join(parts.path()).unwrap();
        let packs = packed_in(&files::text(&parts.path().join(LOADER)).unwrap());
        assert!(packs.values().all(|names| !names.contains(&"split_wizard".to_owned())), "{packs:?}");
    }

    #[test]
    fn a_loader_of_another_form_or_without_a_part_that_people_load_is_refused() {
        for (from, to) in
            [("instantiateStreaming", "instantiate"), ("split_wizard", "split_other"), ("/* accept", "// ")]
        {
            let parts = parts("");
            fs::write(parts.path().join(LOADER), loader().replace(from, to)).unwrap();
            assert!(join(parts.path()).is_err(), "{from}");
        }
    }
}

//! The modules of a crate, and which of them a path in one of them leads to. Names that a module takes from another
//! (`use`) are followed to where they come from, so that a re-export hides nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::paths::{Import, imports, mentions, top_level};
use crate::source::{Source, sources, without_tests};
use crate::tokens::{Kind, Token, close_of, find};

/// Where a module is in its crate: `pages::accept` is `["pages", "accept"]`, the crate's root is empty.
pub(crate) type Place = Vec<String>;

/// A module: a file, or what stands in a file as `mod a { … }`.
pub(crate) struct Module {
    /// Whether only tests have it.
    pub test: bool,
    /// Its tokens, without those of modules within it.
    code: Vec<Token>,
    /// The names that it takes from elsewhere, by what they are called here.
    imports: Vec<Import>,
}

/// The modules of one crate.
#[derive(Default)]
pub(crate) struct Crate {
    modules: BTreeMap<Place, Module>,
}

impl Crate {
    /// Adds a file by its path below the folder of the crate's root file: `pages/accept/mod.rs`.
    pub(crate) fn add(&mut self, path: &str, tokens: &[Token], test: bool) {
        self.add_module(place(path), tokens, test);
    }

    fn add_module(&mut self, place: Place, tokens: &[Token], test: bool) {
        let mut code = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let rest = &tokens[at..];
            let is_module = matches!(rest, [word, _, open, ..] if word.text == "mod" && open.text == "{");
            if is_module {
                let end = close_of(tokens, at + 2);
                let test = test || code_ends_with(&code, "# [ cfg ( test ) ]");
                let place = [&place[..], &[rest[1].text.clone()]].concat();
                self.add_module(place, &tokens[at + 3..end], test);
                at = end + 1;
                // So that the attributes before it belong to nothing else.
                code.push(Token { text: ";".into(), kind: Kind::Sign, line: rest[0].line });
            } else {
                code.push(rest[0].clone());
                at += 1;
            }
        }
        let code = if test { code } else { without_tests(&code) };
        let imports = imports(&top_level(&code));
        self.modules.insert(place, Module { test, code, imports });
    }

    /// All modules with their places.
    pub(crate) fn modules(&self) -> impl Iterator<Item = (&Place, &Module)> {
        self.modules.iter()
    }

    /// The modules that the one at `from` uses, each with the path that says so and its line.
    pub(crate) fn uses(&self, from: &Place) -> Vec<(Place, String, usize)> {
        let Some(module) = self.modules.get(from) else { return Vec::new() };
        let mut found = Vec::new();
        for (path, line) in mentions(&module.code) {
            let shown = path.join("::");
            if path.last().is_some_and(|last| last == "*") {
                found.extend(
                    self.of_glob(module, from, &path).into_iter().map(|to| (to, shown.clone(), line)),
                );
            } else if let Some(to) = self.leads_to(from, &path, 0) {
                found.push((to, shown, line));
            }
        }
        found
    }

    /// The module that a path in the module at `from` leads to; `None` for one of another crate.
    fn leads_to(&self, from: &Place, path: &[String], depth: usize) -> Option<Place> {
        // Two modules that re-export each other's globs would lead round for ever.
        if depth > 16 {
            return None;
        }
        let mut here = from.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => (here, rest) = (Place::new(), &path[1..]),
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|part| part == "super") {
                    here.pop()?;
                    rest = &rest[1..];
                }
            }
            first if self.child(from, first).is_some() => {}
            first => {
                let import = self.modules.get(from)?.imports.iter().find(|import| import.name == first)?;
                let path = [&import.path[..], &path[1..]].concat();
                return self.leads_to_import(from, &path, depth + 1);
            }
        }
        for (at, part) in rest.iter().enumerate() {
            if let Some(child) = self.child(&here, part) {
                here = child;
            } else {
                return Some(self.re_exported(&here, &rest[at..], depth).unwrap_or(here));
            }
        }
        Some(here)
    }

    /// As `leads_to`, for the path of a `use`, whose first part is never a name that another `use` has brought.
    fn leads_to_import(&self, from: &Place, path: &[String], depth: usize) -> Option<Place> {
        let known = matches!(path.first()?.as_str(), "crate" | "self" | "super");
        (known || self.child(from, path.first()?).is_some())
            .then(|| self.leads_to(from, path, depth))
            .flatten()
    }

    /// Where the module at `here` has the first name of `rest` from, if from elsewhere.
    fn re_exported(&self, here: &Place, rest: &[String], depth: usize) -> Option<Place> {
        let module = self.modules.get(here)?;
        let name = rest.first()?;
        if let Some(import) = module.imports.iter().find(|import| import.name == *name) {
            return self.leads_to_import(here, &[&import.path[..], &rest[1..]].concat(), depth + 1);
        }
        let globs = module.imports.iter().filter(|import| import.name == "*");
        globs
            .filter_map(|glob| self.leads_to_import(here, &glob.path[..glob.path.len() - 1], depth + 1))
            .find(|from| self.modules.get(from).is_some_and(|module| defines(&module.code, name)))
    }

    /// What a `use m::*` in a module leads to: wherever `m` has the names from that the module says.
    fn of_glob(&self, module: &Module, from: &Place, path: &[String]) -> Vec<Place> {
        let Some(of) = self.leads_to(from, &path[..path.len() - 1], 0) else { return Vec::new() };
        let Some(globbed) = self.modules.get(&of) else { return Vec::new() };
        let says =
            |name: &str| module.code.iter().any(|token| token.kind == Kind::Word && token.text == name);
        let names = globbed.imports.iter().filter(|import| says(&import.name));
        let mut found: Vec<Place> =
            names.filter_map(|import| self.leads_to_import(&of, &import.path, 0)).collect();
        found.push(of);
        found
    }

    fn child(&self, of: &Place, name: &str) -> Option<Place> {
        let child = [&of[..], &[name.to_owned()]].concat();
        self.modules.contains_key(&child).then_some(child)
    }
}

/// The crates of the workspace by the folders of their root files, with their modules. A library and a program beside it
/// are told as one. They are read once, whatever the number of rules.
pub(crate) fn crates() -> &'static BTreeMap<String, Crate> {
    static ALL: OnceLock<BTreeMap<String, Crate>> = OnceLock::new();
    ALL.get_or_init(read_all)
}

fn read_all() -> BTreeMap<String, Crate> {
    let is_root = |source: &&Source| source.path.ends_with("/main.rs") || source.path.ends_with("/lib.rs");
    let folder = |source: &Source| source.path.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let all = sources(&[]);
    let roots: BTreeSet<String> =
        all.iter().copied().filter(is_root).map(folder).chain(["src".to_owned()]).collect();
    let mut found: BTreeMap<String, Crate> = BTreeMap::new();
    for source in all {
        let below = |root: &&String| {
            source.path.strip_prefix(root.as_str()).is_some_and(|rest| rest.starts_with('/'))
        };
        if let Some(root) = roots.iter().filter(below).max_by_key(|root| root.len()) {
            found.entry(root.clone()).or_default().add(
                &source.path[root.len() + 1..],
                &source.all,
                // In a crate of tests, all modules count alike.
                source.is_test && !root.contains("tests/"),
            );
        }
    }
    found
}

/// `pages/accept/mod.rs` and `pages/accept.rs` are `pages::accept`.
fn place(path: &str) -> Place {
    let parts = path.trim_end_matches(".rs").split('/');
    parts.filter(|part| !matches!(*part, "mod" | "lib" | "main")).map(str::to_owned).collect()
}

fn code_ends_with(code: &[Token], pattern: &str) -> bool {
    let length = pattern.split(' ').count();
    code.len() >= length && !find(&code[code.len() - length..], pattern).is_empty()
}

/// Whether an item of that name is defined in the code itself.
fn defines(code: &[Token], name: &str) -> bool {
    const WORDS: &[&str] = &["fn", "struct", "enum", "trait", "type", "const", "static", "union"];
    top_level(code).windows(2).any(|pair| WORDS.contains(&pair[0].text.as_str()) && pair[1].text == name)
}

//! Layers of the browser app: a module uses only what lies below it.

use crate::source::{Source, sources};
use crate::tokens::Token;
use crate::tree::none;

/// Lowest first. `lazy` is a way of loading that every layer may choose, so it stands under all of them.
const LAYERS: &[&str] = &["lazy", "route", "api", "state", "components", "pages", "app"];

/// The path of a file's module: `src/pages/accept/mod.rs` is `pages::accept`.
fn module(path: &str) -> Vec<&str> {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).collect()
}

/// The full paths that a file names by `crate::…` or `super::…`, each with the token it begins at.
fn named<'a>(source: &'a Source, module: &[&'a str]) -> Vec<(&'a Token, Vec<&'a str>)> {
    let all = &source.all;
    let text = |at: usize| all.get(at).map_or("", |token| token.text.as_str());
    let is_sep = |at: usize| text(at) == ":" && text(at + 1) == ":";
    let mut paths = Vec::new();
    for at in 0..all.len() {
        let begins = at == 0 || text(at - 1) != ":";
        let (mut here, mut next) = match text(at) {
            "crate" if begins && is_sep(at + 1) => (Vec::new(), at + 3),
            "super" if begins && is_sep(at + 1) => {
                let mut up = 1;
                let mut next = at + 3;
                while text(next) == "super" && is_sep(next + 1) {
                    up += 1;
                    next += 3;
                }
                (module[..module.len().saturating_sub(up)].to_vec(), next)
            }
            _ => continue,
        };
        let token = &all[at];
        if text(next) == "{" {
            // `use crate::{a, b::c}`: the first word of each branch.
            let end = crate::tokens::close_of(all, next);
            let firsts = (next + 1..end).filter(|at| matches!(text(at - 1), "{" | ","));
            paths.extend(firsts.map(|first| (token, [&here[..], &[text(first)]].concat())));
            continue;
        }
        while !text(next).is_empty() {
            here.push(text(next));
            if !is_sep(next + 1) {
                break;
            }
            next += 3;
        }
        paths.push((token, here));
    }
    paths
}

fn rank(name: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| *layer == name)
}

#[test]
fn a_module_uses_only_layers_below_it() {
    let mut found = Vec::new();
    for source in sources(&["src/"]) {
        let module = module(&source.path);
        let Some(own) = module.first().and_then(|name| rank(name)) else {
            assert!(module.is_empty(), "{}: no layer has this name; the layers are {LAYERS:?}", source.path);
            continue;
        };
        for (token, path) in named(source, &module) {
            let used = path.first().copied().unwrap_or_default();
            if rank(used).is_some_and(|rank| rank > own) {
                found.push(format!("{} uses {}", source.place(token), path.join("::")));
            }
        }
    }
    none("move what is used down, or hand it in as an argument:", &found);
}

#[test]
fn the_base_components_know_nothing_of_the_app() {
    let mut found = Vec::new();
    for source in sources(&["src/components/base/"]) {
        for (token, path) in named(source, &module(&source.path)) {
            let within = matches!(path[..], ["components", "base", ..]);
            if !within && path.first().is_some_and(|name| rank(name).is_some()) {
                found.push(format!("{} uses {}", source.place(token), path.join("::")));
            }
        }
        let ours = source.all.iter().filter(|token| token.text.starts_with("evs_"));
        found.extend(ours.map(|token| format!("{} uses {}", source.place(token), token.text)));
    }
    none("a base component takes everything by its props:", &found);
}

#[test]
fn modules_stand_for_themselves_in_paths() {
    assert_eq!(module("src/pages/accept/mod.rs"), ["pages", "accept"]);
    let all =
        crate::tokens::tokens("use crate::{app::x, route}; use super::super::super::pages::y;").unwrap();
    let source = Source { path: String::new(), code: all.clone(), all };
    let paths: Vec<_> = named(&source, &["state", "a", "b"]).into_iter().map(|(_, path)| path).collect();
    assert_eq!(paths, [vec!["app"], vec!["route"], vec!["pages", "y"]]);
}

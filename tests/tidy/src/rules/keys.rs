//! Keys of texts: each is said somewhere. A text that nobody says is a translation for nothing, or a sentence that a page
//! forgot.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::{Source, sources};
use crate::tokens::{Kind, Token, close_of, find};
use crate::tree::none;

/// The groups' fields (`disks`) by the names of their types (`DisksText`).
fn groups(messages: &[&Source]) -> BTreeMap<String, String> {
    let module = messages.iter().find(|source| source.path.ends_with("messages/mod.rs")).unwrap();
    let all = &module.all;
    let start = *find(all, "groups ! {").last().unwrap();
    let inside = &all[start + 3..close_of(all, start + 2)];
    find(inside, "_ : _ ,")
        .into_iter()
        .map(|at| (inside[at + 2].text.clone(), inside[at].text.clone()))
        .collect()
}

/// Every key as `group.key`, with its place.
fn keys(messages: &[&Source], groups: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for source in messages {
        let all = &source.all;
        for at in find(all, "messages ! {") {
            let open = (at + 3..all.len()).find(|at| all[*at].text == "{").unwrap();
            let Some(group) = groups.get(&all[open - 1].text) else { continue };
            for key in declared(all, open) {
                found.insert(format!("{group}.{}", key.text), source.place(key));
            }
        }
    }
    found
}

/// The first word of each declaration (`key(n: usize);`) in the group that opens at `open`.
fn declared(all: &[Token], open: usize) -> Vec<&Token> {
    let mut found = Vec::new();
    let mut at = open + 1;
    let mut begins = true;
    while at < close_of(all, open) {
        match all[at].text.as_str() {
            "(" | "{" if all[at].kind == Kind::Bracket => at = close_of(all, at),
            ";" => begins = true,
            _ if begins => {
                found.push(&all[at]);
                begins = false;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// The names that stand for a group in one file: its field, and what a `let`, a parameter or a closure calls it.
fn aliases(source: &Source, groups: &BTreeMap<String, String>) -> BTreeMap<String, BTreeSet<String>> {
    let code = &source.code;
    let text = |at: usize| code.get(at).map_or("", |token| token.text.as_str());
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (kind, group) in groups {
        let names = found.entry(group.clone()).or_default();
        names.insert(group.clone());
        // `let f = &t.failures;`
        for at in find(code, &format!(". {group} ;")) {
            let start = (0..at).rev().find(|at| matches!(text(*at), "=" | ";" | "{" | "}")).unwrap_or(0);
            if text(start) == "=" && start > 0 {
                names.insert(text(start - 1).to_owned());
            }
        }
        // `fn f(t: &'static DisksText)`
        for at in find(code, kind) {
            let name = (0..at).rev().find(|at| text(*at) == ":").and_then(|colon| colon.checked_sub(1));
            names.extend(name.map(|at| text(at).to_owned()));
        }
        // `pick(|t| t.title)` in a file that has `fn(&DisksText) -> …`
        if !find(code, &format!("& {kind}")).is_empty() || !find(code, &format!("static {kind}")).is_empty() {
            names.extend(find(code, "| _ |").into_iter().map(|at| text(at + 1).to_owned()));
        }
    }
    found
}

/// The keys that a file says.
fn used(source: &Source, groups: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let aliases = aliases(source, groups);
    let is_word = |token: &Token| token.kind == Kind::Word;
    for window in source.code.windows(3).filter(|window| window[1].text == "." && is_word(&window[2])) {
        for (group, names) in &aliases {
            if names.contains(&window[0].text) {
                found.insert(format!("{group}.{}", window[2].text));
            }
        }
    }
    found
}

#[test]
fn every_text_is_said_somewhere() {
    let messages = sources(&["crates/i18n/src/messages/"]);
    let groups = groups(&messages);
    let keys = keys(&messages, &groups);
    assert!(groups.len() >= 9 && keys.len() > 300, "{} groups, {} keys", groups.len(), keys.len());
    let sayers = sources(&["src/", "crates/i18n/src/reasons.rs", "crates/i18n/src/listings.rs"]);
    let said: BTreeSet<String> = sayers.iter().flat_map(|source| used(source, &groups)).collect();
    let unsaid = keys.iter().filter(|(key, _)| !said.contains(*key));
    let unsaid: Vec<String> = unsaid.map(|(key, place)| format!("{place}: {key}")).collect();
    none("say it where it belongs, or take it out of every language:", &unsaid);
}

#[test]
fn a_text_is_found_by_whatever_its_group_is_called() {
    let all = crate::tokens::tokens(
        "fn a(t: &Texts) { let f = &t.failures; say(f.lost); say(t.disks.title) } fn b(x: &DisksText) { x.why } \
         fn c() { say(|d| d.all) }",
    )
    .unwrap();
    let source = Source { path: String::new(), is_test: false, code: all.clone(), all };
    let groups = [("DisksText", "disks"), ("FailureText", "failures")];
    let groups = groups.map(|(kind, group)| (kind.to_owned(), group.to_owned())).into();
    let used = used(&source, &groups);
    for key in ["failures.lost", "disks.title", "disks.why", "disks.all"] {
        assert!(used.contains(key), "{key} isn't among {used:?}");
    }
}

#[test]
fn a_key_is_the_first_word_of_its_declaration() {
    let all =
        crate::tokens::tokens("{ close; size(n: u32); done as Done<'a> { n: usize, of: &'a str }; end; }");
    let all = all.unwrap();
    let keys: Vec<&str> = declared(&all, 0).into_iter().map(|key| key.text.as_str()).collect();
    assert_eq!(keys, ["close", "size", "done", "end"]);
}

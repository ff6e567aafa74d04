//! Rust files as the rules need them: their tokens, with and without those of tests.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::tokens::{Token, close_of, find, tokens};
use crate::tree::files;

/// A Rust file.
pub(crate) struct Source {
    /// Its path from the repository's root.
    pub path: String,
    /// Whether only tests have it.
    pub is_test: bool,
    /// All its tokens.
    pub all: Vec<Token>,
    /// The tokens that aren't part of a test; none when the whole file is one.
    pub code: Vec<Token>,
}

impl Source {
    /// A place in it, for a finding.
    pub(crate) fn place(&self, token: &Token) -> String {
        format!("{}:{}", self.path, token.line)
    }

    /// The places in its code where `pattern` occurs.
    pub(crate) fn code_places(&self, pattern: &str) -> Vec<String> {
        find(&self.code, pattern).into_iter().map(|at| self.place(&self.code[at])).collect()
    }
}

/// The Rust files under `folders`; everywhere when there are none. They are read once, whatever the number of rules.
pub(crate) fn sources(folders: &[&str]) -> Vec<&'static Source> {
    static ALL: OnceLock<Vec<Source>> = OnceLock::new();
    let all = ALL.get_or_init(read_all).iter();
    let found: Vec<_> = all
        .filter(|source| folders.is_empty() || folders.iter().any(|folder| source.path.starts_with(folder)))
        .collect();
    assert!(!found.is_empty(), "no Rust file under {folders:?}: the rule looks at nothing");
    found
}

fn read_all() -> Vec<Source> {
    let mut sources: Vec<Source> = files(&[], &[".rs"])
        .into_iter()
        .filter_map(|file| {
            // A file that is being written and doesn't parse is the compiler's matter.
            let all = tokens(&file.text)?;
            let code = without_tests(&all);
            Some(Source { path: file.path, is_test: false, all, code })
        })
        .collect();
    let tests: BTreeSet<String> = sources.iter().flat_map(test_modules).collect();
    for source in &mut sources {
        let within = |module: &String| {
            source.path.strip_prefix(module.as_str()).is_some_and(|rest| rest.starts_with(['.', '/']))
        };
        source.is_test = source.path.starts_with("tests/")
            || source.path.contains("/tests/")
            || source.path.ends_with("/tests.rs")
            || tests.iter().any(within);
        if source.is_test {
            source.code.clear();
        }
    }
    sources
}

/// The tokens without items that only tests have: from `#[cfg(test)]` to the end of the item.
pub(crate) fn without_tests(all: &[Token]) -> Vec<Token> {
    let mut code = Vec::new();
    let mut at = 0;
    while at < all.len() {
        if let Some(end) = test_item(all, at) {
            at = end + 1;
        } else {
            code.push(all[at].clone());
            at += 1;
        }
    }
    code
}

/// Where the test item that begins at `at` ends, if one does.
fn test_item(all: &[Token], at: usize) -> Option<usize> {
    if find(&all[at..all.len().min(at + 7)], "# [ cfg ( test ) ]").is_empty() {
        return None;
    }
    let mut end = at + 7;
    loop {
        match all.get(end)?.text.as_str() {
            ";" => return Some(end),
            "{" => return Some(close_of(all, end)),
            "(" | "[" => end = close_of(all, end) + 1,
            _ => end += 1,
        }
    }
}

/// The paths (without ending) of modules that a file declares for tests only.
fn test_modules(source: &Source) -> Vec<String> {
    let folder = match source.path.rsplit_once('/') {
        Some((folder, "mod.rs" | "lib.rs" | "main.rs")) => folder.to_owned(),
        _ => source.path.trim_end_matches(".rs").to_owned(),
    };
    let named = find(&source.all, "# [ cfg ( test ) ] mod _ ;").into_iter();
    named.map(|at| format!("{folder}/{}", source.all[at + 8].text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_tests_have_is_left_out() {
        let source = "fn a() { x.y() } #[cfg(test)] mod tests { fn b() {} } #[cfg(test)] mod far; fn c() {}";
        let code: Vec<String> =
            without_tests(&tokens(source).unwrap()).into_iter().map(|token| token.text).collect();
        assert_eq!(code.concat(), "fna(){x.y()}fnc(){}");
    }
}

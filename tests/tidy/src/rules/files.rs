//! Files: each is read in one go and begins with what belongs in it, and each public function says what it does.

use crate::source::{Source, sources};
use crate::tokens::Token;
use crate::tree::{files, none};

/// The most lines of a Rust file.
const MOST: usize = 250;

#[test]
fn no_rust_file_is_long_and_each_begins_with_what_belongs_in_it() {
    let mut found = Vec::new();
    for file in files(&[], &[".rs"]) {
        let lines = file.text.lines().count();
        if lines > MOST {
            found.push(format!("{}: {lines} lines; split what is longer than {MOST} by idea", file.path));
        }
        let first = file.text.lines().next().unwrap_or_default();
        if first.strip_prefix("//!").is_none_or(|says| says.trim().len() < 12) {
            found.push(format!(
                "{}: begin with a `//!` line: what belongs here and what never will",
                file.path
            ));
        }
    }
    none("a file has one idea:", &found);
}

/// The public functions without a word about what they do, by the tokens of their names.
fn undocumented(code: &[Token]) -> Vec<&Token> {
    const BETWEEN: &[&str] = &["async", "const", "extern"];
    let text = |at: usize| code.get(at).map_or("", |token| token.text.as_str());
    let mut found = Vec::new();
    for at in (0..code.len()).filter(|at| text(*at) == "pub" && text(at + 1) != "(") {
        let function = (at + 1..code.len()).find(|at| !BETWEEN.contains(&text(*at))).unwrap_or(at);
        if text(function) == "fn" && !has_doc(code, at) {
            found.push(&code[function + 1]);
        }
    }
    found
}

/// Whether one of the attributes that end right before `at` is a doc comment.
fn has_doc(code: &[Token], at: usize) -> bool {
    let mut attributes =
        (0..at).rev().take_while(|back| !matches!(code[*back].text.as_str(), ";" | "}" | "{"));
    attributes.any(|back| code[back].text == "doc" && back > 0 && code[back - 1].text == "[")
}

/// Whether it's an inherent function or a free one that others can call; what a browser test or a program has is no
/// contract.
fn has_contracts(source: &&&Source) -> bool {
    !source.is_test && !source.path.ends_with("main.rs")
}

#[test]
fn every_public_function_says_what_it_does() {
    let mut found = Vec::new();
    for source in sources(&["src/", "crates/", "xtask/"]).iter().filter(has_contracts) {
        let names = undocumented(&source.code);
        found.extend(names.into_iter().map(|name| format!("{}: {}", source.place(name), name.text)));
    }
    none("say what it does, in which unit, with which errors:", &found);
}

#[test]
fn a_function_with_a_doc_comment_or_for_the_crate_alone_is_let_through() {
    let source = "/// Says.\n#[must_use]\npub fn a() {} pub(crate) fn b() {} fn c() {} impl D for E { fn f() {} }\n\
                  pub async fn silent() {}\npub struct G { pub field: u8 }\n#[inline] pub const fn mute() {}";
    let tokens = crate::tokens::tokens(source).unwrap();
    let names: Vec<_> = undocumented(&tokens).into_iter().map(|token| token.text.as_str()).collect();
    assert_eq!(names, ["silent", "mute"]);
}

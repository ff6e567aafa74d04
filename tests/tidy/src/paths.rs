//! Paths in source: those that `use` names, and those that stand in the code. Where they lead is not known here.

use crate::tokens::{Kind, Token, close_of};

/// A name that a `use` brings in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// What it's called from then on; `*` for all names of a module.
    pub name: String,
    /// Its path as written.
    pub path: Vec<String>,
}

/// The tokens that stand in no braces but those of a `use`.
pub(crate) fn top_level(code: &[Token]) -> Vec<Token> {
    let mut out = Vec::new();
    let mut at = 0;
    let mut in_use = false;
    while at < code.len() {
        let token = &code[at];
        match token.text.as_str() {
            "use" => in_use = true,
            ";" => in_use = false,
            "{" if !in_use => at = close_of(code, at),
            _ => {}
        }
        out.push(code[at].clone());
        at += 1;
    }
    out
}

/// All that the `use` items among the tokens bring in.
pub(crate) fn imports(code: &[Token]) -> Vec<Import> {
    let mut found = Vec::new();
    for at in (0..code.len()).filter(|at| is_use(code, *at)) {
        tree(code, at + 1, &mut Vec::new(), &mut found);
    }
    found
}

/// Whether a `use` item begins here: `use<'a>` in a type is something else.
fn is_use(code: &[Token], at: usize) -> bool {
    code[at].text == "use" && code.get(at + 1).is_some_and(|next| next.kind != Kind::Sign || next.text == ":")
}

/// Reads one branch of a `use`, and gives where it ends.
fn tree(code: &[Token], mut at: usize, before: &mut Vec<String>, found: &mut Vec<Import>) -> usize {
    let text = |at: usize| code.get(at).map_or("", |token| token.text.as_str());
    let own = before.len();
    loop {
        match text(at) {
            ":" => at += 1,
            "{" => {
                let end = close_of(code, at);
                at += 1;
                while at < end {
                    at = tree(code, at, before, found);
                    at += usize::from(text(at) == ",");
                }
                at = end + 1;
                break;
            }
            "," | ";" | "}" | "" => {
                push(before, None, found);
                break;
            }
            "as" => {
                push(before, Some(text(at + 1)), found);
                at += 2;
                break;
            }
            word => {
                before.push(word.to_owned());
                at += 1;
            }
        }
    }
    before.truncate(own);
    at
}

fn push(path: &[String], name: Option<&str>, found: &mut Vec<Import>) {
    // `use super::journal::{self}` brings in `journal`.
    let path = match path {
        [before @ .., last] if last == "self" && !before.is_empty() => before,
        all => all,
    };
    if let Some(last) = path.last() {
        found.push(Import { name: name.unwrap_or(last).to_owned(), path: path.to_vec() });
    }
}

/// All paths of two parts or more in the code, with their lines: those that `use` names, wherever it stands, and others.
pub(crate) fn mentions(code: &[Token]) -> Vec<(Vec<String>, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let line = code[at].line;
        if is_use(code, at) {
            let mut imports = Vec::new();
            at = tree(code, at + 1, &mut Vec::new(), &mut imports);
            found.extend(imports.into_iter().map(|import| (import.path, line)));
        } else if code[at].kind == Kind::Word && is_separator(code, at + 1) {
            let mut path = vec![code[at].text.clone()];
            while is_separator(code, at + 1) && code.get(at + 3).is_some_and(|next| next.kind == Kind::Word) {
                at += 3;
                path.push(code[at].text.clone());
            }
            found.push((path, line));
            at += 1;
        } else {
            at += 1;
        }
    }
    found
}

fn is_separator(code: &[Token], at: usize) -> bool {
    [at, at + 1].iter().all(|at| code.get(*at).is_some_and(|token| token.text == ":"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn shown(source: &str) -> Vec<String> {
        let imports = imports(&tokens(source).unwrap());
        imports.iter().map(|import| format!("{}={}", import.name, import.path.join("::"))).collect()
    }

    #[test]
    fn every_branch_of_a_use_is_read() {
        let source =
            "pub use a::{self, b::{C, D as E}, f::*}; use super::super::g; pub(super) use crate::h::I as _;";
        let expected = ["a=a", "C=a::b::C", "E=a::b::D", "*=a::f::*", "g=super::super::g", "_=crate::h::I"];
        assert_eq!(shown(source), expected);
    }

    #[test]
    fn paths_in_code_are_read_as_far_as_they_are_words() {
        let code = tokens("fn a() -> impl B + use<'_> { use c::D; crate::e::f::<G>(super::h::I { j: 1 }) }")
            .unwrap();
        let paths: Vec<_> = mentions(&code).into_iter().map(|(path, _)| path.join("::")).collect();
        assert_eq!(paths, ["c::D", "crate::e::f", "super::h::I"]);
    }

    #[test]
    fn what_stands_in_braces_is_not_top_level() {
        let code = tokens("use a::{b, c}; fn d() { use e::f; } use g::h;").unwrap();
        let names: Vec<_> = imports(&top_level(&code)).into_iter().map(|import| import.name).collect();
        assert_eq!(names, ["b", "c", "h"]);
    }
}

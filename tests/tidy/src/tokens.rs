//! Rust source as a flat list of tokens with their lines. Comments are gone; strings are single tokens.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Sign,
    Literal,
    /// Where a macro's, block's or other group begins or ends.
    Bracket,
}

/// A token.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub text: String,
    pub kind: Kind,
    pub line: usize,
}

/// Reads source into tokens; `None` when it isn't Rust (yet).
pub(crate) fn tokens(source: &str) -> Option<Vec<Token>> {
    let mut out = Vec::new();
    flatten(source.parse().ok()?, &mut out);
    Some(out)
}

fn flatten(stream: TokenStream, out: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                let end = group.span_close().end().line;
                out.push(Token { text: open.into(), kind: Kind::Bracket, line });
                flatten(group.stream(), out);
                out.push(Token { text: close.into(), kind: Kind::Bracket, line: end });
            }
            TokenTree::Ident(word) => out.push(Token { text: word.to_string(), kind: Kind::Word, line }),
            TokenTree::Punct(sign) => {
                out.push(Token { text: sign.as_char().to_string(), kind: Kind::Sign, line });
            }
            TokenTree::Literal(literal) => {
                out.push(Token { text: literal.to_string(), kind: Kind::Literal, line });
            }
        }
    }
}

/// Where the group that opens at `open` ends.
pub(crate) fn close_of(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_i32;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        if token.kind == Kind::Bracket {
            depth += if matches!(token.text.as_str(), "(" | "{" | "[") { 1 } else { -1 };
            if depth == 0 {
                return at;
            }
        }
    }
    tokens.len().saturating_sub(1)
}

/// Where `pattern` occurs. `_` in it stands for any one token.
pub(crate) fn find(tokens: &[Token], pattern: &str) -> Vec<usize> {
    let pattern: Vec<&str> = pattern.split(' ').collect();
    let same = |window: &[Token]| {
        window.iter().zip(&pattern).all(|(token, wanted)| *wanted == "_" || token.text == *wanted)
    };
    let ends = tokens.windows(pattern.len()).enumerate().filter(|(_, window)| same(window));
    ends.map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_do_not_look_like_code() {
        let source = "// a.unwrap()\nlet s = \"b.unwrap()\"; /* c.unwrap() */ d.unwrap();";
        let tokens = tokens(source).unwrap();
        let found = find(&tokens, ". unwrap ( )");
        assert_eq!(found.len(), 1);
        assert_eq!(tokens[found[0]].line, 2);
    }

    #[test]
    fn a_group_ends_where_its_own_bracket_closes() {
        let tokens = tokens("f(a, (b), [c]) { d }").unwrap();
        assert_eq!(close_of(&tokens, 1), tokens.iter().rposition(|token| token.text == ")").unwrap());
    }
}

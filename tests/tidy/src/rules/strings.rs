//! Strings: every word that a person reads stands in `crates/i18n`, in all languages. Pages and components hold none.

use crate::source::{Source, sources};
use crate::tokens::{Kind, Token, close_of, find};
use crate::tree::none;

/// Attributes whose value is seen or heard.
const SPOKEN: &[&str] = &["title", "placeholder", "alt", "label", "text", "hint", "heading"];

/// What may stand in a page as it is, with the reason: nothing yet.
const FINE: &[&str] = &[];

/// Whether a literal or word is something to read: two letters or more.
fn is_words(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !FINE.contains(&text.trim_matches('"'))
}

fn is_text(token: &Token) -> bool {
    token.kind == Kind::Literal && token.text.starts_with(['"', 'r'])
}

/// The tokens with which a view says something by itself: words between tags, literal children, spoken attributes.
fn said(tokens: &[Token]) -> Vec<&Token> {
    let mut found = Vec::new();
    for macro_at in find(tokens, "view ! {") {
        let end = close_of(tokens, macro_at + 2);
        let mut in_tag = false;
        let mut at = macro_at + 3;
        while at < end {
            let token = &tokens[at];
            match token.text.as_str() {
                "<" if token.kind == Kind::Sign => in_tag = true,
                ">" if token.kind == Kind::Sign => in_tag = false,
                "{" | "(" | "[" => {
                    let close = close_of(tokens, at);
                    let only = &tokens[at + 1..close];
                    if !in_tag && only.len() == 1 && is_text(&only[0]) && is_words(&only[0].text) {
                        found.push(&only[0]);
                    }
                    at = close;
                }
                _ if in_tag && is_text(token) && is_words(&token.text) && is_spoken(tokens, at) => {
                    found.push(token);
                }
                _ if !in_tag && (token.kind == Kind::Word || is_text(token)) && is_words(&token.text) => {
                    found.push(token);
                }
                _ => {}
            }
            at += 1;
        }
    }
    found
}

/// Whether the literal at `at` is the value of an attribute that is seen or heard.
fn is_spoken(tokens: &[Token], at: usize) -> bool {
    let text = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at].text.as_str());
    let name = text(2);
    let is_aria = text(4) == "aria" && matches!(name, "label" | "description" | "roledescription");
    text(1) == "=" && (is_aria || (text(3) != "-" && SPOKEN.contains(&name)))
}

/// A literal that begins like a sentence and goes on with another word.
fn is_sentence(token: &Token) -> bool {
    let words = token.text.trim_matches(['"', '#', 'r']);
    let mut begin = words.chars();
    is_text(token)
        && begin.next().is_some_and(char::is_uppercase)
        && begin.next().is_some_and(|c| c.is_lowercase() || c == ' ')
        && words.contains(' ')
}

fn pages() -> Vec<&'static Source> {
    sources(&["src/components/", "src/pages/"])
}

#[test]
fn no_view_says_anything_by_itself() {
    let mut found = Vec::new();
    let mut views = 0;
    for source in pages() {
        views += find(&source.code, "view ! {").len();
        found.extend(
            said(&source.code).into_iter().map(|token| format!("{}: {}", source.place(token), token.text)),
        );
    }
    assert!(views > 50, "{views} views: the rule looks at nothing");
    none("declare it in crates/i18n/src/messages and say it in every language:", &found);
}

#[test]
fn no_sentence_stands_in_the_code_of_a_page() {
    let mut found = Vec::new();
    for source in pages() {
        // The words of an attribute such as `#[expect(…, reason = "…")]` or a doc comment are for programmers.
        let spans: Vec<(usize, usize)> =
            find(&source.code, "# [").into_iter().map(|at| (at, close_of(&source.code, at + 1))).collect();
        for (at, token) in source.code.iter().enumerate() {
            let in_attribute = spans.iter().any(|(from, to)| (*from..=*to).contains(&at));
            if !in_attribute && is_sentence(token) {
                found.push(format!("{}: {}", source.place(token), token.text));
            }
        }
    }
    none("declare it in crates/i18n/src/messages and say it in every language:", &found);
}

#[test]
fn words_in_a_view_are_seen_wherever_they_stand() {
    let source = r#"
        view! { <p class="a b" title="Shown">{w.t().x} "· " Bare <b>{"Held"}</b></p> <C label=w.text(|t| t.y)/> };
        view! { <i aria-label="Heard" data-label="unheard" id="x"/> {move || view! { <u>"Deep"</u> }} };
    "#;
    let tokens = crate::tokens::tokens(source).unwrap();
    let said: Vec<&str> = said(&tokens).into_iter().map(|token| token.text.as_str()).collect();
    assert_eq!(said, ["\"Shown\"", "Bare", "\"Held\"", "\"Heard\"", "\"Deep\""]);
}

//! Markup: text from elsewhere never becomes HTML, so nothing in the app makes HTML of text.

use crate::source::sources;
use crate::tokens::find;
use crate::tree::none;

const MAKERS: &[&str] = &[
    "inner_html",
    "set_inner_html",
    "innerHTML",
    "set_outer_html",
    "outerHTML",
    "insert_adjacent_html",
    "insertAdjacentHTML",
    "create_contextual_fragment",
    "parse_from_string",
    "eval",
    "new_no_args",
    "srcdoc",
    "set_srcdoc",
];

#[test]
fn nothing_is_made_into_html() {
    let mut found = Vec::new();
    for source in sources(&["src/"]) {
        let emptied: Vec<usize> = find(&source.code, "set_inner_html ( \"\" )");
        for (at, token) in source.code.iter().enumerate() {
            if MAKERS.contains(&token.text.as_str()) && !emptied.contains(&at) {
                found.push(format!("{}: {}", source.place(token), token.text));
            }
        }
    }
    none("set text, or build elements:", &found);
}

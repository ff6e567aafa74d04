//! Markup: text from elsewhere never becomes HTML or script, so nothing in the app makes either of text. What the libraries
//! could do is looked for in each release (`xtask/src/dist/split/sinks.rs`).

use crate::source::sources;
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
    "parse_html_unsafe",
    "set_html_unsafe",
    "write_1",
    "writeln_1",
    "eval",
    "new_no_args",
    "new_with_args",
    "srcdoc",
    "set_srcdoc",
    "HtmlScriptElement",
    "Worker",
    "SharedWorker",
    "ServiceWorkerContainer",
    "create_policy",
];

#[test]
fn nothing_is_made_into_html() {
    let mut found = Vec::new();
    for source in sources(&["src/"]) {
        for token in &source.code {
            if MAKERS.contains(&token.text.as_str()) {
                found.push(format!("{}: {}", source.place(token), token.text));
            }
        }
    }
    none("set text, or build elements:", &found);
}

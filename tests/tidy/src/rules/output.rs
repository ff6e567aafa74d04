//! Output: the browser app writes nothing anywhere but on the page.

use crate::source::sources;
use crate::tree::none;

/// Macros and interfaces that write to a console or a log.
const WRITERS: &[&str] = &[
    "println !",
    "eprintln !",
    "print !",
    "dbg !",
    "console : :",
    "leptos : : logging",
    "log : :",
    "tracing : :",
    "console_error_panic_hook",
];

#[test]
fn the_app_logs_nothing() {
    let mut found = Vec::new();
    for source in sources(&["src/", "crates/domain/", "crates/api/", "crates/i18n/"]) {
        for pattern in WRITERS {
            found.extend(source.code_places(pattern).into_iter().map(|place| format!("{place}: {pattern}")));
        }
    }
    // Where the program broke, and nothing of what it broke with.
    found.retain(|place| !(place.starts_with("src/app/crash.rs") && place.ends_with("console : :")));
    none("what a person typed or a cloud said must not get into a log:", &found);
}

#[test]
fn the_one_line_about_a_crash_names_a_place_and_no_message() {
    let sources = sources(&["src/app/crash.rs"]);
    let crash = &sources[0];
    assert_eq!(crash.code_places("console : :").len(), 1, "one line is enough");
    for pattern in ["payload ( )", ". message ( )", "info . to_string", "payload_as_str"] {
        none("a panic's message can hold what was typed:", &crash.code_places(pattern));
    }
}

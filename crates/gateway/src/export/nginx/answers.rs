//! The errors that nginx itself answers with. Their header tells the app whether its call can have taken effect.

use std::fmt::Write as _;

use crate::export::rules::error_body;

/// Why a call doesn't pass: the word of the table, the status, the code, the sentence.
const REFUSED: [(&str, u16, &str, &str); 6] = [
    ("path", 400, "Path", "The address could be read in two ways."),
    ("site", 403, "OtherSite", "A page of another site may not call."),
    ("origin", 403, "Origin", "A page of another origin may change nothing."),
    ("body", 400, "Body", "A request with this method has no body."),
    ("large", 413, "TooLarge", "The body of a call is too long."),
    ("unknown", 404, "NotFound", "The console makes no such call, so it doesn't pass."),
];

/// Why a call got no answer.
const LOST: [(&str, &str, &str, &str); 4] = [
    ("moved", "redirected", "Redirected", "The cloud pointed to another address, and none is followed."),
    ("cut", "$evs_cut", "Cut", "The connection ended before the answer; the call may have taken effect."),
    (
        "broken",
        "$evs_cut",
        "BrokenAnswer",
        "The cloud's answer can't be passed on; the call may have taken effect.",
    ),
    ("late", "$evs_late", "Timeout", "No answer came in time; the call may have taken effect."),
];

/// All of them.
pub fn all() -> String {
    let mut out = "    set $evs_word \"\";\n".to_owned();
    for (why, status, code, message) in REFUSED {
        let body = quoted(code, message);
        let _ = writeln!(
            out,
            "    if ($evs_refused = {why}) {{ set $evs_word refused; return {status} {body}; }}"
        );
    }
    for (name, word, code, message) in LOST {
        let status = if name == "late" { 504 } else { 502 };
        let body = quoted(code, message);
        let _ = writeln!(out, "    location @evs_{name} {{ set $evs_word {word}; return {status} {body}; }}");
    }
    let unknown = quoted("NotFound", "An address here is /api/{cloud}/{service}/{region}/…");
    let _ = writeln!(out, "    location ^~ /api/ {{ set $evs_word refused; return 404 {unknown}; }}");
    out
}

fn quoted(code: &str, message: &str) -> String {
    format!("'{}'", error_body(code, message).replace('\'', "\\'"))
}

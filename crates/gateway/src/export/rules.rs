//! What the files for both servers have in common: which paths are refused, which calls pass, the body of a refusal.

use serde_json::json;

use crate::forward::{LANGUAGE, expressions};

/// A path that could be read in two ways: two slashes, a segment of dots, something encoded that must not be. It
/// matches a little more than the gateway refuses, but no call of the app.
pub const AMBIGUOUS_PATH: &str = r"(?i)^[^?]*(//|/\.|\\|%2e|%2f|%5c|%[01][0-9a-f]|%7f)";

/// Headers of a call with what the cloud gets instead; nothing means that it gets none. Neither server can remember the ids of
/// changes, but no cloud gets one.
pub const REPLACED: [(&str, &str); 10] = [
    ("Accept-Language", LANGUAGE),
    ("X-Language", ""),
    ("Idempotency-Key", ""),
    ("Cookie", ""),
    ("Origin", ""),
    ("Referer", ""),
    ("Forwarded", ""),
    ("X-Forwarded-For", ""),
    ("X-Forwarded-Host", ""),
    ("X-Forwarded-Proto", ""),
];

/// The folder that the files of the app are expected in.
pub const ROOT: &str = "/srv/evs-transfer-console";

/// Each call that passes: its methods, and its address without the query as a regular expression.
pub fn calls() -> impl Iterator<Item = (String, String)> {
    expressions().map(|(service, methods, path)| {
        let path = path.replace('.', r"\.");
        (methods, format!("/api/[^/?]+/{service}/[^/?]+/{path}"))
    })
}

/// The body of an error that the server itself answers with.
pub fn error_body(code: &str, message: &str) -> String {
    json!({ "error": { "code": format!("Gateway.{code}"), "message": message } }).to_string()
}

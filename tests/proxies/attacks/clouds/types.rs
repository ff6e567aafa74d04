//! Answers that a browser would take for a page, a script or a style of the console, and compressed ones, of which a kilobyte
//! fills a gigabyte.

use crate::answer::{Held, Hostile, answer};
use crate::wire::Exchange;

use super::whole;

/// Types, with what the browser is told instead.
const TYPES: &[(&str, &str, &str)] = &[
    ("a page", "text/html", "text/plain"),
    ("a page with a charset", "text/html; charset=utf-7", "text/plain"),
    ("a page of another kind", "application/xhtml+xml", "text/plain"),
    ("a script", "text/javascript", "text/plain"),
    ("a script of another name", "application/javascript", "text/plain"),
    ("a picture with scripts", "image/svg+xml", "text/plain"),
    ("a style", "text/css", "text/plain"),
    ("a program", "application/wasm", "text/plain"),
    ("a manifest", "application/manifest+json", "text/plain"),
    ("a stream of events", "text/event-stream", "text/plain"),
    ("parts", "multipart/x-mixed-replace; boundary=x", "text/plain"),
    ("rules of speculation", "application/speculationrules+json", "text/plain"),
    ("a type that isn't one", "x", "text/plain"),
    ("JSON", "application/json", "application/json"),
    ("JSON with a charset", "application/json; charset=utf-7", "application/json"),
    ("JSON in other letters", "Application/JSON", "either"),
    ("a type that begins like JSON", "application/json-seq", "text/plain"),
    ("a text", "text/plain; charset=utf-7", "text/plain"),
];

/// All of them.
pub fn answers() -> Vec<Hostile> {
    let typed = TYPES.iter().map(|(name, kind, told)| {
        let bytes = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: 2\r\n\r\n{{}}");
        let right = match *told {
            "text/plain" => is_text,
            "application/json" => is_json,
            _ => is_data,
        };
        answer(name, bytes, right, [Held; 3])
    });
    let body = "Content-Length: 2\r\n\r\n{}";
    let two =
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Type: text/html\r\n{body}");
    let others = [
        answer("no type", format!("HTTP/1.1 200 OK\r\n{body}"), is_text, [Held; 3]),
        answer("two types", two, is_never_unpacked, [Held; 3]),
        answer(
            "an error as a page",
            format!("HTTP/1.1 500 E\r\nContent-Type: text/html\r\n{body}"),
            |came_back| {
                let first = came_back.first();
                if first.status == 500 { Ok(()) } else { Err("the status is lost".to_owned()) }
            },
            [Held; 3],
        ),
    ];
    let coded = ["gzip", "br", "zstd", "deflate", "x-gzip", "GZIP", "identity, gzip", "dcb"].map(|coding| {
        let bytes = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: {coding}\r\n{body}"
        );
        answer("an answer that has to be unpacked", bytes, is_never_unpacked, [Held; 3])
    });
    typed.chain(others).chain(coded).collect()
}

fn is_text(came_back: &Exchange) -> Result<(), String> {
    let kind = whole(came_back, b"{}")?.value("content-type").to_owned();
    if kind.starts_with("text/plain") { Ok(()) } else { Err(format!("the type is {kind}")) }
}

fn is_data(came_back: &Exchange) -> Result<(), String> {
    is_text(came_back).or_else(|_| is_json(came_back))
}

fn is_json(came_back: &Exchange) -> Result<(), String> {
    let kind = whole(came_back, b"{}")?.value("content-type").to_owned();
    if kind == "application/json" { Ok(()) } else { Err(format!("the type is {kind}")) }
}

/// Refused, or passed as bytes that no browser unpacks.
fn is_never_unpacked(came_back: &Exchange) -> Result<(), String> {
    let answer = came_back.first();
    let codings = answer.values("content-encoding");
    if codings.is_empty() { Ok(()) } else { Err(format!("the coding is {codings:?}")) }
}

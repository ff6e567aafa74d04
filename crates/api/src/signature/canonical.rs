//! The canonical form of a request: one text for every way in which the same request can be written.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

/// What is escaped: all but the unreserved characters of RFC 3986.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The canonical request, and the names of the signed headers as they're listed in it.
pub(super) fn request(
    method: &str,
    target: &str,
    mut headers: Vec<(String, String)>,
    body_hash: &str,
) -> (String, String) {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    headers.sort();
    let lines: String = headers.iter().map(|(name, value)| format!("{name}:{}\n", value.trim())).collect();
    let names = headers.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(";");
    let text = format!("{method}\n{}\n{}\n{lines}\n{names}\n{body_hash}", uri(path), self::query(query));
    (text, names)
}

/// Every segment decoded and encoded anew, with a slash at the end whether or not the path has one.
fn uri(path: &str) -> String {
    let mut out = path.split('/').map(normalized).collect::<Vec<_>>().join("/");
    if !out.ends_with('/') {
        out.push('/');
    }
    out
}

/// Every pair decoded and encoded anew, sorted by name and then by value.
pub(super) fn query(query: &str) -> String {
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (normalized(name), normalized(value))
        })
        .collect();
    pairs.sort();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// Decoded and encoded anew, so that every way of writing it gives the same text.
fn normalized(text: &str) -> String {
    percent_encode(&percent_decode_str(text).collect::<Vec<u8>>(), ESCAPED).to_string()
}

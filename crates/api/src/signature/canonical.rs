//! The canonical form of a request: one text for every way in which the same request can be written.

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
    let mut out = path.split('/').map(|segment| encoded(&decoded(segment))).collect::<Vec<_>>().join("/");
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
            (encoded(&decoded(name)), encoded(&decoded(value)))
        })
        .collect();
    pairs.sort();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

fn decoded(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let pair = (*byte == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        let number = pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        out.push(number.unwrap_or(*byte));
        at += if number.is_some() { 3 } else { 1 };
    }
    out
}

fn encoded(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(byte) {
            out.push(*byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

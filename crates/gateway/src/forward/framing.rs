//! Whether the head of an answer says one thing only about where the answer ends and how it is to be read. What contradicts itself
//! is refused: two readers would see two different answers, and a part could be taken for the whole. What can't be read at all,
//! or ends too early, is found while reading. An answer with neither length nor chunks ends where its connection does: with TLS the
//! end is said, and without it nobody can tell the end from a break, but for JSON that stops in the middle.

use axum::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderName, TRANSFER_ENCODING};
use axum::http::response::Parts;
use axum::http::{HeaderMap, StatusCode};

/// The longest head, in bytes: tokens reach 32 KB, and an answer can carry two. The connection's own limit is for a head that
/// isn't whole yet, and lets more pass where all of it comes at once.
const HEAD: usize = 256 * 1024;

/// Statuses on which a browser acts by itself, so that the app never sees them: it asks for another sign-in (407), or sends
/// the same request again (408, 421, 425), changes included.
const ACTED_ON: [StatusCode; 4] = [
    StatusCode::PROXY_AUTHENTICATION_REQUIRED,
    StatusCode::REQUEST_TIMEOUT,
    StatusCode::MISDIRECTED_REQUEST,
    StatusCode::TOO_EARLY,
];

/// Checks the head of an answer.
///
/// # Errors
/// Says what is wrong with it. What was asked for may have been done all the same.
pub fn check(answer: &Parts) -> Result<(), &'static str> {
    let Parts { status, headers, .. } = answer;
    if !(200..600).contains(&status.as_u16()) {
        return Err("its status ends no call");
    }
    if ACTED_ON.contains(status) {
        return Err("its status would make a browser act by itself");
    }
    if headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>() > HEAD {
        return Err("its head is too long");
    }
    let length = length(headers)?;
    if is_chunked(headers)? && length.is_some() {
        return Err("it comes in chunks and has a length too");
    }
    // RFC 9110, 15.3.5, 15.3.6 and 15.4.5: none has content. A length of nothing says so once more.
    let is_empty =
        matches!(*status, StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT | StatusCode::NOT_MODIFIED);
    if is_empty && (headers.contains_key(TRANSFER_ENCODING) || length.is_some_and(|bytes| bytes > 0)) {
        return Err("its status says that it is empty, its headers that it isn't");
    }
    if !values(headers, CONTENT_ENCODING).all(|coding| coding.eq_ignore_ascii_case(b"identity")) {
        return Err("it is packed, which nobody has asked for");
    }
    Ok(())
}

/// The length that an answer says it has.
fn length(headers: &HeaderMap) -> Result<Option<u64>, &'static str> {
    let mut all = values(headers, CONTENT_LENGTH);
    let Some(said) = all.next() else { return Ok(None) };
    if all.next().is_some() {
        return Err("it has two lengths");
    }
    let digits = std::str::from_utf8(said).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    digits.and_then(|text| text.parse().ok()).map(Some).ok_or("its length isn't a number")
}

/// Whether it comes in chunks. There is no other coding that this side has said it could undo.
fn is_chunked(headers: &HeaderMap) -> Result<bool, &'static str> {
    let mut all = values(headers, TRANSFER_ENCODING);
    match (all.next(), all.next()) {
        (None, _) => Ok(false),
        (Some(coding), None) if coding.eq_ignore_ascii_case(b"chunked") => Ok(true),
        _ => Err("it is packed for the way, which nobody has asked for"),
    }
}

/// The values of a header, also those that share a line.
fn values(headers: &HeaderMap, name: HeaderName) -> impl Iterator<Item = &[u8]> {
    headers
        .get_all(name)
        .into_iter()
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b','))
        .map(|value| value.trim_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(status: u16, lines: &[(&'static str, &'static str)]) -> Result<(), &'static str> {
        let mut answer = axum::http::Response::builder().status(status);
        for (name, value) in lines {
            answer = answer.header(*name, *value);
        }
        check(&answer.body(()).unwrap().into_parts().0)
    }

    #[test]
    fn answers_as_clouds_give_them_are_right() {
        for (status, lines) in [
            (200, &[("content-length", "2")][..]),
            (200, &[("transfer-encoding", "chunked")]),
            (200, &[("Transfer-Encoding", "Chunked")]),
            (200, &[]),
            (202, &[("content-length", "0")]),
            (204, &[]),
            (204, &[("content-length", "0")]),
            (300, &[("content-length", "700")]),
            (401, &[("www-authenticate", "Keystone uri=\"x\""), ("content-length", "9")]),
            (503, &[("content-encoding", "identity")]),
        ] {
            assert_eq!(checked(status, lines), Ok(()), "{status} {lines:?}");
        }
    }

    #[test]
    fn answers_that_contradict_themselves_are_not() {
        for (status, lines) in [
            (200, &[("content-length", "2"), ("transfer-encoding", "chunked")][..]),
            (200, &[("content-length", "2"), ("content-length", "3")]),
            (200, &[("content-length", "2"), ("content-length", "2")]),
            (200, &[("content-length", "2, 2")]),
            (200, &[("content-length", "+2")]),
            (200, &[("content-length", "")]),
            (200, &[("content-length", "99999999999999999999")]),
            (200, &[("transfer-encoding", "gzip, chunked")]),
            (200, &[("transfer-encoding", "gzip"), ("transfer-encoding", "chunked")]),
            (200, &[("transfer-encoding", "chunked, chunked")]),
            (200, &[("transfer-encoding", "identity")]),
            (200, &[("transfer-encoding", "")]),
            (204, &[("content-length", "2")]),
            (204, &[("transfer-encoding", "chunked")]),
            (205, &[("content-length", "2")]),
            (304, &[("content-length", "2")]),
            (101, &[]),
            (199, &[]),
            (600, &[]),
            (999, &[]),
            (407, &[]),
            (408, &[]),
            (421, &[]),
            (425, &[]),
            (200, &[("content-encoding", "gzip")]),
            (200, &[("content-encoding", "identity, br")]),
            (200, &[("content-encoding", "")]),
            (404, &[("content-encoding", "zstd")]),
        ] {
            assert!(checked(status, lines).is_err(), "{status} {lines:?}");
        }
    }
}

//! Requests whose length two servers could read differently, and lines that two servers could end differently. Let through, the
//! rest of one would be a request that nobody checked.

use std::net::SocketAddr;

use super::{CALL, hidden};
use crate::differences::{CADDY_LENGTHS, CADDY_STREAMS};
use crate::row::{Attack, CannotDo, Passes, Refuses, Stand, attack};

/// The rest of a body in chunks.
const CHUNKS: &str = "2\r\n{}\r\n0\r\n\r\n";

/// All of them.
pub fn attacks(address: SocketAddr) -> Vec<Attack> {
    lengths(address).into_iter().chain(lines(address)).chain(chunks(address)).collect()
}

fn post(address: SocketAddr, name: &str, headers: &str, body: &str, stands: [Stand; 3]) -> Attack {
    let text = format!("POST {CALL} HTTP/1.1\r\nHost: {address}\r\n{headers}\r\n{body}");
    attack(name, text, stands)
}

fn lengths(address: SocketAddr) -> Vec<Attack> {
    let hidden = hidden(address);
    let behind = format!("{CHUNKS}{hidden}");
    let refused = [Refuses(400); 3];
    let joined = [Refuses(400), Refuses(400), Passes(200)];
    let unknown = [Refuses(400), Refuses(501), Refuses(501)];
    let post = |name: &str, headers: &str, body: &str, stands| post(address, name, headers, body, stands);
    vec![
        post(
            "a length and chunks",
            "Content-Length: 99\r\nTransfer-Encoding: chunked\r\n",
            &behind,
            [Passes(200), Refuses(400), CannotDo(&CADDY_LENGTHS)],
        ),
        post(
            "chunks and a length",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
            &behind,
            [Passes(200), Refuses(400), CannotDo(&CADDY_LENGTHS)],
        ),
        post(
            "two lengths",
            &format!("Content-Length: 2\r\nContent-Length: {}\r\n", 2 + hidden.len()),
            &format!("{{}}{hidden}"),
            refused,
        ),
        post("two lengths in one line", "Content-Length: 2, 60\r\n", &format!("{{}}{hidden}"), refused),
        post("a length with a sign", "Content-Length: +2\r\n", "{}", refused),
        post("a length in hexadecimal", "Content-Length: 0x2\r\n", "{}", refused),
        post("a length below nothing", "Content-Length: -1\r\n", "{}", refused),
        post("an empty length", "Content-Length:\r\n", "", joined),
        post("a length after a space", "Content-Length : 2\r\n", "{}", refused),
        post("chunks after a space", "Transfer-Encoding : chunked\r\n", &behind, refused),
        post("a coding that there isn't", "Transfer-Encoding: xchunked\r\n", &behind, unknown),
        post("two codings", "Transfer-Encoding: gzip, chunked\r\n", &behind, unknown),
        post(
            "chunks that aren't the last coding",
            "Transfer-Encoding: chunked, identity\r\n",
            &behind,
            unknown,
        ),
        post(
            "two lines of codings",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
            &behind,
            [Refuses(400), Refuses(400), Refuses(501)],
        ),
        post("a coding behind an odd space", "Transfer-Encoding: \u{b}chunked\r\n", &behind, unknown),
        post("a coding in quotes", "Transfer-Encoding: \"chunked\"\r\n", &behind, unknown),
        attack(
            "chunks in the old version",
            format!("POST {CALL} HTTP/1.0\r\nHost: {address}\r\nTransfer-Encoding: chunked\r\n\r\n{behind}"),
            [Refuses(400), Refuses(400), Passes(200)],
        ),
    ]
}

fn lines(address: SocketAddr) -> Vec<Attack> {
    let refused = [Refuses(400); 3];
    let joined = [Refuses(400), Refuses(400), Passes(200)];
    let post = |name: &str, headers: &str, body: &str, stands| post(address, name, headers, body, stands);
    vec![
        post("a folded line", "X-Auth-Token: a\r\n folded\r\nContent-Length: 2\r\n", "{}", joined),
        post("a folded length", "Content-Length:\r\n 2\r\n", "{}", joined),
        post("a first line that is folded", " folded: a\r\nContent-Length: 2\r\n", "{}", refused),
        post("a null in a header", "X-Auth-Token: a\0b\r\nContent-Length: 2\r\n", "{}", refused),
        post("a space in a name", "X Auth: a\r\nContent-Length: 2\r\n", "{}", refused),
        post(
            "a line without a colon",
            "X-Auth-Token\r\nContent-Length: 2\r\n",
            "{}",
            [Refuses(400), Passes(200), Refuses(400)],
        ),
        post("a lone end of a line as one", "X-Auth-Token: a\nContent-Length: 2\r\n", "{}", [Passes(200); 3]),
        post(
            "a lone carriage return",
            "X-Auth-Token: a\rX-Subject-Token: b\r\nContent-Length: 2\r\n",
            "{}",
            refused,
        ),
        attack(
            "a request with lone ends of lines",
            format!("GET {CALL}/x HTTP/1.1\nHost: {address}\n\n"),
            [Passes(200); 3],
        ),
        attack("no version", format!("GET {CALL}/x\r\n\r\n"), [Refuses(400), Refuses(0), Refuses(400)]),
        attack(
            "a space in the target",
            format!("GET {CALL}/x y HTTP/1.1\r\nHost: {address}\r\n\r\n"),
            refused,
        ),
        attack(
            "a method in other letters",
            format!("get {CALL}/x HTTP/1.1\r\nHost: {address}\r\n\r\n"),
            [Refuses(405), Refuses(400), Refuses(404)],
        ),
    ]
}

fn chunks(address: SocketAddr) -> Vec<Attack> {
    let refused = [Refuses(400), Refuses(400), CannotDo(&CADDY_STREAMS)];
    let post =
        |name: &str, body: &str, stands| post(address, name, "Transfer-Encoding: chunked\r\n", body, stands);
    vec![
        post("chunks as they should be", CHUNKS, [Passes(200); 3]),
        post("a chunk below nothing", "-2\r\n{}\r\n0\r\n\r\n", refused),
        post("a chunk with a prefix", "0x2\r\n{}\r\n0\r\n\r\n", refused),
        post("a chunk larger than numbers", "fffffffffffffffff2\r\n{}\r\n0\r\n\r\n", refused),
        post("a chunk that is longer than it says", "2\r\n{}{}\r\n0\r\n\r\n", refused),
        post(
            "chunks with lone ends of lines",
            "2\n{}\n0\n\n",
            [Refuses(400), Passes(200), CannotDo(&CADDY_STREAMS)],
        ),
        post(
            "a chunk with an extension that ends in a lone end of a line",
            "2;a=\n\r\n{}\r\n0\r\n\r\n",
            refused,
        ),
        post("headers behind the chunks", "2\r\n{}\r\n0\r\nX-Auth-Token: a\r\n\r\n", [Passes(200); 3]),
    ]
}

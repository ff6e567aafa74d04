//! Answers that contradict themselves about where they end, break off, or go on behind their end. A part is never taken for the
//! whole, and what is behind is never the next person's answer.

use crate::answer::{CannotDo, Held, Hostile, answer};
use crate::differences::{CADDY_FRAMING, CADDY_SHORT, PROXIES_SIZE};

use super::{broken, whole};

const OK: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const EVIL: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nevil";

/// All of them.
pub fn answers() -> Vec<Hostile> {
    lengths().into_iter().chain(statuses()).chain(ends()).collect()
}

fn lengths() -> Vec<Hostile> {
    let with = |headers: &str, body: &str| format!("{OK}{headers}\r\n{body}");
    let chunks = "2\r\n{}\r\n0\r\n\r\n";
    let contradicts = [Held, Held, CannotDo(&CADDY_FRAMING)];
    vec![
        answer("a length and chunks", with("Content-Length: 100\r\nTransfer-Encoding: chunked\r\n", chunks), broken, contradicts),
        answer("chunks and a short length", with("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n", chunks), broken, contradicts),
        answer("two lengths", with("Content-Length: 1\r\nContent-Length: 2\r\n", "{}"), broken, [Held; 3]),
        answer("two lengths in one line", with("Content-Length: 1, 2\r\n", "{}"), broken, [Held; 3]),
        answer("a length with a sign", with("Content-Length: +2\r\n", "{}"), broken, [Held; 3]),
        answer("a length below nothing", with("Content-Length: -2\r\n", "{}"), broken, [Held; 3]),
        answer("two codings of the transfer", with("Transfer-Encoding: gzip, chunked\r\n", chunks), broken, [Held; 3]),
        answer("a coding of the transfer", with("Transfer-Encoding: gzip\r\n", "{}"), broken, [Held; 3]).closing(),
        answer("chunks that aren't the last coding", with("Transfer-Encoding: chunked, identity\r\n", chunks), broken, [Held; 3]),
        answer("a chunk that is no number", with("Transfer-Encoding: chunked\r\n", "x\r\n{}\r\n0\r\n\r\n"), broken, [Held, Held, CannotDo(&CADDY_SHORT)]),
        answer("a chunk longer than it says", with("Transfer-Encoding: chunked\r\n", "1\r\n{}\r\n0\r\n\r\n"), broken, [Held, Held, CannotDo(&CADDY_SHORT)]),
    ]
}

fn statuses() -> Vec<Hostile> {
    vec![
        answer("another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nraw", broken, [Held; 3]),
        answer("nothing, with a length", "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}", broken, [Held, CannotDo(&CADDY_FRAMING), CannotDo(&CADDY_FRAMING)]),
        answer("nothing, with chunks", "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", broken, [Held, CannotDo(&CADDY_FRAMING), CannotDo(&CADDY_FRAMING)]),
        answer("a body behind the answer to a head", format!("{OK}Content-Length: 65\r\n\r\n{EVIL}"), |came_back| {
            if came_back.first().status == 200 { Ok(()) } else { Err("didn't pass".to_owned()) }
        }, [Held; 3]).to("HEAD"),
        answer("no status", "HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}", broken, [Held; 3]),
        answer("a status of two digits", "HTTP/1.1 20 OK\r\nContent-Length: 2\r\n\r\n{}", broken, [Held; 3]),
        answer("no head at all", "{}", broken, [Held; 3]).closing(),
        answer("the other version of the protocol", "\0\0\u{6}\u{4}\0\0\0\0\0", broken, [Held; 3]).closing(),
    ]
}

fn ends() -> Vec<Hostile> {
    let big = " ".repeat(200_000);
    vec![
        answer("fewer bytes than it says", format!("{OK}Content-Length: 100\r\n\r\n{{}}"), broken, [Held; 3]).closing(),
        answer("no last chunk", format!("{OK}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n"), broken, [Held, Held, CannotDo(&CADDY_SHORT)]).closing(),
        answer("half a chunk", format!("{OK}Transfer-Encoding: chunked\r\n\r\nff\r\n{{}}"), broken, [Held, Held, CannotDo(&CADDY_SHORT)]).closing(),
        answer("half a head", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-", broken, [Held; 3]).closing(),
        answer("another answer behind it", format!("{OK}Content-Length: 2\r\n\r\n{{}}{EVIL}"), |came_back| whole(came_back, b"{}").map(|_| ()), [Held; 3]),
        answer("another answer behind its chunks", format!("{OK}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n{EVIL}"), |came_back| whole(came_back, b"{}").map(|_| ()), [Held; 3]),
        answer("a head of 300 KB", format!("{OK}X-A: {}\r\nContent-Length: 2\r\n\r\n{{}}", "a".repeat(300 * 1024)), broken, [Held; 3]),
        answer("a line in a header", format!("{OK}X-Request-Id: a\rSet-Cookie: a=b\r\nContent-Length: 2\r\n\r\n{{}}"), |came_back| {
            let first = came_back.first();
            let passed = first.headers.iter().any(|(_, value)| value.contains('\r') || value.contains("a=b"));
            if passed { Err("passed".to_owned()) } else { Ok(()) }
        }, [Held; 3]),
        answer("more than the limit", format!("{OK}Content-Length: {}\r\n\r\n{big}", big.len()), broken, [Held, CannotDo(&PROXIES_SIZE), CannotDo(&PROXIES_SIZE)]),
        answer("more than the limit in chunks", format!("{OK}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{big}\r\n0\r\n\r\n", big.len()), broken, [Held, CannotDo(&PROXIES_SIZE), CannotDo(&PROXIES_SIZE)]),
    ]
}

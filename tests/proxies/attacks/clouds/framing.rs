//! Answers that contradict themselves about where they end, break off, or go on behind their end. A part is never taken for the
//! whole, and what is behind is never the next person's answer.

use crate::answer::{CannotDo, Held, Hostile, answer};
use crate::differences::{CADDY_SHORT, NGINX_RAW, PROXIES_FRAMING, PROXIES_SIZE};

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
    let contradicts = [Held, CannotDo(&PROXIES_FRAMING), CannotDo(&PROXIES_FRAMING)];
    let unread = [Held, CannotDo(&PROXIES_FRAMING), Held];
    vec![
        answer(
            "a length and chunks",
            with("Content-Length: 100\r\nTransfer-Encoding: chunked\r\n", chunks),
            broken,
            contradicts,
        ),
        answer(
            "chunks and a short length",
            with("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n", chunks),
            broken,
            contradicts,
        ),
        answer("two lengths", with("Content-Length: 1\r\nContent-Length: 2\r\n", "{}"), broken, unread)
            .closing(),
        answer("two lengths in one line", with("Content-Length: 1, 2\r\n", "{}"), broken, unread).closing(),
        answer("a length with a sign", with("Content-Length: +2\r\n", "{}"), broken, unread).closing(),
        answer("a length below nothing", with("Content-Length: -2\r\n", "{}"), broken, unread).closing(),
        answer(
            "two codings of the transfer",
            with("Transfer-Encoding: gzip, chunked\r\n", chunks),
            broken,
            unread,
        ),
        answer("a coding of the transfer", with("Transfer-Encoding: gzip\r\n", "{}"), broken, unread)
            .closing(),
        answer(
            "chunks that aren't the last coding",
            with("Transfer-Encoding: chunked, identity\r\n", chunks),
            broken,
            unread,
        ),
        answer(
            "a chunk that is no number",
            with("Transfer-Encoding: chunked\r\n", "x\r\n{}\r\n0\r\n\r\n"),
            broken,
            [Held, Held, CannotDo(&CADDY_SHORT)],
        ),
        answer(
            "a chunk longer than it says",
            with("Transfer-Encoding: chunked\r\n", "1\r\n{}\r\n0\r\n\r\n"),
            broken,
            [Held, Held, CannotDo(&CADDY_SHORT)],
        ),
    ]
}

fn statuses() -> Vec<Hostile> {
    let raw = [Held, CannotDo(&NGINX_RAW), Held];
    vec![
        answer(
            "another protocol",
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nraw",
            broken,
            [Held, CannotDo(&NGINX_RAW), Held],
        )
        .closing(),
        answer(
            "nothing, with a length",
            "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}",
            broken,
            [Held, CannotDo(&PROXIES_FRAMING), CannotDo(&PROXIES_FRAMING)],
        ),
        answer(
            "nothing, with chunks",
            "HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            broken,
            [Held, CannotDo(&PROXIES_FRAMING), CannotDo(&PROXIES_FRAMING)],
        ),
        answer(
            "a body behind the answer to a head",
            format!("{OK}Content-Length: 65\r\n\r\n{EVIL}"),
            |came_back| {
                if came_back.first().status == 200 { Ok(()) } else { Err("didn't pass".to_owned()) }
            },
            [Held; 3],
        )
        .to("HEAD"),
        acted_on(407),
        acted_on(408),
        acted_on(421),
        acted_on(425),
        answer("a status of two digits", "HTTP/1.1 20 OK\r\nContent-Length: 2\r\n\r\n{}", broken, raw)
            .closing(),
        answer("no head at all", "{}", broken, raw).closing(),
        answer("the other version of the protocol", "\0\0\u{6}\u{4}\0\0\0\0\0", broken, raw).closing(),
    ]
}

/// A browser sends the request again, or asks the person for a password.
fn acted_on(status: u16) -> Hostile {
    let bytes = format!(
        "HTTP/1.1 {status} X\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 2\r\n\r\n{{}}"
    );
    answer("a status on which browsers act by themselves", bytes, broken, [Held; 3])
}

fn ends() -> Vec<Hostile> {
    let big = " ".repeat(200_000);
    vec![
        answer("fewer bytes than it says", format!("{OK}Content-Length: 100\r\n\r\n{{}}"), broken, [Held; 3])
            .closing(),
        answer(
            "no last chunk",
            format!("{OK}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n"),
            broken,
            [Held, Held, CannotDo(&CADDY_SHORT)],
        )
        .closing(),
        answer(
            "half a chunk",
            format!("{OK}Transfer-Encoding: chunked\r\n\r\nff\r\n{{}}"),
            broken,
            [Held, Held, CannotDo(&CADDY_SHORT)],
        )
        .closing(),
        answer("half a head", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-", broken, [Held; 3])
            .closing(),
        answer(
            "another answer behind it",
            format!("{OK}Content-Length: 2\r\n\r\n{{}}{EVIL}"),
            |came_back| whole(came_back, b"{}").map(|_| ()),
            [Held; 3],
        ),
        answer(
            "another answer behind its chunks",
            format!("{OK}Transfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n{EVIL}"),
            |came_back| whole(came_back, b"{}").map(|_| ()),
            [Held; 3],
        ),
        answer(
            "a head of 300 KB",
            format!("{OK}X-A: {}\r\nContent-Length: 2\r\n\r\n{{}}", "a".repeat(300 * 1024)),
            broken,
            [Held; 3],
        ),
        answer(
            "a line in a header",
            format!("{OK}X-Request-Id: a\rSet-Cookie: a=b\r\nContent-Length: 2\r\n\r\n{{}}"),
            |came_back| {
                let first = came_back.first();
                let passed = !first.values("set-cookie").is_empty()
                    || first.headers.iter().any(|(_, value)| value.contains('\r'));
                if passed { Err("passed".to_owned()) } else { Ok(()) }
            },
            [Held; 3],
        ),
        answer(
            "more than the limit",
            format!("{OK}Content-Length: {}\r\n\r\n{big}", big.len()),
            broken,
            [Held, CannotDo(&PROXIES_SIZE), CannotDo(&PROXIES_SIZE)],
        ),
        answer(
            "more than the limit in chunks",
            format!("{OK}Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{big}\r\n0\r\n\r\n", big.len()),
            broken,
            [Held, CannotDo(&PROXIES_SIZE), CannotDo(&PROXIES_SIZE)],
        ),
    ]
}

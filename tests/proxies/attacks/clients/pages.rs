//! What a browser sends for a page of somebody else: a foreign origin, another site, something else than a call.

use std::net::SocketAddr;

use proxies::HOST;

use super::{CALL, request};
use crate::row::{Attack, Passes, Refuses, Stand, attack};

/// All of them.
pub fn attacks(address: SocketAddr) -> Vec<Attack> {
    let post = |name: &str, headers: &str, stand: Stand| {
        let headers = format!("{headers}Content-Length: 2\r\n");
        attack(name, request(address, &format!("POST {CALL}"), &headers) + "{}", [stand; 3])
    };
    let bare = |name: &str, line: &str, headers: &str, stand: Stand| {
        attack(name, request(address, line, headers), [stand; 3])
    };
    let get = format!("GET {CALL}/x");
    let delete = format!("DELETE {CALL}/x");
    vec![
        post("no origin", "", Passes(200)),
        post("its own origin", &format!("Origin: http://{address}\r\n"), Passes(200)),
        post("its public origin", &format!("Origin: https://{HOST}\r\n"), Passes(200)),
        post("a foreign origin", "Origin: https://evil.example\r\n", Refuses(403)),
        post(
            "an origin that begins alike",
            &format!("Origin: https://{HOST}.evil.example\r\n"),
            Refuses(403),
        ),
        post("its own origin without TLS", &format!("Origin: http://{HOST}\r\n"), Refuses(403)),
        post("its own origin at another port", &format!("Origin: https://{HOST}:444\r\n"), Refuses(403)),
        post("a page of no origin", "Origin: null\r\n", Refuses(403)),
        bare("a foreign origin that deletes", &delete, "Origin: https://evil.example\r\n", Refuses(403)),
        bare("a page of no origin that deletes", &delete, "Origin: null\r\n", Refuses(403)),
        post("another site", "Sec-Fetch-Site: cross-site\r\n", Refuses(403)),
        post("the same site at another name", "Sec-Fetch-Site: same-site\r\n", Refuses(403)),
        post("its own page", "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Dest: empty\r\n", Passes(200)),
        bare(
            "an answer as a script",
            &get,
            "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Dest: script\r\n",
            Refuses(403),
        ),
        bare(
            "an answer as a page",
            &get,
            "Sec-Fetch-Site: none\r\nSec-Fetch-Dest: document\r\n",
            Refuses(403),
        ),
        bare("an answer in a frame", &get, "Sec-Fetch-Dest: iframe\r\n", Refuses(403)),
        bare("an answer as a worker", &get, "Sec-Fetch-Dest: serviceworker\r\n", Refuses(403)),
        bare("an answer as a style", &get, "Sec-Fetch-Dest: style\r\n", Refuses(403)),
    ]
}

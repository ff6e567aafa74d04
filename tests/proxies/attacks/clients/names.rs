//! Names that a page of somebody else has (DNS rebinding), no name, and two.

use std::net::SocketAddr;

use proxies::HOST;

use super::CALL;
use crate::row::{Attack, Passes, Refuses, attack};

/// All of them.
pub fn attacks(address: SocketAddr) -> Vec<Attack> {
    let with = |name: &str, line: &str, hosts: &str, statuses: [u16; 3]| {
        attack(name, format!("{line}\r\n{hosts}\r\n"), statuses.map(Refuses))
    };
    let get = format!("GET {CALL}/x HTTP/1.1");
    let own = format!("Host: {address}\r\n");
    vec![
        attack("the public name", format!("{get}\r\nHost: {HOST}\r\n\r\n"), [Passes(200); 3]),
        with("another name", &get, "Host: rebound.example\r\n", [421; 3]),
        with("another name that begins alike", &get, &format!("Host: {HOST}.rebound.example\r\n"), [421; 3]),
        with("this machine, which isn't listed", &get, "Host: localhost\r\n", [421; 3]),
        with("another name for the page", "GET / HTTP/1.1", "Host: rebound.example\r\n", [421; 3]),
        with(
            "another name for the list of clouds",
            "GET /clouds.json HTTP/1.1",
            "Host: rebound.example\r\n",
            [421; 3],
        ),
        with("another name for a file", "GET /robots.txt HTTP/1.1", "Host: rebound.example\r\n", [421; 3]),
        with("no name", &get, "", [400; 3]),
        with("no name, in the old version", &format!("GET {CALL}/x HTTP/1.0"), "", [400, 421, 421]),
        with("an empty name", &get, "Host:\r\n", [400, 400, 421]),
        with("two names", &get, &format!("{own}Host: rebound.example\r\n"), [400; 3]),
        with("the same name twice", &get, &format!("{own}{own}"), [400; 3]),
        with("a name with a user", &get, &format!("Host: x@{address}\r\n"), [400, 421, 400]),
        with(
            "another name in the target",
            &format!("GET http://rebound.example{CALL}/x HTTP/1.1"),
            &own,
            [400, 421, 421],
        ),
        // The target goes before the header (RFC 9112, 3.2.2).
        attack(
            "another name beside the target's",
            format!("GET http://{address}{CALL}/x HTTP/1.1\r\nHost: rebound.example\r\n\r\n"),
            [Refuses(400), Passes(200), Refuses(400)],
        ),
        attack(
            "its own name in target and header",
            format!("GET http://{address}{CALL}/x HTTP/1.1\r\n{own}\r\n"),
            [Passes(200), Passes(200), Refuses(400)],
        ),
    ]
}

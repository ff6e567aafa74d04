//! Paths that some server behind could read as another path, and queries that aren't one.

use std::net::SocketAddr;

use super::request;
use crate::row::{Attack, Passes, Refuses, attack};

/// Behind the region of a call.
const RESTS: [&str; 39] = [
    "v3/../../../iam/one/v3/projects",
    "v3/./volumes/detail",
    "v3/%2e%2e/volumes/detail",
    "v3/.%2E/volumes/detail",
    "v3/%252e%252e%252f/volumes/detail",
    "v3/%25252e/volumes/detail",
    "v3/%c0%ae%c0%ae/volumes/detail",
    "v3/%e0%80%ae/volumes/detail",
    "v3/%ef%bc%8e%ef%bc%8e/volumes/detail",
    "v3/%u002e%u002e/volumes/detail",
    "v3/..;x/volumes/detail",
    "v3/p;x=1/volumes/detail",
    "v3/p/volumes/a%2fb",
    "v3/p/volumes/a%5cb",
    "v3/p/volumes/a\\b",
    "v3/p/volumes/x%00",
    "v3/p/volumes/x%0d%0aX-Auth-Token:%20a",
    "v3/p/volumes/x%7f",
    "v3/p/volumes/x%3fall_tenants=1",
    "v3/p/volumes/x%253f",
    "v3/p/volumes/x%23",
    "v3/p/volumes/%",
    "v3/p/volumes/%2",
    "v3/p/volumes/%zz",
    "v3/p/volumes/ä",
    "v3/p/volumes/x\u{202e}",
    "v3/p/volumes/．．",
    "v3/p/volumes/x%C3%A4",
    "v3/p/volumes/x%20y",
    "v3/p/volumes/x+y",
    "v3/p/volumes/x:y",
    "v3/p/volumes/x.json",
    "v3/p/volumes/{x}",
    "v3//volumes/detail",
    "/v3/p/volumes/detail",
    "v3/p/volumes/x//",
    "v3/p/volumes/x?a=%00",
    "v3/p/volumes/x?a=%0d%0aX-Auth-Token:%20a",
    "v3/p/volumes/x?a=b%zz",
];

/// All of them, and those that are none of an API at all.
pub fn attacks(address: SocketAddr) -> Vec<Attack> {
    let long = format!("v3/p/volumes/{}", "a".repeat(65));
    let rests = RESTS.into_iter().chain([long.as_str()]).map(|rest| {
        let line = format!("GET /api/local/evs/one/{rest}");
        attack(&line, request(address, &line, ""), [Refuses(400); 3])
    });
    let addresses = [
        ("GET /api/loc%61l/evs/one/v3/p/volumes/x", [400; 3]),
        ("GET /api/local/evs/%6fne/v3/p/volumes/x", [400; 3]),
        ("GET /api/./local/evs/one/v3/p/volumes/x", [400; 3]),
        ("GET //api/local/evs/one/v3/p/volumes/x", [200, 400, 400]),
        ("DELETE //api/local/evs/one/v3/p/volumes/x", [405, 400, 400]),
        ("GET /%61pi/local/evs/one/v3/p/volumes/x", [200, 400, 400]),
        ("GET /x/../api/local/evs/one/v3/p/volumes/x", [404, 400, 400]),
        ("PUT /api/local/evs/one/v3/p/volumes/x", [405, 404, 404]),
        ("TRACE /api/local/evs/one/v3/p/volumes/x", [405, 405, 404]),
        ("CONNECT 127.0.0.1:1", [400, 400, 405]),
        ("OPTIONS *", [405, 400, 200]),
        ("POST /", [405; 3]),
    ];
    let addresses = addresses.into_iter().map(|(line, [gateway, nginx, caddy])| {
        attack(line, request(address, line, ""), [Refuses(gateway), Refuses(nginx), Refuses(caddy)])
    });
    // The gateway drops what is behind a #, as browsers do.
    let line = "GET /api/local/evs/one/v3/p/volumes/x#/../hidden";
    let anchor = attack(line, request(address, line, ""), [Passes(200), Refuses(400), Refuses(400)]);
    rests.chain(addresses).chain([anchor]).collect()
}

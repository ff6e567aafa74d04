//! Heads that are too long, and headers that no cloud should see.

use std::net::SocketAddr;

use super::{CALL, request};
use crate::row::{Attack, Passes, Refuses, attack};

/// All of them.
pub fn attacks(address: SocketAddr) -> Vec<Attack> {
    let get = format!("GET {CALL}/x");
    let lines = |count: usize| (0..count).map(|n| format!("X-{n}: a\r\n")).collect::<String>();
    vec![
        attack(
            "a line of 300 KB",
            request(address, &get, &format!("X-Auth-Token: {}\r\n", "M".repeat(300 * 1024))),
            [Refuses(431), Refuses(400), Refuses(431)],
        ),
        attack(
            "300 KB in many lines",
            request(address, &get, &format!("X-A: {}\r\n", "a".repeat(1000)).repeat(300)),
            [Refuses(431), Refuses(400), Refuses(431)],
        ),
        attack(
            "20,000 short lines",
            request(address, &get, &lines(20_000)),
            [Refuses(431), Refuses(400), Refuses(431)],
        ),
        attack(
            "a target of 300 KB",
            request(address, &format!("{get}?a={}", "a".repeat(300 * 1024)), ""),
            [Refuses(431), Refuses(414), Refuses(431)],
        ),
        attack(
            "an end of the connection that takes the token with it",
            request(address, &get, "X-Auth-Token: a\r\nConnection: X-Auth-Token\r\n"),
            [Passes(200); 3],
        ),
        attack(
            "a change of the protocol",
            request(
                address,
                &get,
                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
            ),
            [Passes(200); 3],
        ),
        attack(
            "the other version of the protocol",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            [Refuses(0), Refuses(400), Refuses(421)],
        ),
    ]
}

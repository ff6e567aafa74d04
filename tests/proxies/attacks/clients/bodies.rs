//! Bodies where none belongs, and bodies that are too large. A cloud that ignores the body of a GET takes it for the next request
//! on that connection, which the server sends other people's calls on.

use std::net::SocketAddr;

use super::{CALL, hidden, request};
use crate::differences::{CADDY_EMPTY, CADDY_STREAMS};
use crate::row::{Attack, CannotDo, Refuses, attack};

/// The largest body of a call, in bytes.
const LARGEST: usize = 64 * 1024;

/// All of them.
pub fn attacks(address: SocketAddr) -> Vec<Attack> {
    let hidden = hidden(address);
    let mut attacks = Vec::new();
    for method in ["GET", "HEAD", "DELETE"] {
        let line = format!("{method} {CALL}/x");
        let length = format!("Content-Length: {}\r\n", hidden.len());
        let sent = request(address, &line, &length) + &hidden;
        attacks.push(attack(format!("{method} with a request as its body"), sent, [Refuses(400); 3]));
        let chunked = format!("{:x}\r\n{hidden}\r\n0\r\n\r\n", hidden.len());
        let sent = request(address, &line, "Transfer-Encoding: chunked\r\n") + &chunked;
        attacks.push(attack(format!("{method} with a request as its chunks"), sent, [Refuses(400); 3]));
        let sent = request(address, &line, "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n";
        attacks.push(attack(
            format!("{method} with no chunks"),
            sent,
            [Refuses(400), Refuses(400), CannotDo(&CADDY_EMPTY)],
        ));
    }
    let line = format!("POST {CALL}");
    // Not a byte of it has to be sent for the refusal.
    let declared = request(address, &line, "Content-Length: 1000000\r\n");
    attacks.push(attack("a large body that was declared", declared, [Refuses(413); 3]));
    let sent = request(address, &line, &format!("Content-Length: {}\r\n", LARGEST + 1));
    attacks.push(attack(
        "a body that is a byte too large",
        sent + &" ".repeat(LARGEST + 1),
        [Refuses(413); 3],
    ));
    let huge = request(address, &line, "Content-Length: 99999999999999999999999999\r\n");
    attacks.push(attack("a length that is no number of a machine", huge, [Refuses(400); 3]));
    let chunk = format!("1000\r\n{}\r\n", " ".repeat(0x1000));
    let chunked = request(address, &line, "Transfer-Encoding: chunked\r\n") + &chunk.repeat(17) + "0\r\n\r\n";
    attacks.push(attack(
        "a large body in chunks",
        chunked,
        [Refuses(413), Refuses(413), CannotDo(&CADDY_STREAMS)],
    ));
    attacks
}

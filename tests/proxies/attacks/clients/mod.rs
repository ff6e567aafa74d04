//! What a hostile client sends. Each module is a table: what is sent, and how each server stands up to it.

pub mod bodies;
pub mod heads;
pub mod names;
pub mod pages;
pub mod paths;
pub mod rates;
pub mod smuggling;

use std::net::SocketAddr;

/// A call that passes.
pub const CALL: &str = "/api/local/evs/one/v3/p/os-volume-transfer";

/// A request to the server itself, with these lines of headers and without a body.
pub fn request(address: SocketAddr, line: &str, headers: &str) -> String {
    format!("{line} HTTP/1.1\r\nHost: {address}\r\n{headers}\r\n")
}

/// A request whole, for a call that no server may let pass.
pub fn hidden(address: SocketAddr) -> String {
    request(address, "GET /base/evs/one/v3/p/volumes/hidden", "")
}

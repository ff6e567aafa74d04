//! The three servers of the console, each with a small app, for the tests of this package: `contract` holds them against one
//! contract, `attacks` attacks them. No test stands here.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

mod servers;

pub use servers::{HOST, Kind, Server, header};

//! How long and how large things may be: the `[limits]` of clouds.toml, each with a default.

use std::time::Duration;

use serde::Deserialize;

use super::room::{self, Room};
use crate::server::most_handles;

/// How long and how large things may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// To make a connection to a cloud.
    pub connect: Duration,
    /// To the first byte of an answer, and between two pieces of its body.
    pub answer: Duration,
    /// To the last byte of an answer, even if bytes keep coming.
    pub whole_answer: Duration,
    /// The body of an answer, in bytes.
    pub answer_bytes: u64,
    /// To receive the body of a call.
    pub body: Duration,
    /// The body of a call, in bytes.
    pub body_bytes: usize,
    /// To receive the head of a request.
    pub head: Duration,
    /// That head, in bytes.
    pub head_bytes: usize,
    /// From one request of a connection to the next.
    pub idle: Duration,
    /// Until a client takes a little more of an answer.
    pub write: Duration,
    /// Connections of all clients at once.
    pub connections: usize,
    /// Connections of one client at once.
    pub connections_per_client: usize,
    /// Calls to clouds at once.
    pub calls: usize,
    /// Calls of one client at once.
    pub calls_per_client: usize,
    /// What clients may make the gateway hold, in bytes: half of it with what they send.
    pub memory_bytes: usize,
    /// Sign-ins of one client that clouds have refused, in a minute; more are refused here.
    pub refused_sign_ins_per_minute: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self::with_memory(room::memory())
    }
}

impl Limits {
    /// How many connections a port has room for. Those with TLS cost more.
    pub(crate) fn room_for_connections(&self, tls: bool) -> usize {
        if tls { self.connections.min(room::tls_connections(self.memory_bytes)) } else { self.connections }
    }

    /// The usual limits for a gateway that may hold so many bytes for its clients.
    fn with_memory(memory_bytes: usize) -> Self {
        let seconds = Duration::from_secs;
        let Room { connections, calls } = Room::of(memory_bytes, most_handles());
        Self {
            connect: seconds(5),
            answer: seconds(60),
            whole_answer: seconds(300),
            answer_bytes: 32 << 20,
            body: seconds(30),
            body_bytes: 64 << 10,
            head: seconds(15),
            // Tokens reach 32 KB, and revoking one sends two.
            head_bytes: 96 << 10,
            // Longer than proxies in front keep a connection, or they would send on one that is just being closed.
            idle: seconds(75),
            write: seconds(30),
            connections,
            connections_per_client: connections.div_ceil(2),
            calls,
            calls_per_client: calls.div_ceil(2),
            memory_bytes,
            refused_sign_ins_per_minute: 60,
        }
    }
}

/// The table as it is written in the file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct LimitsTable {
    connect_seconds: Option<u32>,
    answer_seconds: Option<u32>,
    whole_answer_seconds: Option<u32>,
    answer_bytes: Option<u32>,
    body_seconds: Option<u32>,
    body_bytes: Option<u32>,
    head_seconds: Option<u32>,
    head_bytes: Option<u32>,
    idle_seconds: Option<u32>,
    write_seconds: Option<u32>,
    connections: Option<u32>,
    connections_per_client: Option<u32>,
    calls: Option<u32>,
    calls_per_client: Option<u32>,
    memory_bytes: Option<u32>,
    refused_sign_ins_per_minute: Option<u32>,
}

/// The least room for a head: the one that reads them has no less.
const LEAST_HEAD: usize = 8 << 10;

impl LimitsTable {
    /// The limits, with defaults for what isn't written.
    ///
    /// # Errors
    /// When one is zero, so that nothing would ever pass.
    pub(super) fn limits(&self) -> Result<Limits, String> {
        let number = |key: &str, value: Option<u32>| match value {
            Some(0) => {
                Err(format!("limits: {key} = 0 lets nothing pass; write a larger number or leave it out"))
            }
            // There is no machine whose numbers are smaller.
            other => Ok(other.and_then(|number| usize::try_from(number).ok())),
        };
        let mut limits =
            number("memory_bytes", self.memory_bytes)?.map_or_else(Limits::default, Limits::with_memory);
        for (key, written, limit) in [
            ("connect_seconds", self.connect_seconds, &mut limits.connect),
            ("answer_seconds", self.answer_seconds, &mut limits.answer),
            ("whole_answer_seconds", self.whole_answer_seconds, &mut limits.whole_answer),
            ("body_seconds", self.body_seconds, &mut limits.body),
            ("head_seconds", self.head_seconds, &mut limits.head),
            ("idle_seconds", self.idle_seconds, &mut limits.idle),
            ("write_seconds", self.write_seconds, &mut limits.write),
        ] {
            if let Some(seconds) = number(key, written)? {
                *limit = Duration::from_secs(seconds as u64);
            }
        }
        // What is for each follows what is for all.
        if let Some(connections) = number("connections", self.connections)? {
            (limits.connections, limits.connections_per_client) = (connections, connections.div_ceil(2));
        }
        if let Some(calls) = number("calls", self.calls)? {
            (limits.calls, limits.calls_per_client) = (calls, calls.div_ceil(2));
        }
        for (key, written, limit) in [
            ("body_bytes", self.body_bytes, &mut limits.body_bytes),
            ("head_bytes", self.head_bytes, &mut limits.head_bytes),
            ("connections_per_client", self.connections_per_client, &mut limits.connections_per_client),
            ("calls_per_client", self.calls_per_client, &mut limits.calls_per_client),
        ] {
            if let Some(most) = number(key, written)? {
                *limit = most;
            }
        }
        if limits.head_bytes < LEAST_HEAD {
            return Err(format!("limits: head_bytes must be {LEAST_HEAD} or more"));
        }
        if let Some(bytes) = number("answer_bytes", self.answer_bytes)? {
            limits.answer_bytes = bytes as u64;
        }
        if let Some(refused) = self.refused_sign_ins_per_minute {
            number("refused_sign_ins_per_minute", Some(refused))?;
            limits.refused_sign_ins_per_minute = refused;
        }
        Ok(limits)
    }
}

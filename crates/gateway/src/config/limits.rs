//! How long and how large things may be: the `[limits]` of clouds.toml, each with a default.

use std::time::Duration;

use serde::Deserialize;

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
}

impl Default for Limits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self {
            connect: seconds(5),
            answer: seconds(60),
            whole_answer: seconds(300),
            answer_bytes: 32 << 20,
            body: seconds(30),
            body_bytes: 64 << 10,
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
}

impl LimitsTable {
    /// The limits, with defaults for what isn't written.
    ///
    /// # Errors
    /// When one is zero, so that nothing would ever pass.
    pub(super) fn limits(&self) -> Result<Limits, String> {
        let usual = Limits::default();
        let at_least_one = |key: &str, value: Option<u32>| match value {
            Some(0) => {
                Err(format!("limits: {key} = 0 lets nothing pass; write a larger number or leave it out"))
            }
            other => Ok(other),
        };
        let seconds = |key: &str, value: Option<u32>, usual: Duration| {
            at_least_one(key, value)
                .map(|value| value.map_or(usual, |seconds| Duration::from_secs(seconds.into())))
        };
        let bytes = at_least_one("body_bytes", self.body_bytes)?.map(usize::try_from);
        Ok(Limits {
            connect: seconds("connect_seconds", self.connect_seconds, usual.connect)?,
            answer: seconds("answer_seconds", self.answer_seconds, usual.answer)?,
            whole_answer: seconds("whole_answer_seconds", self.whole_answer_seconds, usual.whole_answer)?,
            answer_bytes: at_least_one("answer_bytes", self.answer_bytes)?
                .map_or(usual.answer_bytes, u64::from),
            body: seconds("body_seconds", self.body_seconds, usual.body)?,
            body_bytes: bytes.and_then(Result::ok).unwrap_or(usual.body_bytes),
        })
    }
}

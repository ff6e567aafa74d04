//! A call is data: it says what to send and reads what came. Running it is somebody else's job.

use evs_domain::refusal::CloudError;

use crate::error_body;
use crate::failure::{Failure, Lost};
use crate::http::{Request, Response};

/// An answer whose body isn't what the documents say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl From<serde_json::Error> for Unreadable {
    fn from(_: serde_json::Error) -> Self {
        Unreadable
    }
}

/// One call of an API.
pub trait Call {
    /// What its good answer is read into.
    type Answer;

    /// What to send.
    fn request(&self) -> Request;

    /// Reads a good answer (2xx).
    ///
    /// # Errors
    /// When the body isn't what the documents say.
    fn read(&self, answer: Response) -> Result<Self::Answer, Unreadable>;
}

/// Makes of an answer what it means for `call`.
///
/// # Errors
/// When the cloud or the gateway said no, or the answer can't be read.
pub fn interpret<C: Call>(call: &C, answer: Response) -> Result<C::Answer, Failure> {
    let answer = require_success(answer)?;
    let request_id = answer.headers.request_id.clone();
    call.read(answer).map_err(|Unreadable| Failure::Lost { how: Lost::Unreadable, request_id })
}

/// Lets a good answer through and makes a [`Failure`] of any other.
///
/// # Errors
/// When the cloud or the gateway said no.
pub fn require_success(answer: Response) -> Result<Response, Failure> {
    if answer.is_success() {
        return Ok(answer);
    }
    let request_id = answer.headers.request_id.clone();
    match answer.headers.gateway_error.as_deref() {
        Some("unreachable") => return Err(Failure::Unreachable { by_gateway: true }),
        Some("timeout") => return Err(Failure::Lost { how: Lost::TimedOut, request_id }),
        Some("repeated") => return Err(Failure::Lost { how: Lost::Repeated, request_id }),
        Some("cut") => return Err(Failure::Lost { how: Lost::Connection, request_id }),
        _ => {}
    }
    let said = error_body::read(&answer.body);
    let request_id = if request_id.is_empty() { said.request_id } else { request_id };
    let error = CloudError { status: answer.status, code: said.code, message: said.message, request_id };
    Err(Failure::Refused { error, retry_after_secs: answer.headers.retry_after_secs })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Effect;
    use crate::http::Headers;

    /// What the gateway's own answers make of a change, by their word and status.
    #[test]
    fn the_gateways_word_says_what_a_change_may_have_done() {
        for (word, status, effect) in [
            ("refused", 400, Effect::None),
            ("unreachable", 502, Effect::None),
            ("cut", 502, Effect::Unknown),
            ("timeout", 504, Effect::Unknown),
            ("redirected", 502, Effect::Unknown),
            ("repeated", 409, Effect::Unknown),
        ] {
            let headers = Headers { gateway_error: Some(word.to_owned()), ..Headers::default() };
            let body = br#"{"error":{"code":"Gateway.X","message":"m"}}"#.to_vec();
            let failure = require_success(Response { status, headers, body }).unwrap_err();
            assert_eq!(failure.effect(), effect, "{word}");
        }
    }

    #[test]
    fn a_repeated_request_is_no_conflict_that_the_cloud_told() {
        let answer = |word: Option<&str>| {
            let headers = Headers { gateway_error: word.map(str::to_owned), ..Headers::default() };
            require_success(Response { status: 409, headers, body: Vec::new() }).unwrap_err()
        };
        assert!(matches!(answer(Some("repeated")), Failure::Lost { how: Lost::Repeated, .. }));
        assert!(matches!(answer(None), Failure::Refused { .. }));
    }
}

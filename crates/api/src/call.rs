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

/// Lets an answer to a call through the gateway pass if the gateway has given it or passed it on. Anything else is of
/// something in between, whatever it says; but a server in front of the gateway that is in trouble, or wants fewer reads, is
/// taken at its word.
///
/// # Errors
/// When something in between has answered instead. A change may have passed before that.
pub fn require_gateway(answer: Response, changes: bool) -> Result<Response, Failure> {
    let is_in_trouble = answer.status >= 500 || answer.status == 429 && !changes;
    if answer.headers.is_from_gateway || is_in_trouble {
        return Ok(answer);
    }
    Err(Failure::Lost { how: Lost::Intercepted, request_id: answer.headers.request_id })
}

/// What a request has come to that the browser gave no answer to. Whether this device is online isn't asked: a browser
/// knows of its own network only, and a change may have left before that broke.
pub fn no_answer(changes: bool, is_direct: bool, how: Lost, request_id: String) -> Failure {
    match how {
        Lost::Connection if !changes && is_direct => Failure::Lost { how: Lost::Direct, request_id },
        Lost::Connection if !changes => Failure::Unreachable { by_gateway: false },
        how => Failure::Lost { how, request_id },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Effect;
    use crate::http::Headers;

    fn answer(status: u16, is_from_gateway: bool, body: &str) -> Response {
        let headers = Headers { is_from_gateway, ..Headers::default() };
        Response { status, headers, body: body.into() }
    }

    fn is_intercepted(status: u16, changes: bool) -> bool {
        let result = require_gateway(answer(status, false, "<html>Sign in</html>"), changes);
        matches!(result, Err(Failure::Lost { how: Lost::Intercepted, .. }))
    }

    #[test]
    fn an_answer_without_the_gateways_mark_is_of_something_in_between() {
        for status in [200, 204, 302, 401, 403, 404, 407] {
            assert!(is_intercepted(status, false) && is_intercepted(status, true), "{status}");
            assert!(require_gateway(answer(status, true, ""), true).is_ok(), "{status}");
        }
    }

    #[test]
    fn a_server_in_front_of_the_gateway_that_is_in_trouble_says_so() {
        for status in [429, 502, 503, 504] {
            assert!(!is_intercepted(status, false), "{status}");
        }
        assert!(is_intercepted(429, true), "whether the change has passed isn't known");
        let failed = require_gateway(answer(502, false, ""), true).and_then(require_success).unwrap_err();
        assert_eq!(failed.effect(), Effect::Unknown);
    }

    #[test]
    fn a_change_without_an_answer_may_have_taken_effect_however_it_got_lost() {
        for how in [Lost::Connection, Lost::TimedOut] {
            for is_direct in [true, false] {
                assert_eq!(
                    no_answer(true, is_direct, how, String::new()).effect(),
                    Effect::Unknown,
                    "{how:?}"
                );
            }
        }
        assert_eq!(
            no_answer(false, false, Lost::Connection, String::new()),
            Failure::Unreachable { by_gateway: false }
        );
    }
}

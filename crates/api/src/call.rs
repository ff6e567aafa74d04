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

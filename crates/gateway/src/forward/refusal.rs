//! Answers of the gateway itself. Their header tells the app the one thing it must know: whether the call can have
//! taken effect. `refused`, `unreachable` and `certificate`: it never left. `redirected`: it was answered with another
//! address. `cut` and `timeout`: it may have. `repeated`: it came before, and what became of it then isn't known here.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::{GATEWAY, GATEWAY_ERROR};
use crate::calls::Busy;
use crate::metrics::Refused;
use crate::upstream::SendError;

/// Why the gateway gives an answer of its own.
#[derive(Debug)]
pub enum Refusal {
    /// The method isn't one of the API's.
    Method,
    /// The path could be read in two ways.
    Path(String),
    /// No cloud is configured at this address, or the call isn't one of the app's.
    NotFound(String),
    /// A page of another site has called.
    OtherSite,
    /// The request names no server, two, or one in no form that servers have.
    Host(&'static str),
    /// The request is for a server that this one isn't.
    OtherHost,
    /// A page that isn't the console's wants something changed.
    OtherOrigin,
    /// A body where none belongs, or in a coding that nobody undoes. Says which.
    Body(&'static str),
    /// There is no room for more at the moment.
    Busy,
    /// Too many sign-ins were refused; in so many seconds another may be tried.
    TooMany(u64),
    /// The id of a change has another form.
    ChangeId,
    /// A change with this id was here before.
    Repeated,
    /// The body is longer than so many bytes.
    LargeBody(usize),
    /// The body didn't come in time.
    SlowBody,
    /// The body broke off.
    BrokenBody(String),
    /// There is no connection to the cloud.
    Unreachable,
    /// The proxy on the way to the cloud lets nothing through. Says why.
    Proxy(String),
    /// The cloud's certificate isn't trusted, or not for this address.
    Certificate(String),
    /// The cloud pointed elsewhere.
    Redirected(u16),
    /// The cloud's answer can be read in two ways, or not at all. Says why.
    BrokenAnswer(&'static str),
    /// The cloud's answer is longer than so many bytes.
    LargeAnswer(u64),
    /// The connection ended before an answer came.
    Cut,
    /// No answer came in time.
    Timeout,
}

impl From<Busy> for Refusal {
    fn from(_: Busy) -> Self {
        Self::Busy
    }
}

impl From<SendError> for Refusal {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Unreachable => Self::Unreachable,
            SendError::Certificate(why) => Self::Certificate(why),
            SendError::Proxy(why) => Self::Proxy(why),
            SendError::Broken(why) => Self::BrokenAnswer(why),
            SendError::Cut => Self::Cut,
        }
    }
}

impl Refusal {
    /// The status, the code, the header's word, the sentence.
    fn parts(&self) -> (StatusCode, &'static str, &'static str, String) {
        use StatusCode as S;
        let (status, code, word, message) = match self {
            Self::Method => (
                S::METHOD_NOT_ALLOWED,
                "Gateway.Method",
                "refused",
                "A call of the console with another method doesn't pass.",
            ),
            Self::Path(why) => (S::BAD_REQUEST, "Gateway.Path", "refused", why.as_str()),
            Self::NotFound(why) => (S::NOT_FOUND, "Gateway.NotFound", "refused", why.as_str()),
            Self::OtherSite => {
                (S::FORBIDDEN, "Gateway.OtherSite", "refused", "A page of another site may not call.")
            }
            Self::Host(why) => (S::BAD_REQUEST, "Gateway.Host", "refused", *why),
            Self::OtherHost => {
                let message = "The console isn't at this address. Its administrator can add it to `origins`.";
                (S::MISDIRECTED_REQUEST, "Gateway.Host", "refused", message)
            }
            Self::OtherOrigin => {
                let message = "A page of another origin may change nothing.";
                (S::FORBIDDEN, "Gateway.Origin", "refused", message)
            }
            Self::Body(why) => (S::BAD_REQUEST, "Gateway.Body", "refused", *why),
            Self::Busy => {
                let message = "Too many requests at once. Try again in a moment.";
                (S::SERVICE_UNAVAILABLE, "Gateway.Busy", "refused", message)
            }
            Self::TooMany(_) => {
                let message = "Too many sign-ins from this address were refused. Wait a little.";
                (S::TOO_MANY_REQUESTS, "Gateway.TooMany", "refused", message)
            }
            Self::ChangeId => {
                let message = "An Idempotency-Key has 16 to 64 letters, digits, - and _, and there is one.";
                (S::BAD_REQUEST, "Gateway.ChangeId", "refused", message)
            }
            Self::Repeated => {
                let message = "This request came before, and is not sent a second time; the first may have taken effect.";
                (S::CONFLICT, "Gateway.Repeated", "repeated", message)
            }
            Self::LargeBody(limit) => {
                let message = format!("The body of a call may have {limit} bytes.");
                return (S::PAYLOAD_TOO_LARGE, "Gateway.TooLarge", "refused", message);
            }
            Self::SlowBody => {
                (S::REQUEST_TIMEOUT, "Gateway.SlowBody", "refused", "The call didn't come in time.")
            }
            Self::BrokenBody(why) => (S::BAD_REQUEST, "Gateway.BrokenBody", "refused", why.as_str()),
            Self::Unreachable => {
                let message = "The cloud can't be reached; the call never left.";
                (S::BAD_GATEWAY, "Gateway.Unreachable", "unreachable", message)
            }
            Self::Proxy(why) => {
                let message = format!(
                    "The proxy on the way to the cloud lets nothing through ({why}); the call never left."
                );
                return (S::BAD_GATEWAY, "Gateway.Proxy", "unreachable", message);
            }
            Self::Certificate(why) => {
                let message = format!("The cloud's certificate isn't trusted ({why}); the call never left.");
                return (S::BAD_GATEWAY, "Gateway.Certificate", "certificate", message);
            }
            Self::Redirected(status) => {
                let message = format!(
                    "The cloud pointed to another address (HTTP {status}), and the gateway follows none. Correct the address in its configuration."
                );
                return (S::BAD_GATEWAY, "Gateway.Redirected", "redirected", message);
            }
            Self::BrokenAnswer(why) => {
                let message = format!(
                    "The cloud's answer isn't passed on because {why}; the call may have taken effect."
                );
                return (S::BAD_GATEWAY, "Gateway.BrokenAnswer", "cut", message);
            }
            Self::LargeAnswer(limit) => {
                let message = format!("The cloud's answer has more than {limit} bytes, and isn't passed on.");
                return (S::BAD_GATEWAY, "Gateway.LargeAnswer", "cut", message);
            }
            Self::Cut => {
                let message = "The connection ended before the answer; the call may have taken effect.";
                (S::BAD_GATEWAY, "Gateway.Cut", "cut", message)
            }
            Self::Timeout => {
                let message = "No answer came in time; the call may have taken effect.";
                (S::GATEWAY_TIMEOUT, "Gateway.Timeout", "timeout", message)
            }
        };
        (status, code, word, message.to_owned())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, code, word, message) = self.parts();
        let body = Json(json!({ "error": { "code": code, "message": message } }));
        let mut answer = (status, body).into_response();
        let headers = answer.headers_mut();
        headers.insert(GATEWAY, HeaderValue::from_static("1"));
        headers.insert(GATEWAY_ERROR, HeaderValue::from_static(word));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if matches!(self, Self::Body(_)) {
            // Nothing that follows on this connection is to be trusted.
            headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        let wait = match self {
            Self::Busy => Some(1),
            Self::TooMany(seconds) => Some(seconds),
            _ => None,
        };
        if let Some(seconds) = wait {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if matches!(self, Self::Method) {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD, POST, DELETE"));
        }
        // For the log and the counters.
        answer.extensions_mut().insert::<Refused>((word, code));
        answer
    }
}

//! Cinder's refusals in their three forms: Cinder's own, that of the authentication filter (401), that of its router (404).

use axum::response::Response;
use serde_json::json;

use crate::openstack::IDENTITY;
use crate::openstack::http::{ApiRequest, answer, with};
use crate::openstack::languages::Language;

/// A refusal.
#[derive(Debug)]
pub(super) enum Refusal {
    /// Status, key and message, as in `{"badRequest": {…}}`.
    Error(u16, &'static str, String),
    /// More than the quota allows.
    OverLimit(String),
    /// No such route; the message has HTML in it.
    NoRoute,
}

impl Refusal {
    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::Error(400, "badRequest", message.into())
    }

    pub(super) fn not_found(what: &str, id: &str) -> Self {
        Self::Error(404, "itemNotFound", format!("{what} {id} could not be found."))
    }

    pub(super) fn forbidden(action: &str) -> Self {
        Self::Error(403, "forbidden", format!("Policy doesn't allow {action} to be performed."))
    }

    /// The error for input that makes the real Cinder crash.
    pub(super) fn crashed() -> Self {
        let message = "The server has either erred or is incapable of performing the requested operation.";
        Self::Error(500, "computeFault", message.to_owned())
    }

    pub(super) fn no_route() -> Self {
        Self::NoRoute
    }

    /// The same, in another language.
    pub(super) fn in_language(self, language: Language) -> Self {
        match self {
            Self::Error(status, kind, message) => Self::Error(status, kind, language.say(&message)),
            other => other,
        }
    }

    pub(super) fn answer(self) -> Response {
        match self {
            Self::Error(status, kind, message) => {
                answer(status, &json!({ kind: { "code": status, "message": message } }))
            }
            Self::OverLimit(message) => {
                let body = json!({ "overLimit": { "code": 413, "message": message, "retryAfter": "0" } });
                with(answer(413, &body), "retry-after", "0")
            }
            Self::NoRoute => answer(
                404,
                &json!({
                    "message": "The resource could not be found.<br /><br />\n\n\n",
                    "code": "404 Not Found",
                    "title": "Not Found",
                }),
            ),
        }
    }
}

/// The answer of the authentication filter. It runs before Cinder, so the answer has none of Cinder's headers.
pub(super) fn unauthorized(request: &ApiRequest) -> Response {
    let message = "The request you have made requires authentication.";
    let body = json!({ "error": { "code": 401, "title": "Unauthorized", "message": message } });
    let keystone = format!("Keystone uri=\"{}{IDENTITY}\"", request.server);
    with(answer(401, &body), "www-authenticate", &keystone)
}

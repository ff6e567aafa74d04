//! Error answers, each in the shape of the part that refuses: API gateway, EVS, CBR, IAM, or the Keystone inside IAM. Which one is
//! given is decided by the routes and rules.

use axum::Json;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

use super::request_id;
use crate::error::Error;

/// An answer that is not a success.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    body: Body,
    retry_after: Option<u32>,
}

#[derive(Debug)]
enum Body {
    /// `{"error":{"code","message"}}`, of EVS.
    Nested(Value),
    /// `{"error_code","error_msg"}`, of CBR and IAM's own APIs.
    Flat(Value),
    /// Flat, with the request's id: the API gateway's.
    Gateway { code: &'static str, message: String },
    /// The HTML page of a load balancer.
    Page(&'static str),
}

impl Refusal {
    fn new(status: StatusCode, body: Body) -> Self {
        Self { status, body, retry_after: None }
    }

    /// EVS refuses (API reference, error codes `evs_04_0038`).
    pub(crate) fn evs(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self::new(status, Body::Nested(json!({"error": {"code": code, "message": message.into()}})))
    }

    /// EVS refuses the request as invalid: 400 `EVS.5400`.
    pub(crate) fn evs_bad(message: impl Into<String>) -> Self {
        Self::evs(StatusCode::BAD_REQUEST, "EVS.5400", message)
    }

    /// EVS doesn't find something: 404 `EVS.5404`.
    pub(crate) fn evs_unknown(what: &str, id: &str) -> Self {
        Self::evs(StatusCode::NOT_FOUND, "EVS.5404", format!("{what} {id} could not be found."))
    }

    /// CBR or one of IAM's own APIs refuses.
    pub(crate) fn flat(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self::new(status, Body::Flat(json!({"error_code": code, "error_msg": message.into()})))
    }

    /// The Keystone inside IAM refuses.
    pub(crate) fn keystone(status: StatusCode, message: impl Into<String>) -> Self {
        let title = status.canonical_reason().unwrap_or_default();
        let error = json!({"code": status.as_u16(), "title": title, "message": message.into()});
        Self::new(status, Body::Nested(json!({"error": error})))
    }

    /// The API gateway refuses.
    pub(crate) fn gateway(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self::new(status, Body::Gateway { code, message: message.into() })
    }

    /// The gateway can't read the token, or there is none.
    pub(crate) fn unreadable_token() -> Self {
        let message = "Incorrect IAM authentication information: decrypt token fail";
        Self::gateway(StatusCode::UNAUTHORIZED, "APIGW.0301", message)
    }

    /// The gateway can read the token, and it isn't good here.
    pub(crate) fn wrong_region() -> Self {
        let message = "Incorrect IAM authentication information: token of another region";
        Self::gateway(StatusCode::UNAUTHORIZED, "APIGW.0301", message)
    }

    /// The token has run out, was revoked, or belongs to another region.
    pub(crate) fn stale_token() -> Self {
        let message = "The token must be updated.";
        Self::gateway(StatusCode::UNAUTHORIZED, "APIGW.0307", message)
    }

    /// Nothing is published at this address.
    pub(crate) fn unpublished() -> Self {
        let message = "The API does not exist or has not been published in the environment";
        Self::gateway(StatusCode::NOT_FOUND, "APIGW.0101", message)
    }

    /// EVS has failed: 500 `EVS.5500`.
    pub(crate) fn crashed() -> Self {
        let message = "The server has either erred or is incapable of performing the requested operation.";
        Self::evs(StatusCode::INTERNAL_SERVER_ERROR, "EVS.5500", message)
    }

    /// Too many calls; `seconds` until the next may come, if the gateway says it.
    pub(crate) fn throttled(seconds: Option<u32>) -> Self {
        let message = "The throttling threshold has been reached: policy user over ratelimit";
        let refusal = Self::gateway(StatusCode::TOO_MANY_REQUESTS, "APIGW.0308", message);
        Self { retry_after: seconds, ..refusal }
    }

    /// 503 with a load balancer's page.
    pub(crate) fn down() -> Self {
        const PAGE: &str = "<html><head><title>503 Service Temporarily Unavailable</title></head>\
            <body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, Body::Page(PAGE))
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::evs(StatusCode::INTERNAL_SERVER_ERROR, "EVS.5500", error.to_string())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = match self.body {
            Body::Nested(body) | Body::Flat(body) => (self.status, Json(body)).into_response(),
            Body::Page(page) => (self.status, Html(page)).into_response(),
            Body::Gateway { code, message } => {
                let id = request_id::new();
                let body = json!({"error_msg": message, "error_code": code, "request_id": id});
                let mut response = (self.status, Json(body)).into_response();
                request_id::put(&mut response, &id);
                response
            }
        };
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

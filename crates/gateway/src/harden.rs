//! The headers that every answer has, whatever it is. Those that depend on the answer are set where it is made.

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{self, HeaderName};
use axum::middleware::Next;
use axum::response::Response;

/// Those that are the same for every answer.
pub const ALWAYS: [(HeaderName, &str); 6] = [
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), clipboard-write=(self), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (header::X_FRAME_OPTIONS, "DENY"),
];

/// What depends on how the gateway is reached.
#[derive(Clone, Copy, Debug, Default)]
pub struct Hardening {
    /// Everything comes over TLS, here or at a proxy in front: browsers shall never try without.
    pub only_tls: bool,
}

/// Adds them.
pub async fn harden(State(how): State<Hardening>, request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    for (name, value) in ALWAYS {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if how.only_tls {
        let value = HeaderValue::from_static("max-age=63072000");
        answer.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    answer
}

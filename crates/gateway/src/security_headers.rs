//! The security headers that every answer has. Those that depend on the answer, such as the content policy of the page, are set
//! where the answer is made.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

/// The headers that are the same for every answer.
pub const FIXED: [(HeaderName, &str); 6] = [
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

/// The content policy of every answer that isn't one of the app's files: opened as a page, it loads and runs nothing.
pub const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// What the headers depend on.
#[derive(Clone, Copy, Debug, Default)]
pub struct SecurityHeaders {
    /// Everything comes over TLS, here or at a proxy in front: browsers are told never to try without.
    pub only_tls: bool,
}

/// Adds the headers to those of an answer.
pub fn add(config: SecurityHeaders, headers: &mut HeaderMap) {
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NOTHING));
    if config.only_tls {
        let value = HeaderValue::from_static("max-age=63072000");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
}

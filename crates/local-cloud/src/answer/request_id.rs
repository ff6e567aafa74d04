//! `X-Request-Id`: 32 hex letters on every answer, by which a provider's support finds a call.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use uuid::Uuid;

const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// A new id.
pub(crate) fn new() -> String {
    Uuid::new_v4().simple().to_string()
}

/// Puts `id` on `response`.
pub(crate) fn put(response: &mut Response, id: &str) {
    if let Ok(value) = HeaderValue::from_str(id) {
        response.headers_mut().insert(HEADER, value);
    }
}

/// Gives every answer an id that has none yet.
pub(crate) async fn ensure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if !response.headers().contains_key(HEADER) {
        put(&mut response, &new());
    }
    response
}

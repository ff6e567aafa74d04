//! One line per request: method, path, status, time. Queries, headers and bodies can hold secrets and are never logged.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use crate::forward::GATEWAY_ERROR;

/// Logs a request when the head of its answer is there.
pub async fn log(request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let start = Instant::now();
    let answer = next.run(request).await;
    let error = answer.headers().get(GATEWAY_ERROR).and_then(|word| word.to_str().ok()).unwrap_or("");
    tracing::info!("{method} {path} {} {} ms {error}", answer.status().as_u16(), start.elapsed().as_millis());
    answer
}

//! Logs a line per request and counts it: method, kind of path, status, time, request id. Ids, queries, headers
//! and bodies can be confidential and are never logged.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::forward::GATEWAY_ERROR;
use crate::metrics::{Labels, Metrics};

/// The headers by which clouds name a request, and by which their support finds it.
const REQUEST_IDS: [&str; 2] = ["x-request-id", "x-openstack-request-id"];

/// Logs and counts a request when the head of its answer is there.
pub async fn log(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let service = own_service(request.uri().path());
    let start = Instant::now();
    let mut answer = next.run(request).await;
    let took = start.elapsed();
    let labels = answer.extensions_mut().remove::<Labels>();
    let labels = labels.unwrap_or_else(|| Labels::own(service));
    let header = |name: &str| answer.headers().get(name).and_then(|word| word.to_str().ok()).unwrap_or("");
    let word = header(GATEWAY_ERROR.as_str()).to_owned();
    let status = answer.status().as_u16();
    tracing::info!(
        method = %method,
        cloud = labels.cloud,
        service = labels.service,
        path = labels.path,
        status,
        ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        refusal = word,
        request_id = REQUEST_IDS.iter().map(|name| header(name)).find(|id| !id.is_empty()).unwrap_or(""),
        "request"
    );
    metrics.count(labels, status, &word, took);
    answer
}

/// What was asked of the gateway itself.
fn own_service(path: &str) -> &'static str {
    match path {
        "/healthz" | "/readyz" | "/metrics" => "operations",
        _ if path == "/api" || path.starts_with("/api/") => "api",
        _ => "site",
    }
}

//! From the client's requests to the cloud's router and back, as the browser's transport does it: path, token, headers,
//! and the few headers of an answer that matter.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request as Wire};
use evs_api::{Failure, Headers, Lost, Method, Request, Response};
use evs_domain::secret::Secret;
use serde_json::Value;
use tower::ServiceExt;

/// An answer as it came, for tests that look at what the client doesn't.
#[derive(Debug)]
pub(crate) struct Answered {
    pub status: u16,
    pub headers: HeaderMap,
    /// Null when the body is no JSON.
    pub json: Value,
}

impl Answered {
    /// The answer as the client's readers take it.
    pub(crate) fn response(&self) -> Response {
        let body = if self.json.is_null() { Vec::new() } else { self.json.to_string().into_bytes() };
        Response { status: self.status, headers: read_headers(&self.headers), body }
    }
}

/// Sends one request. An answer that breaks off is lost, as it is in a browser.
pub(crate) async fn send(
    app: &Router,
    region: &str,
    token: Option<&Secret>,
    request: &Request,
) -> Result<Response, Failure> {
    let (status, headers, body) = exchange(app, region, token, request).await?;
    Ok(Response { status, headers: read_headers(&headers), body })
}

/// Sends one request and gives the answer unread.
pub(crate) async fn send_raw(
    app: &Router,
    region: &str,
    token: Option<&Secret>,
    request: &Request,
) -> Answered {
    let (status, headers, body) = exchange(app, region, token, request).await.unwrap();
    Answered { status, headers, json: serde_json::from_slice(&body).unwrap_or_default() }
}

async fn exchange(
    app: &Router,
    region: &str,
    token: Option<&Secret>,
    request: &Request,
) -> Result<(u16, HeaderMap, Vec<u8>), Failure> {
    let answer = app.clone().oneshot(wire(region, token, request)).await.unwrap();
    let (parts, body) = answer.into_parts();
    let lost = |_| Failure::Lost { how: Lost::Connection, request_id: String::new() };
    let body = to_bytes(body, usize::MAX).await.map_err(lost)?;
    Ok((parts.status.as_u16(), parts.headers, body.to_vec()))
}

fn wire(region: &str, token: Option<&Secret>, request: &Request) -> Wire<Body> {
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Delete => "DELETE",
    };
    let uri = format!("/{}/{region}{}", request.service.as_str(), request.path);
    let mut wire = Wire::builder().method(method).uri(uri);
    if let Some(token) = token {
        wire = wire.header("X-Auth-Token", token.expose());
    }
    for (name, value) in &request.headers {
        wire = wire.header(*name, value.expose());
    }
    match &request.body {
        Some(body) => wire.header("Content-Type", "application/json").body(body.expose().to_owned().into()),
        None => wire.body(Body::empty()),
    }
    .unwrap()
}

fn read_headers(headers: &HeaderMap) -> Headers {
    let get = |name: &str| headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    Headers {
        subject_token: get("x-subject-token").map(Secret::new),
        auth_receipt: get("openstack-auth-receipt").map(Secret::new),
        request_id: get("x-request-id").unwrap_or_default(),
        retry_after_secs: get("retry-after").and_then(|seconds| seconds.parse().ok()),
        gateway_error: get("x-gateway-error"),
        is_from_gateway: get("x-gateway").is_some(),
    }
}

//! Requests and answers of the OpenStack half. What they mean is decided in `keystone` and `cinder`.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Query, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

/// The longest body that OpenStack's services read, in bytes.
const LARGEST: usize = 114_688;

/// A request.
pub(super) struct ApiRequest {
    pub method: Method,
    /// The segments of the path below the service's, not decoded.
    pub segments: Vec<String>,
    pub query: Vec<(String, String)>,
    pub headers: HeaderMap,
    pub body: Bytes,
    /// The service's own address, as the caller reached it.
    pub base: String,
    /// The address of the whole server.
    pub server: String,
}

impl ApiRequest {
    /// Reads a request to the service at `prefix`.
    pub(super) async fn read(request: Request, prefix: &str) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let Ok(body) = to_bytes(body, LARGEST).await else { return Err(too_large()) };
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
        let server = format!("http://{host}");
        let path = parts.uri.path();
        let path = path.strip_prefix(prefix).unwrap_or(path);
        let segments = path.split('/').skip(1).map(str::to_owned).collect();
        Ok(Self {
            method: parts.method,
            segments,
            query: Query::try_from_uri(&parts.uri).map(|Query(pairs)| pairs).unwrap_or_default(),
            headers: parts.headers,
            body,
            base: format!("{server}{prefix}"),
            server,
        })
    }

    /// A header as text; empty where there is none.
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    pub(super) fn param(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The path, for matching.
    pub(super) fn path(&self) -> Vec<&str> {
        self.segments.iter().map(String::as_str).collect()
    }
}

/// An answer with JSON.
pub(super) fn answer(status: u16, body: &Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// An answer without a body, with the content type that OpenStack's libraries then send.
pub(super) fn empty(status: u16) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, "text/html; charset=UTF-8")], Body::empty()).into_response()
}

/// Adds a header to an answer.
pub(super) fn with(mut answer: Response, name: &'static str, value: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(HeaderName::from_static(name), value);
    }
    answer
}

/// The page of a proxy before a service.
pub(super) fn html_page(status: StatusCode) -> Response {
    let title = format!("{} {}", status.as_u16(), status.canonical_reason().unwrap_or_default());
    let page = format!(
        "<html><head><title>{title}</title></head><body><center><h1>{title}</h1></center></body></html>"
    );
    (status, Html(page)).into_response()
}

fn too_large() -> Response {
    // The `%s` is theirs.
    answer(
        413,
        &json!({
            "message": "Request is too large. Larger than max_request_body_size (%s).<br /><br />\n\n\n",
            "code": "413 Request Entity Too Large",
            "title": "Request Entity Too Large",
        }),
    )
}

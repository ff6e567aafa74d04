//! Logs a line per request and counts it: method, kind of path, status, time, request id, and where the configuration wants it the client's
//! address. Ids, queries, headers and bodies can be confidential and are never logged. What a caller or a cloud can choose freely is
//! logged only where it has the form that it should have.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::Response;

use crate::client_address::Proxies;
use crate::metrics::{Labels, Metrics, Refused};

/// The headers by which clouds name a request, and by which their support finds it.
const REQUEST_IDS: [&str; 2] = ["x-request-id", "x-openstack-request-id"];
/// The most letters of such a name.
const LONGEST_ID: usize = 64;

/// The methods that HTTP itself knows (RFC 9110, 9, and RFC 5789).
const METHODS: [Method; 9] = [
    Method::GET,
    Method::HEAD,
    Method::POST,
    Method::DELETE,
    Method::PUT,
    Method::PATCH,
    Method::OPTIONS,
    Method::CONNECT,
    Method::TRACE,
];

/// What the log is made with.
#[derive(Clone)]
pub struct Log {
    pub metrics: Metrics,
    /// Where the client's address is logged: the proxies whose word is taken for it.
    pub client_by: Option<Proxies>,
}

/// Logs and counts a request when the head of its answer is there.
pub async fn log(State(log): State<Log>, request: Request, next: Next) -> Response {
    let method = method(request.method());
    let service = own_service(request.uri().path());
    let client = log.client_by.as_ref().and_then(|proxies| proxies.client_of(&request));
    let start = Instant::now();
    let mut answer = next.run(request).await;
    let took = start.elapsed();
    let labels = answer.extensions_mut().remove::<Labels>();
    let labels = labels.unwrap_or_else(|| Labels::own(service));
    let refused = answer.extensions_mut().remove::<Refused>();
    let status = answer.status().as_u16();
    tracing::info!(
        client = client.map(tracing::field::display),
        method,
        cloud = labels.cloud,
        service = labels.service,
        path = labels.path,
        status,
        ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        refusal = refused.map_or("", |(word, _)| word),
        request_id = request_id(answer.headers()),
        "request"
    );
    log.metrics.count(labels, status, refused, took);
    answer
}

fn method(method: &Method) -> &'static str {
    // The name of the constant, not of the request: nothing that a caller wrote.
    METHODS.iter().find(|known| *known == method).map_or("other", Method::as_str)
}

/// What the cloud calls the request, if that's a name.
fn request_id(headers: &HeaderMap) -> &str {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_name = |id: &&str| (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(plain);
    let named = REQUEST_IDS.iter().filter_map(|name| headers.get(*name)?.to_str().ok());
    named.into_iter().find(is_name).unwrap_or("")
}

/// What was asked of the gateway itself.
fn own_service(path: &str) -> &'static str {
    match path {
        "/healthz" | "/readyz" | "/metrics" => "operations",
        _ if path == "/api" || path.starts_with("/api/") => "api",
        _ => "site",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_that_somebody_made_up_is_other() {
        assert_eq!(method(&Method::DELETE), "DELETE");
        for made_up in ["PROPFIND", "GET-TOKEN-MIIabc", "get"] {
            assert_eq!(method(&Method::from_bytes(made_up.as_bytes()).unwrap()), "other");
        }
    }

    #[test]
    fn what_a_cloud_calls_a_request_is_logged_where_it_is_a_name() {
        let told = |name: &'static str, id: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(name, id.parse().unwrap());
            request_id(&headers).to_owned()
        };
        for id in ["req-7a9c0d1e-0000-4000-8000-000000000000", "0a1b2c", &"x".repeat(64)] {
            assert_eq!(told("x-request-id", id), *id);
            assert_eq!(told("x-openstack-request-id", id), *id);
        }
        for id in ["", "a b", "a\tb", "token=MII+/=", "{\"x\":1}", "ä", &"x".repeat(65)] {
            assert_eq!(told("x-request-id", id), "", "{id}");
        }
        let mut both = HeaderMap::new();
        both.insert("x-request-id", "not a name".parse().unwrap());
        both.insert("x-openstack-request-id", "req-1".parse().unwrap());
        assert_eq!(request_id(&both), "req-1");
    }
}

//! Logs a line per request and counts it: method, kind of path, status, time, request id, and where the configuration wants it the client's
//! address. Ids, queries, headers and bodies can be confidential and are never logged. What a caller or a cloud can choose freely is
//! logged only where it has the form that it should have.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::response::Response;

use crate::client_address::Proxies;
use crate::held;
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

/// A request that isn't answered yet, as far as its line tells of it.
pub struct Asked {
    method: &'static str,
    service: &'static str,
    client: Option<IpAddr>,
    start: Instant,
}

/// A line that isn't written yet.
struct Line {
    asked: Asked,
    labels: Labels,
    status: u16,
    took: Duration,
    refusal: &'static str,
    request_id: Option<HeaderValue>,
}

impl Log {
    /// Begins a line.
    pub fn begin(&self, request: &Request) -> Asked {
        Asked {
            method: method(request.method()),
            service: own_service(request.uri().path()),
            client: self.client_by.as_ref().and_then(|proxies| proxies.client_of(request)),
            start: Instant::now(),
        }
    }

    /// Counts a request when the head of its answer is there. Its line is written when the answer has been sent, or dropped, so that
    /// nobody waits for it.
    pub fn end(&self, asked: Asked, mut answer: Response) -> Response {
        let took = asked.start.elapsed();
        let labels = answer.extensions_mut().remove::<Labels>();
        let labels = labels.unwrap_or_else(|| Labels::own(asked.service));
        let refused = answer.extensions_mut().remove::<Refused>();
        let status = answer.status().as_u16();
        self.metrics.count(&labels, status, refused, took);
        let refusal = refused.map_or("", |(word, _)| word);
        let request_id = request_id(answer.headers()).cloned();
        let line = Line { asked, labels, status, took, refusal, request_id };
        held::until_through(line, answer)
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let id = self.request_id.as_ref().and_then(|id| id.to_str().ok());
        tracing::info!(
            client = self.asked.client.map(tracing::field::display),
            method = self.asked.method,
            cloud = self.labels.cloud,
            service = self.labels.service,
            path = self.labels.path,
            status = self.status,
            ms = u64::try_from(self.took.as_millis()).unwrap_or(u64::MAX),
            refusal = self.refusal,
            request_id = id.unwrap_or_default(),
            "request"
        );
    }
}

fn method(method: &Method) -> &'static str {
    // The name of the constant, not of the request: nothing that a caller wrote.
    METHODS.iter().find(|known| *known == method).map_or("other", Method::as_str)
}

/// What the cloud calls the request, if that's a name.
fn request_id(headers: &HeaderMap) -> Option<&HeaderValue> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_name = |id: &&HeaderValue| (1..=LONGEST_ID).contains(&id.len()) && id.as_bytes().iter().all(plain);
    REQUEST_IDS.iter().filter_map(|name| headers.get(*name)).find(is_name)
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
            request_id(&headers).map_or("", |id| id.to_str().unwrap()).to_owned()
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
        assert_eq!(request_id(&both).unwrap(), "req-1");
    }
}

//! CORS, as oslo.middleware does it. An unknown origin gets the usual answer without the headers that let a page read it.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;

use super::http::{empty, with};
use crate::world::World;

const METHODS: &str = "OPTIONS GET HEAD POST PUT DELETE PATCH";
const HEADERS: [&str; 12] = [
    "accept",
    "accept-language",
    "content-language",
    "content-type",
    "expires",
    "last-modified",
    "openstack-api-version",
    "openstack-auth-receipt",
    "pragma",
    "x-auth-token",
    "x-project-id",
    "x-subject-token",
];
const EXPOSED: &str = "X-Subject-Token,X-OpenStack-Request-ID,OpenStack-API-Version,Retry-After";

/// Keystone's filter. An `OPTIONS` request that is no preflight is answered by the web framework, which lists the methods.
pub(super) async fn keystone(State(world): State<World>, request: Request, next: Next) -> Response {
    let framework = || {
        let answer = with(empty(200), "allow", "GET, OPTIONS, HEAD, POST, DELETE");
        with(answer, "vary", "X-Auth-Token")
    };
    filter(&world, request, next, framework).await
}

/// Cinder's filter.
pub(super) async fn cinder(State(world): State<World>, request: Request, next: Next) -> Response {
    filter(&world, request, next, || empty(200)).await
}

async fn filter(world: &World, request: Request, next: Next, refused: impl FnOnce() -> Response) -> Response {
    let headers = request.headers();
    let origin = text(headers, "origin").filter(|origin| world.openstack_allows(origin));
    if request.method() == Method::OPTIONS {
        return match origin.and_then(|origin| preflight(headers, origin)) {
            Some(allowed) => allowed,
            None => refused(),
        };
    }
    let origin = origin.map(str::to_owned);
    let mut answer = next.run(request).await;
    if let Some(origin) = origin {
        let vary =
            text(answer.headers(), "vary").map_or("Origin".to_owned(), |vary| format!("{vary},Origin"));
        if let Ok(vary) = HeaderValue::from_str(&vary) {
            answer.headers_mut().insert(header::VARY, vary);
        }
        answer = with(answer, "access-control-allow-origin", &origin);
        answer = with(answer, "access-control-expose-headers", EXPOSED);
    }
    answer
}

fn preflight(headers: &HeaderMap, origin: &str) -> Option<Response> {
    let method = text(headers, "access-control-request-method")?;
    let asked = text(headers, "access-control-request-headers").unwrap_or_default();
    let known = |name: &str| HEADERS.contains(&name.trim().to_ascii_lowercase().as_str());
    if !METHODS.split(' ').any(|known| known == method)
        || !asked.split(',').filter(|name| !name.is_empty()).all(known)
    {
        return None;
    }
    let mut answer = with(empty(200), "vary", "Origin");
    answer = with(answer, "access-control-allow-origin", origin);
    answer = with(answer, "access-control-max-age", "600");
    answer = with(answer, "access-control-allow-methods", method);
    Some(with(answer, "access-control-allow-headers", asked))
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

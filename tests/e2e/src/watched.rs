//! Pages served with a script before their own, for browsers whose driver can't put one there. Nothing else of an answer is
//! changed.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http_body_util::BodyExt;

use crate::person::WATCH;

/// Where the script is. The page's own policy lets scripts of the same server in.
const PATH: &str = "/watch.js";

/// The same server, whose pages are watched.
pub fn watched(app: Router) -> Router {
    app.layer(middleware::from_fn(watch)).route(PATH, get(script))
}

async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript"), (header::CACHE_CONTROL, "no-store")], WATCH).into_response()
}

async fn watch(mut request: Request, next: Next) -> Response {
    if !holds(request.headers(), header::ACCEPT, "text/html") {
        return next.run(request).await;
    }
    // A page that can be read, and a whole one: the one without the script may be in nobody's cache.
    for condition in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE] {
        request.headers_mut().remove(condition);
    }
    let answer = next.run(request).await;
    if !holds(answer.headers(), header::CONTENT_TYPE, "text/html") {
        return answer;
    }
    let (mut head, body) = answer.into_parts();
    let Ok(page) = body.collect().await else { return StatusCode::BAD_GATEWAY.into_response() };
    let page = String::from_utf8_lossy(&page.to_bytes()).replacen(
        "<head>",
        &format!("<head><script src=\"{PATH}\"></script>"),
        1,
    );
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from(page))
}

fn holds(headers: &HeaderMap, name: header::HeaderName, part: &str) -> bool {
    headers.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(part))
}

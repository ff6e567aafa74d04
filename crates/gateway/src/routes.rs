//! Which address is answered by which module.

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router, middleware};

use crate::config::Config;
use crate::server::Readiness;
use crate::{access_log, forward, security_headers};

/// The content type of Prometheus' text format.
const PROMETHEUS: &str = "text/plain; version=0.0.4";

/// The whole gateway, without a port.
pub fn app(config: Config) -> Router {
    let clouds = config.clouds.to_json();
    let clouds = move || {
        let clouds = clouds.clone();
        async move { ([(header::CACHE_CONTROL, "no-cache")], Json(clouds)) }
    };
    let metrics = config.metrics.clone();
    let servers = config.clouds.direct_origins();
    let site = config.site.clone().map(|site| site.calling(&servers));
    let files = move |request: Request<Body>| {
        let site = site.clone();
        async move { files(site, request).await }
    };
    health_routes(&config)
        .route("/metrics", any(counters_elsewhere))
        .route("/clouds.json", get(clouds))
        .route("/api/{*rest}", any(forward::forward))
        .route("/api", any(forward::not_found))
        .route("/api/", any(forward::not_found))
        .fallback(files)
        .layer(middleware::from_fn_with_state(config.security_headers, security_headers::add))
        .layer(middleware::from_fn_with_state(metrics, access_log::log))
        .with_state(Arc::new(config))
}

/// The routes for operators, to be served on another address: `/healthz`, `/readyz`, and `/metrics`, which is nowhere else.
pub fn operations(config: &Config) -> Router {
    let counters = config.metrics.clone();
    health_routes(config).route(
        "/metrics",
        get(move || async move { ([(header::CONTENT_TYPE, PROMETHEUS)], counters.text()) }),
    )
}

fn health_routes<S: Clone + Send + Sync + 'static>(config: &Config) -> Router<S> {
    let readiness = config.readiness.clone();
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(move || async move { ready(&readiness) }))
}

/// How much a console is used, and by which clouds' refusals, is for its operators alone.
async fn counters_elsewhere() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "The counters are on the address that --admin names.\n")
}

/// Whether new requests are welcome. A stopping gateway says no while it still answers, so that a load balancer
/// chooses another.
fn ready(readiness: &Readiness) -> (StatusCode, &'static str) {
    if readiness.is_ready() {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n")
    }
}

async fn files(site: Option<crate::Site>, request: Request<Body>) -> Response {
    match site {
        Some(site) => site.answer(request).await,
        None => (StatusCode::NOT_FOUND, "This gateway forwards only: it was started without --dist.\n")
            .into_response(),
    }
}

//! Which address is answered by which module.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Router, middleware};
use bytes::Bytes;

use crate::access_log::Log;
use crate::calls::Calls;
use crate::config::Config;
use crate::forward::Refusal;
use crate::origins::Origins;
use crate::readiness::Readiness;
use crate::security_contact::Contact;
use crate::sign_ins::SignIns;
use crate::{SecurityHeaders, admission, forward, security_contact, security_headers};

/// The content type of Prometheus' text format.
const PROMETHEUS: &str = "text/plain; version=0.0.4";

/// The whole gateway, without a port.
pub fn app(mut config: Config) -> Router {
    // The limits may have been changed since it was read.
    config.calls =
        Calls::within(config.limits.calls, config.limits.calls_per_client, config.metrics.pressure.clone());
    config.sign_ins = SignIns::within(config.limits.refused_sign_ins_per_minute);
    // Written once: those who take it slowly share it.
    let clouds = Bytes::from(config.clouds.to_json().to_string());
    let clouds = move || {
        let headers = [(header::CACHE_CONTROL, "no-cache"), (header::CONTENT_TYPE, "application/json")];
        let answer = (headers, clouds.clone());
        async move { answer }
    };
    let log = Log {
        metrics: config.metrics.clone(),
        client_by: config.server.log_client_address.then(|| config.server.trusted_proxies.clone()),
    };
    let every =
        Arc::new(Every { log, headers: config.security_headers, origins: config.server.origins.clone() });
    let contact = Contact::of(&config.server);
    let servers = config.clouds.direct_origins();
    let site = config.site.clone().map(|site| site.calling(&servers));
    let files = async move |State(config): State<Arc<Config>>, request: Request<Body>| {
        files(&config, site.clone(), request).await
    };
    health_routes(&config)
        .route("/metrics", any(counters_elsewhere))
        .route("/clouds.json", get(clouds))
        .route("/api/{*rest}", any(forward::forward))
        .route("/api", any(forward::not_found))
        .route("/api/", any(forward::not_found))
        .fallback(files)
        .route(security_contact::PATH, get(async move || contact.answer()))
        .layer(middleware::from_fn_with_state(every, around))
        .with_state(Arc::new(config))
}

/// The routes for operators, to be served on another address: `/healthz`, `/readyz`, and `/metrics`, which is nowhere else.
pub fn operations(config: &Config) -> Router {
    let counters = config.metrics.clone();
    health_routes(config)
        .route(
            "/metrics",
            get(move || async move { ([(header::CONTENT_TYPE, PROMETHEUS)], counters.text()) }),
        )
        .layer(middleware::map_response(async |mut answer: Response| {
            security_headers::add(SecurityHeaders::default(), answer.headers_mut());
            answer
        }))
}

/// What is done with every request.
struct Every {
    log: Log,
    headers: SecurityHeaders,
    origins: Origins,
}

/// Lets a request pass or refuses it, adds the headers that every answer has, and logs it. One layer, because each costs as much as
/// what it does.
async fn around(State(every): State<Arc<Every>>, request: Request<Body>, next: Next) -> Response {
    let asked = every.log.begin(&request);
    let mut answer = match admission::check(&every.origins, &request) {
        Ok(()) => next.run(request).await,
        Err(refusal) => refusal.into_response(),
    };
    security_headers::add(every.headers, answer.headers_mut());
    every.log.end(asked, answer)
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

async fn files(
    config: &Config,
    site: Option<crate::Site>,
    request: Request<Body>,
) -> Result<Response, Refusal> {
    let Some(site) = site else {
        let said = "This gateway forwards only: it was started without --dist.\n";
        return Ok((StatusCode::NOT_FOUND, said).into_response());
    };
    let client = config.server.trusted_proxies.client_of(&request);
    let turn = config.calls.begin(client, request.extensions().get()).await?;
    Ok(turn.until_through(site.answer(request).await))
}

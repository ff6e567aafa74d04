//! One request, one answer, by `fetch`. Nothing is repeated here, nothing is logged, and no error text is made of what was
//! sent.

use evs_api::{Failure, Headers, Lost, Method, Request, Response};
use evs_domain::secret::Secret;
use futures::future::{Either, select};
use futures::pin_mut;
use gloo_net::http::{RequestBuilder, Response as Fetched};
use gloo_timers::future::TimeoutFuture;
use web_sys::{AbortController, AbortSignal, RequestCache, RequestCredentials, RequestRedirect};

use super::address::Address;

/// How long an answer may take, in milliseconds: a little longer than the gateway waits, so that its word comes first.
const PATIENCE_MS: u32 = 70_000;

/// The longest answer that is read, in bytes: a thousand disks with all their fields take about one and a half million.
const LONGEST: usize = 32 * 1024 * 1024;

/// Headers that say who sends a request: a token, or a signature and what it needs.
pub type ProofHeaders = [(&'static str, Secret)];

/// Sends a request and returns whatever answer comes, good or bad.
///
/// # Errors
/// When no answer comes, saying whether the request may have arrived.
pub async fn send(address: &Address, proof: &ProofHeaders, request: &Request) -> Result<Response, Failure> {
    let controller = AbortController::new().ok();
    let signal = controller.as_ref().map(AbortController::signal);
    let fetched = fetch(address, proof, request, signal.as_ref());
    let patience = TimeoutFuture::new(PATIENCE_MS);
    pin_mut!(fetched);
    match select(fetched, patience).await {
        Either::Left((answer, _)) => answer,
        Either::Right(((), _)) => {
            if let Some(controller) = controller {
                controller.abort();
            }
            Err(no_answer(address, request, Lost::TimedOut, String::new()))
        }
    }
}

async fn fetch(
    address: &Address,
    proof: &ProofHeaders,
    request: &Request,
    signal: Option<&AbortSignal>,
) -> Result<Response, Failure> {
    let base = address.base(request.service).ok_or(Failure::Unreachable { by_gateway: false })?;
    let url = format!("{base}{}", request.path);
    let method = match request.method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Delete => gloo_net::http::Method::DELETE,
    };
    #[expect(clippy::disallowed_methods, reason = "the network is touched here")]
    let mut builder = RequestBuilder::new(&url)
        .method(method)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Error)
        .abort_signal(signal)
        .header("Accept", "application/json");
    for (name, value) in proof.iter().chain(&request.headers) {
        builder = builder.header(name, value.expose());
    }
    let ready = match &request.body {
        Some(body) => builder.header("Content-Type", "application/json").body(body.expose()),
        None => builder.build(),
    };
    // What can't even be built never left.
    let ready = ready.map_err(|_| Failure::Unreachable { by_gateway: false })?;
    let answer =
        ready.send().await.map_err(|_| no_answer(address, request, Lost::Connection, String::new()))?;
    let headers = read_headers(&answer);
    let body = answer
        .binary()
        .await
        .map_err(|_| no_answer(address, request, Lost::Connection, headers.request_id.clone()))?;
    if body.len() > LONGEST {
        return Err(Failure::Lost { how: Lost::Unreadable, request_id: headers.request_id });
    }
    Ok(Response { status: answer.status(), headers, body })
}

/// A read that got no answer has changed nothing, however it got lost; neither has anything that was sent while offline.
/// Of a cloud that's called directly a browser doesn't tell whether it's down or lets no page call it.
fn no_answer(address: &Address, request: &Request, how: Lost, request_id: String) -> Failure {
    let online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    if how == Lost::Connection && online && !request.changes && address.is_direct() {
        Failure::Lost { how: Lost::Direct, request_id }
    } else if how == Lost::Connection && (!request.changes || !online) {
        Failure::Unreachable { by_gateway: false }
    } else {
        Failure::Lost { how, request_id }
    }
}

fn read_headers(answer: &Fetched) -> Headers {
    let get = |name: &str| answer.headers().get(name).filter(|value| !value.is_empty());
    let ids = ["X-Request-Id", "X-Openstack-Request-Id", "X-Compute-Request-Id", "X-IAM-Trace-Id"];
    Headers {
        subject_token: get("X-Subject-Token").map(Secret::new),
        auth_receipt: get("Openstack-Auth-Receipt").map(Secret::new),
        request_id: ids.into_iter().find_map(get).unwrap_or_default(),
        retry_after_secs: get("Retry-After").and_then(|secs| secs.trim().parse().ok()),
        gateway_error: get("X-Gateway-Error"),
    }
}

//! One request, one answer, by `fetch`. Nothing is repeated here, nothing is logged, and no error text is made of what was
//! sent. What an answer means is decided in `evs-api`.

use evs_api::call::{no_answer, require_gateway};
use evs_api::http::{FROM_GATEWAY, IDEMPOTENCY_KEY};
use evs_api::{Failure, Headers, Lost, Method, Request, Response};
use evs_domain::hex::to_hex;
use evs_domain::secret::Secret;
use futures::future::{Either, select};
use futures::pin_mut;
use gloo_net::http::{Headers as Sent, Request as Ready, RequestBuilder, Response as Fetched};
use gloo_timers::future::TimeoutFuture;
use web_sys::{
    AbortController, AbortSignal, RequestCache, RequestCredentials, RequestRedirect, ResponseType,
};

use super::address::Address;
use super::body::{self, Broken};

/// How long an answer may take, in milliseconds: a little longer than the gateway waits, so that its word comes first.
const PATIENCE_MS: u32 = 70_000;

/// The longest answer that is read, in bytes, which is also what the gateway passes on unless it's told otherwise: a thousand
/// disks with all their fields take about one and a half million.
const LONGEST: usize = 32 * 1024 * 1024;

/// Headers that say who sends a request: a token, or a signature and what it needs.
pub type ProofHeaders = [(&'static str, Secret)];

/// Sends a request and returns whatever answer comes, good or bad.
///
/// # Errors
/// When no answer of the cloud or the gateway comes, saying whether the request may have arrived. Only `NotSent` says that
/// it never left.
pub async fn send(address: &Address, proof: &ProofHeaders, request: &Request) -> Result<Response, Failure> {
    let controller = AbortController::new().ok();
    let signal = controller.as_ref().map(AbortController::signal);
    let ready = build(address, proof, request, signal.as_ref()).ok_or(Failure::NotSent)?;
    let fetched = fetch(address, request, ready);
    let patience = TimeoutFuture::new(PATIENCE_MS);
    pin_mut!(fetched);
    match select(fetched, patience).await {
        Either::Left((answer, _)) => answer,
        Either::Right(((), _)) => {
            if let Some(controller) = controller {
                controller.abort();
            }
            Err(no_answer(request.changes, address.is_direct(), Lost::TimedOut, String::new()))
        }
    }
}

/// The request as the browser takes it; `None` when it takes none like this.
fn build(
    address: &Address,
    proof: &ProofHeaders,
    request: &Request,
    signal: Option<&AbortSignal>,
) -> Option<Ready> {
    let url = format!("{}{}", address.base(request.service)?, request.path);
    let method = match request.method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Delete => gloo_net::http::Method::DELETE,
    };
    // What guards the console's own server may know a browser by its cookies; to a cloud there go none.
    let cookies = if address.is_direct() { RequestCredentials::Omit } else { RequestCredentials::SameOrigin };
    #[expect(clippy::disallowed_methods, reason = "the network is touched here")]
    let builder = RequestBuilder::new(&url)
        .method(method)
        .headers(headers(address, proof, request)?)
        .credentials(cookies)
        .cache(RequestCache::NoStore)
        .redirect(RequestRedirect::Manual)
        .abort_signal(signal);
    match &request.body {
        Some(body) => builder.body(body.expose()).ok(),
        None => builder.build().ok(),
    }
}

/// The headers; `None` when the browser refuses one, which it does for characters that no header may have.
fn headers(address: &Address, proof: &ProofHeaders, request: &Request) -> Option<Sent> {
    let headers = web_sys::Headers::new().ok()?;
    headers.set("Accept", "application/json").ok()?;
    // Refusals are told apart by their English words, and clouds translate them to the browser's language.
    headers.set("Accept-Language", "en").ok()?;
    if request.body.is_some() {
        headers.set("Content-Type", "application/json").ok()?;
    }
    for (name, value) in proof.iter().chain(&request.headers) {
        headers.set(name, value.expose()).ok()?;
    }
    if request.changes && !address.is_direct() {
        // Without an id a request is as good: nothing relies on it.
        if let Some(id) = one_time_id() {
            headers.set(IDEMPOTENCY_KEY, &id).ok()?;
        }
    }
    Some(Sent::from_raw(headers))
}

/// 32 random hexadecimal digits.
fn one_time_id() -> Option<String> {
    let mut bytes = [0; 16];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(to_hex(&bytes))
}

async fn fetch(address: &Address, request: &Request, ready: Ready) -> Result<Response, Failure> {
    let lost = |id: String| no_answer(request.changes, address.is_direct(), Lost::Connection, id);
    let answer = ready.send().await.map_err(|_| lost(String::new()))?;
    if answer.type_() == ResponseType::Opaqueredirect {
        // The gateway passes no redirect on. Where this one leads to, a browser doesn't tell.
        return Err(Failure::Lost { how: Lost::Intercepted, request_id: String::new() });
    }
    let headers = read_headers(&answer);
    let body = match body::read(&answer, LONGEST).await {
        Ok(body) => body,
        Err(Broken::Cut) => return Err(lost(headers.request_id)),
        Err(Broken::TooLong) => {
            return Err(Failure::Lost { how: Lost::TooLong, request_id: headers.request_id });
        }
    };
    let answer = Response { status: answer.status(), headers, body };
    if address.is_direct() { Ok(answer) } else { require_gateway(answer, request.changes) }
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
        is_from_gateway: get(FROM_GATEWAY).is_some(),
    }
}

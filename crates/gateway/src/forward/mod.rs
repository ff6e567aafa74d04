//! Forwards one call: checks it, sends it, and passes the answer back. Nothing is repeated, no redirect is followed, and no body
//! is read for its meaning.

mod allowed;
mod bounded;
mod framing;
mod headers;
mod path;
mod refusal;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use bytes::{Bytes, BytesMut};
use http_body_util::{BodyExt, Full};
use hyper::body::Body as _;

use crate::change_ids::ChangeId;
use crate::config::{Config, Limits};
use crate::metrics::Labels;
use crate::packing;
pub use allowed::expressions;
use bounded::BoundedBody;
pub use headers::{FOR_THE_BROWSER, FOR_THE_CLOUD, LANGUAGE};
pub use path::{QUERY, SEGMENT};
pub use refusal::Refusal;

/// The methods that any call of the app has.
const METHODS: [Method; 4] = [Method::GET, Method::HEAD, Method::POST, Method::DELETE];

/// Answers `/api/{cloud}/{service}/{region}/…`.
pub async fn forward(State(config): State<Arc<Config>>, request: Request) -> Result<Response, Refusal> {
    if !METHODS.contains(request.method()) {
        return Err(Refusal::Method);
    }
    headers::refuse_other_sites(request.headers())?;
    let (target, labels) = target(&config, request.method(), request.uri())?;
    let kind = Kind {
        change: allowed::is_change(request.method(), labels.path),
        sign_in: allowed::is_sign_in(request.method(), labels.path),
        packed: request.method() == Method::GET
            && allowed::is_long(labels.path)
            && packing::takes_gzip(request.headers()),
    };
    let mut answer = pass_on(&config, target, kind, request).await.unwrap_or_else(Refusal::into_response);
    answer.extensions_mut().insert(labels);
    Ok(answer)
}

/// What a call does, as far as it matters here.
#[derive(Clone, Copy)]
struct Kind {
    /// It changes something.
    change: bool,
    /// It tries a password, or another secret.
    sign_in: bool,
    /// Its answer is to be packed.
    packed: bool,
}

/// Sends a call that passes, and returns its answer.
async fn pass_on(config: &Config, target: Uri, kind: Kind, request: Request) -> Result<Response, Refusal> {
    let client = config.server.trusted_proxies.client_of(&request);
    let (parts, body) = request.into_parts();
    let id = if kind.change { ChangeId::of(&parts.headers).map_err(|_| Refusal::ChangeId)? } else { None };
    // The body is received as a whole before anything is sent: a caller that breaks off in the middle must not send
    // half a call to the cloud. Bodies of this API are small.
    let body = receive(&config.limits, body).await?;
    let turn = config.calls.begin(client, parts.extensions.get()).await?;
    let attempt = match client.filter(|_| kind.sign_in) {
        Some(client) => Some(config.sign_ins.begin(client).map_err(Refusal::TooMany)?),
        None => None,
    };
    // From here on it may reach the cloud, so from here on it's known. What broke off before may come again.
    if id.is_some_and(|id| !config.change_ids.is_first(id)) {
        return Err(Refusal::Repeated);
    }
    let mut outgoing = axum::http::Request::new(Full::new(body));
    *outgoing.method_mut() = parts.method;
    *outgoing.uri_mut() = target;
    *outgoing.headers_mut() = headers::for_the_cloud(&parts.headers);
    let answer = tokio::time::timeout(config.limits.answer, config.client.send(outgoing));
    let answer = answer.await.map_err(|_| Refusal::Timeout)??;
    if let Some(attempt) = attempt.filter(|_| answer.status() == StatusCode::UNAUTHORIZED) {
        attempt.count();
    }
    let (mut parts, body) = answer.into_parts();
    framing::check(&parts).map_err(|why| {
        tracing::warn!("upstream: an answer isn't passed on because {why}");
        Refusal::BrokenAnswer(why)
    })?;
    // Following it would send a token elsewhere, and a browser could read nothing of it.
    if is_moved(parts.status)
        || (parts.status.is_redirection() && parts.headers.contains_key(header::LOCATION))
    {
        return Err(Refusal::Redirected(parts.status.as_u16()));
    }
    if body.size_hint().lower() > config.limits.answer_bytes {
        return Err(Refusal::LargeAnswer(config.limits.answer_bytes));
    }
    parts.headers = headers::for_the_browser(&parts.headers);
    let body = BoundedBody::new(body, &config.limits);
    let body = match kind.packed {
        true => config.packing.pack(parts.status, &mut parts.headers, body),
        false => Body::new(body),
    };
    let answer = Response::from_parts(parts, body);
    Ok(turn.until_through(answer))
}

/// Whether a browser shows nothing of such an answer when it's told to follow none, whether or not it says where to.
fn is_moved(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

fn target(config: &Config, method: &Method, uri: &Uri) -> Result<(Uri, Labels), Refusal> {
    let odd = |why: &str| Refusal::Path(why.to_owned());
    let target = path::parse(uri.path()).map_err(odd)?;
    path::check_query(uri.query().unwrap_or_default()).map_err(odd)?;
    let base = config.clouds.base(target.cloud, target.service, target.region).map_err(Refusal::NotFound)?;
    let Some((service, path)) = allowed::template(target.service, method, target.rest) else {
        return Err(match allowed::is_known(target.service, target.rest) {
            true => Refusal::Method,
            false => Refusal::NotFound("the console makes no such call, so it doesn't pass".to_owned()),
        });
    };
    let labels = Labels { cloud: target.cloud.to_owned(), service, path };
    let target = base.join(target.rest, uri.query()).map_err(|error| Refusal::Path(error.to_string()))?;
    Ok((target, labels))
}

async fn receive(limits: &Limits, body: Body) -> Result<Bytes, Refusal> {
    if body.size_hint().lower() > limits.body_bytes as u64 {
        return Err(Refusal::LargeBody(limits.body_bytes));
    }
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    tokio::time::timeout(limits.body, collect(body, limits.body_bytes))
        .await
        .unwrap_or(Err(Refusal::SlowBody))
}

/// The whole body. Its pieces are copied, because each holds all of the buffer that it was received into: a body that came byte by
/// byte would take some thousand times its length.
async fn collect(mut body: Body, limit: usize) -> Result<Bytes, Refusal> {
    let mut whole = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| Refusal::BrokenBody(error.to_string()))?;
        // Trailers are no part of it.
        let Ok(piece) = frame.into_data() else { continue };
        if whole.len() + piece.len() > limit {
            return Err(Refusal::LargeBody(limit));
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.freeze())
}

/// Answers an address under `/api` that names no service.
pub async fn not_found() -> Refusal {
    Refusal::NotFound("an address here is /api/{cloud}/{service}/{region}/…".to_owned())
}

/// The header that every answer to a call has, whoever made it. An answer without it is from neither the gateway nor the cloud: a
/// sign-on proxy in front has answered.
pub const GATEWAY: header::HeaderName = header::HeaderName::from_static("x-gateway");

/// The header by which the app tells an answer of the gateway from one of the cloud.
pub const GATEWAY_ERROR: header::HeaderName = header::HeaderName::from_static("x-gateway-error");

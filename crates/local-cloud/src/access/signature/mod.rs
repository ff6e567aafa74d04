//! Requests signed with an access key (API Request Signing Guide, SDK-HMAC-SHA256). A request whose signature is right is
//! passed on with a token of the key's owner for the project it names.
//!
//! Written from the provider's algorithm and not from the client, so that each can be tested against the other.

mod canonical;
mod parts;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::answer::Refusal;
use crate::host_names::RequestedUri;
use crate::world::access_keys::{self, AccessKey};
use crate::world::tokens::{self, Grant, Scope};
use crate::world::{World, clock, projects, secret, users};
use parts::Authorization;

/// How far the caller's clock may be off, in microseconds.
const CLOCK_TOLERANCE: i64 = 15 * 60 * 1_000_000;
/// How long that token is valid, in microseconds.
const LIFETIME: i64 = 5 * 60 * 1_000_000;
/// The longest signed body that the provider takes, in bytes.
const BODY_LIMIT: usize = 12 * 1024 * 1024;

/// Lets requests with a token pass, and those with a right signature.
pub(crate) async fn verify(State(world): State<World>, request: Request, next: Next) -> Response {
    let Some(authorization) = request.headers().get("authorization").cloned() else {
        return next.run(request).await;
    };
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        let message = "The request body is too large";
        return Refusal::gateway(StatusCode::PAYLOAD_TOO_LARGE, "APIGW.0201", message).into_response();
    };
    let uri = parts.extensions.get::<RequestedUri>().map_or(&parts.uri, |asked| &asked.0);
    let call = Call { method: parts.method.as_str(), uri, headers: &parts.headers, body: &body };
    match token_for(&world, &authorization, &call) {
        Ok(token) => {
            parts.headers.insert("x-auth-token", token);
            next.run(Request::from_parts(parts, Body::from(body))).await
        }
        Err(refusal) => refusal.into_response(),
    }
}

struct Call<'a> {
    method: &'a str,
    uri: &'a Uri,
    headers: &'a HeaderMap,
    body: &'a [u8],
}

impl Call<'_> {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

fn token_for(world: &World, authorization: &HeaderValue, call: &Call<'_>) -> Result<HeaderValue, Refusal> {
    let header = authorization.to_str().ok().and_then(Authorization::parse);
    let header = header.ok_or_else(|| unauthorized("authorization header is malformed"))?;
    let key = world.read(|db| access_keys::find(db, header.access))?;
    let key = key.ok_or_else(|| {
        unauthorized(format!("Get secretKey failed,ak:{0},err:ak not exist", header.access))
    })?;
    let now = clock::now();
    if key.locked_until > now {
        return Err(unauthorized("AK access failed to reach the limit,forbidden"));
    }
    check_date(call, now)?;
    check_signed_headers(&header)?;
    check_security_token(&key, call, now)?;
    if !is_right(&header, &key, call) {
        world.read(|db| access_keys::count_failure(db, &key.ak, now))?;
        return Err(unauthorized("verify aksk signature fail"));
    }
    world.read(|db| access_keys::reset_failures(db, &key.ak))?;
    issue_token(world, &key, call, now)
}

/// 401 as the provider's gateway says it.
fn unauthorized(why: impl AsRef<str>) -> Refusal {
    let message = format!("Incorrect IAM authentication information: {}", why.as_ref());
    Refusal::gateway(StatusCode::UNAUTHORIZED, "APIGW.0301", message)
}

fn check_date(call: &Call<'_>, now: i64) -> Result<(), Refusal> {
    let date = call
        .header("x-sdk-date")
        .and_then(parts::date)
        .ok_or_else(|| unauthorized("X-Sdk-Date is missing"))?;
    if (date - now).abs() > CLOCK_TOLERANCE {
        return Err(unauthorized("verify aksk signature fail, X-Sdk-Date is more than 15 minutes off"));
    }
    Ok(())
}

/// Host and date must be signed, or the signature could be used elsewhere and at any time.
fn check_signed_headers(header: &Authorization<'_>) -> Result<(), Refusal> {
    for needed in ["host", "x-sdk-date"] {
        if !header.signed_headers.contains(&needed) {
            return Err(unauthorized(format!("header {needed} must be signed")));
        }
    }
    Ok(())
}

fn check_security_token(key: &AccessKey, call: &Call<'_>, now: i64) -> Result<(), Refusal> {
    let Some(token) = &key.security_token else { return Ok(()) };
    if call.header("x-security-token") != Some(token) {
        return Err(unauthorized("security token is missing or not this key's"));
    }
    if key.expires_at.is_some_and(|expires| expires <= now) {
        return Err(unauthorized("security token expired"));
    }
    Ok(())
}

fn is_right(header: &Authorization<'_>, key: &AccessKey, call: &Call<'_>) -> bool {
    let Some(canonical) = canonical::request(header, call) else { return false };
    let date = call.header("x-sdk-date").unwrap_or_default();
    let hash = HEXLOWER.encode(&Sha256::digest(canonical.as_bytes()));
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.sk.as_bytes()) else { return false };
    mac.update(format!("SDK-HMAC-SHA256\n{date}\n{hash}").as_bytes());
    HEXLOWER_PERMISSIVE
        .decode(header.signature.as_bytes())
        .is_ok_and(|signature| mac.verify_slice(&signature).is_ok())
}

/// A token of the key's owner: for the project the request names, if it's one of the owner's account.
fn issue_token(world: &World, key: &AccessKey, call: &Call<'_>, now: i64) -> Result<HeaderValue, Refusal> {
    let token = secret::random_token()?;
    world.read(|db| {
        let owner = users::by_id(db, &key.user_id)?.ok_or_else(|| unauthorized("ak not exist"))?;
        let scope = match call.header("x-project-id") {
            Some(id) => {
                match projects::by_id(db, id)?.filter(|project| project.account_id == owner.account_id) {
                    Some(project) => Scope::Project(project.id),
                    None => return Err(unauthorized("X-Project-Id is not a project of this account")),
                }
            }
            None => Scope::Account(owner.account_id.clone()),
        };
        let grant = Grant {
            user_id: owner.id,
            methods: vec!["hmac".to_owned()],
            scope,
            issued_at: now,
            expires_at: now + LIFETIME,
            revoked: false,
        };
        tokens::insert(db, &token, &grant)?;
        Ok(())
    })?;
    HeaderValue::from_str(&token).map_err(|_| unauthorized("no token could be made"))
}

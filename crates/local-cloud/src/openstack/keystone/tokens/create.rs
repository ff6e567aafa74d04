//! `POST /v3/auth/tokens`: signing in.

use axum::response::Response;
use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::shape;
use super::credentials::{Verified, verify};
use crate::openstack::http::{ApiRequest, answer, with};
use crate::world::openstack::State;
use crate::world::openstack::identity::{Receipt, Token};
use crate::world::{World, clock, secret};

/// How long a token is good, in microseconds.
const HOUR: i64 = 3_600_000_000;
/// How long the second factor may come after the first, in microseconds.
const FIVE_MINUTES: i64 = 300_000_000;

/// 201 with the token in `X-Subject-Token`.
pub(in super::super) fn create(world: &World, request: &ApiRequest) -> Result<Response, Refusal> {
    let body: Value = serde_json::from_slice(&request.body)
        .map_err(|_| Refusal::bad_request("Expecting to find valid JSON in request body."))?;
    let Some(auth) = body.get("auth") else {
        return Err(Refusal::bad_request("Expecting to find auth in request body."));
    };
    let Some(identity) = auth.get("identity") else {
        return Err(Refusal::new(400, "Bad Request", "'identity' is a required property"));
    };
    let made = world.write_openstack(|state| {
        issue(state, identity, &auth["scope"], request.header("openstack-auth-receipt"))
    });
    let (name, token) =
        made.map_err(|_| Refusal::new(500, "Internal Server Error", "The state can't be kept."))??;
    let with_catalog = request.param("nocatalog").is_none();
    let body = world.read_openstack(|state| shape::token(state, request, &token, with_catalog));
    Ok(with(answer(201, &body), "x-subject-token", &name))
}

fn issue(
    state: &mut State,
    identity: &Value,
    scope: &Value,
    receipt: &str,
) -> Result<(String, Token), Refusal> {
    let verified = verify(state, identity, receipt)?;
    let needs_code = state.user(&verified.user).is_some_and(|user| user.totp.is_some());
    let has = |method: &str| verified.methods.iter().any(|known| known == method);
    if needs_code && has("password") != has("totp") {
        return Err(first_factor_only(state, &verified));
    }
    let project = project(state, &verified, scope)?;
    let now = clock::now();
    let mut audit_ids = vec![random(11)?];
    audit_ids.extend(verified.before.iter().flat_map(|token| token.audit_ids.first().cloned()));
    let token = Token {
        user: verified.user,
        project,
        methods: verified.methods,
        audit_ids,
        issued: now,
        expires: verified.before.map_or(now + HOUR, |before| before.expires),
        revoked: None,
        is_cached: false,
    };
    // As long as Fernet tokens are, and beginning as they do.
    let name = format!("gAAAAAB{}", random(88)?);
    state.tokens.retain(|_, token| token.expires + HOUR > now);
    state.tokens.insert(secret::token_hash(&name), token.clone());
    Ok((name, token))
}

fn random(bytes: usize) -> Result<String, Refusal> {
    secret::random_hex(bytes).map_err(|_| Refusal::new(500, "Internal Server Error", "No randomness."))
}

fn project(state: &State, verified: &Verified, scope: &Value) -> Result<Option<String>, Refusal> {
    if let Some(own) = &verified.project {
        return Ok(Some(own.clone()));
    }
    let wanted = &scope["project"];
    if wanted.is_null() {
        return Ok(None);
    }
    let domain = &wanted["domain"];
    let in_domain = |id: &str| {
        domain["id"] == id || state.domain(id).is_some_and(|known| domain["name"] == known.name.as_str())
    };
    let found = state.projects.iter().find(|known| {
        wanted["id"] == known.id.as_str()
            || (wanted["name"] == known.name.as_str() && in_domain(&known.domain))
    });
    let found = found.filter(|found| !state.roles(&verified.user, &found.id).is_empty());
    found.map(|found| Some(found.id.clone())).ok_or_else(Refusal::unauthorized)
}

/// The first of two factors was right: answers with a receipt for it, and with the factors that are needed.
fn first_factor_only(state: &mut State, verified: &Verified) -> Refusal {
    let Ok(name) = random(60) else { return Refusal::unauthorized() };
    let now = clock::now();
    let receipt = Receipt {
        user: verified.user.clone(),
        methods: verified.methods.clone(),
        expires: now + FIVE_MINUTES,
    };
    let body = json!({
        "receipt": {
            "methods": receipt.methods,
            "expires_at": shape::time(receipt.expires),
            "issued_at": shape::time(now),
            "user": shape::user(state, &receipt.user),
        },
        "required_auth_methods": [["password", "totp"]],
    });
    state.receipts.retain(|_, receipt| receipt.expires > now);
    state.receipts.insert(secret::token_hash(&name), receipt);
    Refusal::another_factor(name, body)
}

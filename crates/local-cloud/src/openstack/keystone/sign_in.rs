//! Making a token: who proved what, for which project.

use axum::response::Response;
use serde_json::{Value, json};

use super::faults::Fault;
use super::proof::{Proven, prove};
use super::shape;
use crate::openstack::exchange::{Ask, answer, with};
use crate::openstack::state::{Receipt, State, Token};
use crate::world::{World, clock, secret};

/// How long a token is good, in microseconds.
const HOUR: i64 = 3_600_000_000;
/// How long a half of a sign-in waits for the other, in microseconds.
const FIVE_MINUTES: i64 = 300_000_000;

/// `POST /v3/auth/tokens`.
pub(super) fn token(world: &World, ask: &Ask) -> Result<Response, Fault> {
    let body: Value = serde_json::from_slice(&ask.body)
        .map_err(|_| Fault::bad_request("Expecting to find valid JSON in request body."))?;
    let Some(auth) = body.get("auth") else {
        return Err(Fault::bad_request("Expecting to find auth in request body."));
    };
    let Some(identity) = auth.get("identity") else {
        return Err(Fault::new(400, "Bad Request", "'identity' is a required property"));
    };
    let made = world.change_openstack(|state| {
        make(state, identity, &auth["scope"], ask.header("openstack-auth-receipt"))
    });
    let (name, token) =
        made.map_err(|_| Fault::new(500, "Internal Server Error", "The state can't be kept."))??;
    let with_catalog = ask.param("nocatalog").is_none();
    let body = world.openstack(|state| shape::token(state, ask, &token, with_catalog));
    Ok(with(answer(201, &body), "x-subject-token", &name))
}

fn make(state: &mut State, identity: &Value, scope: &Value, receipt: &str) -> Result<(String, Token), Fault> {
    let proven = prove(state, identity, receipt)?;
    let needs_code = state.user(&proven.user).is_some_and(|user| user.totp.is_some());
    let has = |method: &str| proven.methods.iter().any(|known| known == method);
    if needs_code && has("password") != has("totp") {
        return Err(half(state, &proven));
    }
    let project = project(state, &proven, scope)?;
    let now = clock::now();
    let mut audit_ids = vec![random(11)?];
    audit_ids.extend(proven.before.iter().flat_map(|token| token.audit_ids.first().cloned()));
    let token = Token {
        user: proven.user,
        project,
        methods: proven.methods,
        audit_ids,
        issued: now,
        expires: proven.before.map_or(now + HOUR, |before| before.expires),
        revoked: None,
        is_cached: false,
    };
    // As long as Fernet tokens are, and beginning as they do.
    let name = format!("gAAAAAB{}", random(88)?);
    state.tokens.retain(|_, token| token.expires + HOUR > now);
    state.tokens.insert(secret::token_hash(&name), token.clone());
    Ok((name, token))
}

fn random(bytes: usize) -> Result<String, Fault> {
    secret::random_hex(bytes).map_err(|_| Fault::new(500, "Internal Server Error", "No randomness."))
}

fn project(state: &State, proven: &Proven, scope: &Value) -> Result<Option<String>, Fault> {
    if let Some(own) = &proven.project {
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
    let found = found.filter(|found| !state.roles(&proven.user, &found.id).is_empty());
    found.map(|found| Some(found.id.clone())).ok_or_else(Fault::unauthorized)
}

/// The first of two factors was right: a receipt for it, and which others are wanted.
fn half(state: &mut State, proven: &Proven) -> Fault {
    let Ok(name) = random(60) else { return Fault::unauthorized() };
    let now = clock::now();
    let receipt =
        Receipt { user: proven.user.clone(), methods: proven.methods.clone(), expires: now + FIVE_MINUTES };
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
    Fault::another_factor(name, body)
}

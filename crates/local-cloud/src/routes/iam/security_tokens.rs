//! `POST /v3.0/OS-CREDENTIAL/securitytokens`: a temporary access key with its security token (IAM API reference,
//! `iam_04_0002`).

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::IamCaller;
use crate::answer::{self, Answer, Refusal};
use crate::world::{World, access_keys, clock, secret};

/// The default lifetime of a key, and the shortest, in seconds.
const SHORTEST: i64 = 900;
const LONGEST: i64 = 86_400;

/// 201 with a key of the caller; an undocumented lifetime is refused.
pub(super) async fn create(
    State(world): State<World>,
    IamCaller(caller): IamCaller,
    Json(body): Json<Value>,
) -> Answer {
    let asked = &body["auth"]["identity"]["token"]["duration_seconds"];
    let seconds =
        asked.as_i64().or(asked.is_null().then_some(SHORTEST)).filter(|n| (SHORTEST..=LONGEST).contains(n));
    let seconds = seconds.ok_or_else(|| {
        Refusal::flat(StatusCode::BAD_REQUEST, "IAM.0007", "Request parameter 'duration_seconds' is invalid.")
    })?;
    let expires_at = clock::now() + seconds * 1_000_000;
    let ak = format!("HST{}", secret::random_hex(10)?.to_uppercase());
    let (sk, token) = (secret::random_hex(20)?, secret::random_token()?);
    world.read(|db| access_keys::insert(db, &ak, &sk, &caller.user.id, Some((&token, expires_at))))?;
    let credential =
        json!({"access": ak, "secret": sk, "securitytoken": token, "expires_at": clock::iam(expires_at)?});
    answer::with(StatusCode::CREATED, json!({ "credential": credential }))
}

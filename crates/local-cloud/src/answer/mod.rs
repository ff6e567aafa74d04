//! Answers of the EVS half: success here, refusals in [`refusal`], the request id of every answer in [`request_id`].

pub(crate) mod refusal;
pub(crate) mod request_id;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

pub(crate) use refusal::Refusal;

/// What every route returns.
pub(crate) type Answer = Result<Response, Refusal>;

/// 200 with a body.
pub(crate) fn ok(body: Value) -> Answer {
    with(StatusCode::OK, body)
}

/// 202 with a body, the status of successful changes.
pub(crate) fn accepted(body: Value) -> Answer {
    with(StatusCode::ACCEPTED, body)
}

/// Any status with a body.
pub(crate) fn with(status: StatusCode, body: Value) -> Answer {
    Ok((status, Json(body)).into_response())
}

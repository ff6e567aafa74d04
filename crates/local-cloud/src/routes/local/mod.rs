//! `/_local/…`: changes to the world without the API, for tests and for people who try out the demo. No real cloud has them. They
//! need no token; the server listens on this machine alone unless told otherwise.

mod disks;
mod world;

use axum::Json;
use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::json;

use crate::error::Error;
use crate::world::World;

/// The routes.
pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/reset", post(world::reset))
        .route("/calls", get(world::calls))
        .route("/expire-tokens", post(world::expire_tokens))
        .route("/only-v2", post(world::only_v2))
        .route("/quotas", post(world::quotas))
        .route("/pause", post(world::pause))
        .route("/volumes", get(disks::find).post(disks::add))
        .route("/volumes/{id}/status", post(disks::status))
        .route("/volumes/{id}/delete", post(disks::delete))
        .route("/volumes/{id}/transfers", post(disks::transfer))
        .route("/volumes/{id}/snapshots", post(disks::snapshot))
        .route("/volumes/{id}/backups", post(disks::backup))
        .route("/volumes/{id}/policies", post(disks::policy))
}

/// An error as `{"error": …}`.
struct ControlError(Error);

impl From<Error> for ControlError {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for ControlError {
    fn into_response(self) -> Response {
        let status = match self.0 {
            Error::Missing(_) => StatusCode::NOT_FOUND,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        (status, Json(json!({"error": self.0.to_string()}))).into_response()
    }
}

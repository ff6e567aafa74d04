//! Changes to single disks of the OpenStack, as an administrator or a colleague makes them.

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Error;
use crate::world::World;

#[derive(Deserialize)]
pub(super) struct Named {
    name: String,
}

/// `GET …/volumes?name=`: a disk's id and status.
pub(super) async fn find(
    State(world): State<World>,
    Query(named): Query<Named>,
) -> Result<Json<Value>, StatusCode> {
    let (id, status) = world.openstack_disk(&named.name).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(json!({"id": id, "status": status})))
}

/// `POST …/volumes/{id}/delete`.
pub(super) async fn delete(
    State(world): State<World>,
    Path(id): Path<String>,
) -> Result<StatusCode, StatusCode> {
    done(world.openstack_delete(&id))
}

#[derive(Deserialize)]
pub(super) struct Status {
    status: String,
}

/// `POST …/volumes/{id}/status` with `{"status"}`.
pub(super) async fn status(
    State(world): State<World>,
    Path(id): Path<String>,
    Json(new): Json<Status>,
) -> Result<StatusCode, StatusCode> {
    done(world.openstack_set_status(&id, &new.status))
}

/// `POST …/volumes/{id}/leave-group`.
pub(super) async fn leave_group(
    State(world): State<World>,
    Path(id): Path<String>,
) -> Result<StatusCode, StatusCode> {
    done(world.openstack_leave_group(&id))
}

/// A transfer that somebody else makes.
#[derive(Deserialize)]
pub(super) struct Theirs {
    name: String,
    #[serde(default)]
    seconds_ago: u64,
}

/// `POST …/volumes/{id}/transfers` with `{"name"}`: another transfer of the disk.
pub(super) async fn transfer(
    State(world): State<World>,
    Path(id): Path<String>,
    Json(theirs): Json<Theirs>,
) -> Result<Json<Value>, StatusCode> {
    let made = world.openstack_offer(&id, &theirs.name, theirs.seconds_ago).map_err(|error| told(&error))?;
    Ok(Json(json!({"id": made.0, "auth_key": made.1})))
}

fn done(result: Result<(), Error>) -> Result<StatusCode, StatusCode> {
    result.map(|()| StatusCode::NO_CONTENT).map_err(|error| told(&error))
}

fn told(error: &Error) -> StatusCode {
    match error {
        Error::Missing(_) => StatusCode::NOT_FOUND,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

//! `/_local/openstack/…`: adds accounts for a test, ends tokens, allows origins, changes disks.

mod disks;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::world::World;
use crate::world::openstack::identity::Grant;
use crate::world::users::UserFault;

/// The routes.
pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/accounts", post(account))
        .route("/expire-tokens", post(expire))
        .route("/cors", post(cors))
        .route("/volumes", get(disks::find))
        .route("/volumes/{id}/delete", post(disks::delete))
        .route("/volumes/{id}/status", post(disks::status))
        .route("/volumes/{id}/leave-group", post(disks::leave_group))
        .route("/volumes/{id}/transfers", post(disks::transfer))
}

/// A user to add, with a project that is added if there is none of its name.
#[derive(Deserialize)]
struct Account {
    domain: String,
    project: String,
    user: String,
    password: String,
    roles: Vec<String>,
    /// As the users of `quay` are named who have one.
    #[serde(default)]
    fault: String,
    #[serde(default)]
    quotas: std::collections::BTreeMap<String, i64>,
}

type Told = Result<Json<Value>, StatusCode>;

async fn account(State(world): State<World>, Json(asked): Json<Account>) -> Told {
    let made = world.write_openstack(|state| {
        let secret = (asked.password.as_str(), UserFault::of(&asked.fault));
        let (user, project) = state.add_account(&asked.domain, &asked.project, &asked.user, secret)?;
        state.grants.push(Grant { user: user.clone(), project: project.clone(), roles: asked.roles });
        if !asked.quotas.is_empty() {
            state.quotas.entry(project.clone()).or_default().extend(asked.quotas);
        }
        Ok::<_, crate::Error>((user, project))
    });
    let (user, project) = made.and_then(|made| made).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Json(json!({ "user_id": user, "project_id": project })))
}

#[derive(Deserialize)]
struct Who {
    user: String,
}

/// Ends all tokens of the users of this name.
async fn expire(State(world): State<World>, Json(who): Json<Who>) -> Told {
    let ended = world.write_openstack(|state| {
        let ids: Vec<String> =
            state.users.iter().filter(|user| user.name == who.user).map(|user| user.id.clone()).collect();
        let tokens = state.tokens.values_mut().filter(|token| ids.contains(&token.user));
        tokens.map(|token| token.expires = 0).count()
    });
    ended.map(|count| Json(json!({ "expired": count }))).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

/// The origins of pages that may call; an empty list lets none.
async fn cors(State(world): State<World>, Json(origins): Json<Vec<String>>) -> Told {
    let kept = world.write_openstack(|state| state.origins.clone_from(&origins));
    kept.map(|()| Json(json!({ "origins": origins }))).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

//! CBR: backups, vaults and policies, all of them only to look at.

mod backups;
mod policies;
mod vaults;

use axum::Router;
use axum::routing::get;

use crate::world::World;

/// CBR's routes.
pub(super) fn routes() -> Router<World> {
    Router::new()
        .route("/v3/{project_id}/backups", get(backups::list))
        .route("/v3/{project_id}/vaults", get(vaults::list))
        .route("/v3/{project_id}/policies", get(policies::list))
}

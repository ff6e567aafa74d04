//! EVS: disks, snapshots, quotas, types and transfers.

mod disks;
mod internal;
mod quotas;
mod snapshot_policies;
mod snapshots;
mod transfers;
mod types;
mod version;

use axum::Router;
use axum::routing::{get, post};

use crate::world::World;

/// EVS's routes.
pub(super) fn routes() -> Router<World> {
    let v5 = Router::new()
        .route("/snapshots/detail", get(snapshots::list_v5::list))
        .route("/snapshots/count", get(snapshots::count_v5::count))
        .route("/snapshot-policies", get(snapshot_policies::list))
        .route("/snapshot-policies/{policy_id}", get(snapshot_policies::show));
    Router::new()
        .nest("/v2/{project_id}", both())
        .nest("/v3/{project_id}", both())
        .route("/v2/{project_id}/cloudvolumes/detail", get(disks::list::list))
        .route("/v2/{project_id}/cloudvolumes/{volume_id}", get(disks::show::show))
        .route("/v2/{project_id}/cloudsnapshots/detail", get(snapshots::list_v2::list))
        .nest("/v5/{project_id}", v5)
}

/// What v2 and v3 have in common.
fn both() -> Router<World> {
    Router::new()
        .route("/volumes", get(disks::list_cinder::brief))
        .route("/volumes/detail", get(disks::list_cinder::detail))
        .route("/volumes/{volume_id}", get(disks::show_cinder::show))
        .route("/snapshots/detail", get(snapshots::list_cinder::list))
        .route("/os-quota-sets/{target}", get(quotas::show))
        .route("/types", get(types::list))
        .route("/os-volume-transfer", post(transfers::create::create).get(transfers::list::list))
        .route("/os-volume-transfer/detail", get(transfers::list::detail))
        .route(
            "/os-volume-transfer/{transfer_id}",
            get(transfers::show::show).delete(transfers::cancel::cancel),
        )
        .route("/os-volume-transfer/{transfer_id}/accept", post(transfers::accept::accept))
}

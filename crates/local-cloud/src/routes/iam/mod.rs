//! Identity: signing in, and what a token's owner may see of accounts, projects and regions. Tokens are good at every
//! region's IAM endpoint.

mod caller;
mod catalog;
mod domains;
mod projects;
mod regions;
mod security_tokens;
mod tokens;

use axum::Router;
use axum::routing::{get, post};

use crate::world::World;
use caller::IamCaller;

/// IAM's routes.
pub(super) fn routes() -> Router<World> {
    Router::new()
        .route(
            "/v3/auth/tokens",
            get(tokens::show::show).post(tokens::create::create).delete(tokens::revoke::revoke),
        )
        .route("/v3.0/OS-CREDENTIAL/securitytokens", post(security_tokens::create))
        .route("/v3/auth/projects", get(projects::mine::list))
        .route("/v3/auth/domains", get(domains::list))
        .route("/v3/auth/catalog", get(catalog::show))
        .route("/v3/projects", get(projects::search::search))
        .route("/v3/users/{user_id}/projects", get(projects::of_user::list))
        .route("/v3/regions", get(regions::list))
}

//! `GET /v3/users/{user_id}/projects`: the projects of a user, for that user alone.

use axum::extract::{Path, State};
use axum::http::StatusCode;

use super::super::IamCaller;
use super::list_shape;
use crate::answer::{self, Answer, Refusal};
use crate::world::{World, projects};

/// 403 for anybody but the user.
pub(in super::super) async fn list(
    State(world): State<World>,
    IamCaller(caller): IamCaller,
    Path((_region, user_id)): Path<(String, String)>,
) -> Answer {
    if caller.user.id != user_id {
        let message = "You are not authorized to perform the requested action.";
        return Err(Refusal::keystone(StatusCode::FORBIDDEN, message));
    }
    let projects = world.read(|db| projects::of_account(db, &caller.user.account_id))?;
    answer::ok(list_shape(&projects))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn users_see_their_own_projects_and_nobody_elses() {
        let cloud = Cloud::new();
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let path = format!("iam/region-one/v3/users/{}/projects", milo.user_id);
        assert_eq!(milo.get(&path).await.each("projects", "name"), ["region-one", "region-two"]);
        hanna.get(&path).await.is(StatusCode::FORBIDDEN);
    }
}

//! `GET /v3/auth/projects`: what the caller can sign in to (IAM API reference, `iam_06_0003`).

use axum::extract::State;

use super::super::IamCaller;
use super::list_shape;
use crate::answer::{self, Answer};
use crate::world::{World, projects};

/// For any valid token.
pub(in super::super) async fn list(State(world): State<World>, IamCaller(caller): IamCaller) -> Answer {
    let projects = world.read(|db| projects::of_account(db, &caller.user.account_id))?;
    answer::ok(list_shape(&projects))
}

#[cfg(test)]
mod tests {
    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_user_sees_the_projects_of_the_own_account() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let reply = hanna.get("iam/region-one/v3/auth/projects").await;
        assert_eq!(
            reply.each("projects", "name"),
            ["region-one", "region-one_archive", "region-one_bulk", "region-two"]
        );
        assert_eq!(reply.body["projects"][1]["parent_id"], reply.body["projects"][0]["id"]);
    }
}

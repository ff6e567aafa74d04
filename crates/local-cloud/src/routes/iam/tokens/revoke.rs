//! `DELETE /v3/auth/tokens`: signing out, by ending the token in `X-Subject-Token`.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;

use super::super::IamCaller;
use crate::access::session;
use crate::answer::{Answer, Refusal};
use crate::error::Error;
use crate::world::{World, tokens};

/// 204; only tokens of the caller's own account can be revoked.
pub(in super::super) async fn revoke(
    State(world): State<World>,
    IamCaller(caller): IamCaller,
    headers: HeaderMap,
) -> Answer {
    let unknown = || Refusal::keystone(StatusCode::NOT_FOUND, "Could not find token.");
    let subject = session::of(&world, &headers, "x-subject-token").map_err(|_| unknown())?;
    if subject.user.account_id != caller.user.account_id {
        return Err(unknown());
    }
    world.write::<_, Error>(|db| tokens::revoke(db, &subject.token))?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_revoked_token_is_stale_everywhere() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        hanna
            .with_subject(&hanna.token)
            .delete("iam/region-one/v3/auth/tokens")
            .await
            .is(StatusCode::NO_CONTENT);
        let reply = hanna.get(&hanna.evs("v3", "os-volume-transfer")).await;
        reply.is(StatusCode::UNAUTHORIZED);
        assert_eq!(reply.body["error_code"], "APIGW.0307");
        hanna.get("iam/region-one/v3/auth/projects").await.is(StatusCode::UNAUTHORIZED);
    }
}

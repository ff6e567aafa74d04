//! `GET /v3/auth/tokens`: looking at the token in `X-Subject-Token` (IAM API reference, `iam_30_0002`).

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};

use super::super::IamCaller;
use super::shape;
use crate::access::session;
use crate::answer::{self, Answer, Refusal};
use crate::world::World;

/// 200 with the token's contents; only tokens of the caller's own account can be shown.
pub(in super::super) async fn show(
    State(world): State<World>,
    IamCaller(caller): IamCaller,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Answer {
    let unknown = || Refusal::keystone(StatusCode::NOT_FOUND, "Could not find token.");
    let subject = session::of(&world, &headers, "x-subject-token").map_err(|_| unknown())?;
    if subject.user.account_id != caller.user.account_id {
        return Err(unknown());
    }
    let with_catalog = !query.is_some_and(|query| query.contains("nocatalog"));
    let mut response = answer::ok(shape::token(&world, &subject.user, &subject.grant, with_catalog)?)?;
    if let Some(token) = headers.get("x-subject-token") {
        response.headers_mut().insert("x-subject-token", token.clone());
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_token_can_be_looked_at_by_its_own_account_alone() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let path = "iam/region-two/v3/auth/tokens?nocatalog=true";
        let own = hanna.with_subject(&hanna.token).get(path).await;
        own.is(StatusCode::OK);
        assert_eq!(own.body["token"]["user"]["name"], "hanna");
        assert_eq!(own.body["token"]["expires_at"], hanna.expires_at);
        milo.with_subject(&hanna.token).get(path).await.is(StatusCode::NOT_FOUND);
    }
}

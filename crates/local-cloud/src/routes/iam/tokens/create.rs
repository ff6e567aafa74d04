//! `POST /v3/auth/tokens`: signing in (IAM API reference, `iam_30_0001`).

use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderValue, StatusCode};
use serde::Deserialize;

use super::credentials::{Identity, Verified};
use super::scope::Wanted;
use super::shape;
use crate::answer::{self, Answer, Refusal};
use crate::error::Error;
use crate::world::tokens::{self, Grant};
use crate::world::{World, clock, secret};

#[derive(Deserialize)]
struct Asked {
    auth: Auth,
}

#[derive(Deserialize)]
struct Auth {
    identity: Identity,
    #[serde(default)]
    scope: Wanted,
}

/// 201 with the token in `X-Subject-Token`.
pub(in super::super) async fn create(
    State(world): State<World>,
    RawQuery(query): RawQuery,
    bytes: Bytes,
) -> Answer {
    let asked: Asked = serde_json::from_slice(&bytes)
        .map_err(|_| Refusal::flat(StatusCode::BAD_REQUEST, "IAM.0011", "Request body is invalid."))?;
    let Verified { user, methods, expires_at } = asked.auth.identity.verify(&world)?;
    let scope = asked.auth.scope.of(&world, &user)?;
    let token = secret::random_token()?;
    let grant = Grant {
        user_id: user.id.clone(),
        methods,
        scope,
        issued_at: clock::now(),
        expires_at,
        revoked: false,
    };
    world.write::<_, Error>(|db| tokens::insert(db, &token, &grant))?;
    let with_catalog = !query.is_some_and(|query| query.contains("nocatalog"));
    let mut response = answer::with(StatusCode::CREATED, shape::token(&world, &user, &grant, with_catalog)?)?;
    if let Ok(value) = HeaderValue::from_str(&token) {
        response.headers_mut().insert("x-subject-token", value);
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use serde_json::{Value, json};
    use time::OffsetDateTime;
    use time::format_description::well_known::Rfc3339;
    use totp_rs::{Algorithm, Builder, Secret};

    use crate::testing::Cloud;
    use crate::world::seed::accounts::SECOND_FACTOR;

    const PATH: &str = "iam/region-one/v3/auth/tokens";

    fn password(user: &str, password: &str) -> Value {
        json!({"name": user, "password": password, "domain": {"name": "harbor"}})
    }

    fn passcode() -> String {
        let secret = Secret::try_from_base32(SECOND_FACTOR).unwrap();
        let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build().unwrap();
        totp.generate_current().to_string()
    }

    #[tokio::test]
    async fn a_password_opens_a_project_by_its_name() {
        let cloud = Cloud::new();
        let body = json!({"auth": {
            "identity": {"methods": ["password"], "password": {"user": password("hanna", "harbor-demo")}},
            "scope": {"project": {"name": "region-one_archive"}}}});
        let reply = cloud.nobody().post(PATH, &body).await;
        reply.is(StatusCode::CREATED);
        assert!(reply.header("x-subject-token").starts_with("MII"));
        assert_eq!(reply.body["token"]["project"]["name"], "region-one_archive");
        assert_eq!(reply.body["token"]["user"]["domain"]["name"], "harbor");
        assert!(reply.body["token"]["catalog"].is_array());
        let short = cloud.nobody().post(&format!("{PATH}?nocatalog=true"), &body).await;
        assert!(short.body["token"]["catalog"].is_null());
    }

    #[tokio::test]
    async fn without_a_scope_the_token_names_neither_project_nor_account() {
        let cloud = Cloud::new();
        let user = password("hanna", "harbor-demo");
        let mut body = json!({"auth": {"identity": {"methods": ["password"], "password": {"user": user}}}});
        let unscoped = cloud.nobody().post(PATH, &body).await;
        unscoped.is(StatusCode::CREATED);
        assert!(unscoped.body["token"]["project"].is_null() && unscoped.body["token"]["domain"].is_null());
        body["auth"]["scope"] = json!({"domain": {"name": "harbor"}});
        assert_eq!(cloud.nobody().post(PATH, &body).await.body["token"]["domain"]["name"], "harbor");
    }

    #[tokio::test]
    async fn a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        let cloud = Cloud::new();
        let body = |user: Value| json!({"auth": {"identity": {"methods": ["password"], "password": {"user": user}}}});
        let wrong = cloud.nobody().post(PATH, &body(password("hanna", "harbor"))).await;
        let unknown = cloud.nobody().post(PATH, &body(password("nobody-at-all", "harbor-demo"))).await;
        wrong.is(StatusCode::UNAUTHORIZED);
        assert_eq!(wrong.body["error"]["code"], 401);
        assert_eq!(wrong.body, unknown.body);
    }

    #[tokio::test]
    async fn another_accounts_project_is_refused() {
        let cloud = Cloud::new();
        let project = cloud.world.project_id("meadow", "region-one").unwrap();
        let body = json!({"auth": {
            "identity": {"methods": ["password"], "password": {"user": password("hanna", "harbor-demo")}},
            "scope": {"project": {"id": project}}}});
        cloud.nobody().post(PATH, &body).await.is(StatusCode::UNAUTHORIZED);
    }

    #[tokio::test]
    async fn the_second_factor_is_asked_for_and_checked() {
        let cloud = Cloud::new();
        let mut body = json!({"auth": {
            "identity": {"methods": ["password"], "password": {"user": password("mfa", "harbor-demo")}}}});
        cloud.nobody().post(PATH, &body).await.is(StatusCode::UNAUTHORIZED);
        body["auth"]["identity"]["methods"] = json!(["password", "totp"]);
        body["auth"]["identity"]["totp"] = json!({"user": {"name": "mfa", "passcode": "12345"}});
        let wrong = cloud.nobody().post(PATH, &body).await;
        wrong.is(StatusCode::BAD_REQUEST);
        assert_eq!(wrong.body["error_code"], "IAM.1061");
        body["auth"]["identity"]["totp"]["user"]["passcode"] = json!(passcode());
        let right = cloud.nobody().post(PATH, &body).await;
        right.is(StatusCode::CREATED);
        assert!(right.body["token"]["mfa_authn_at"].is_string());
    }

    #[tokio::test]
    async fn a_token_can_be_exchanged_for_another_project_and_lives_no_longer_for_it() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let body = json!({"auth": {"identity": {"methods": ["token"], "token": {"id": hanna.token}},
            "scope": {"project": {"name": "region-two"}}}});
        let reply = cloud.nobody().post(PATH, &body).await;
        reply.is(StatusCode::CREATED);
        assert_eq!(reply.body["token"]["project"]["name"], "region-two");
        assert_eq!(reply.body["token"]["expires_at"], hanna.expires_at);
    }

    #[tokio::test]
    async fn a_token_lives_a_day_and_that_of_a_short_user_less_than_a_minute() {
        let cloud = Cloud::new();
        let life = |user: &str| {
            let body = json!({"auth": {
                "identity": {"methods": ["password"], "password": {"user": password(user, "harbor-demo")}}}});
            let nobody = cloud.nobody();
            async move {
                let token = nobody.post(PATH, &body).await.body["token"].clone();
                let at = |key: &str| OffsetDateTime::parse(token[key].as_str().unwrap(), &Rfc3339).unwrap();
                (at("expires_at") - at("issued_at")).whole_seconds()
            }
        };
        // The two moments are taken one after the other, so a fraction of a second may be missing.
        assert!((86_399..=86_400).contains(&life("hanna").await));
        assert!((44..=45).contains(&life("short").await));
    }

    #[tokio::test]
    async fn a_body_that_is_no_sign_in_is_called_invalid() {
        let reply = Cloud::new().nobody().post(PATH, &json!({"auth": 7})).await;
        reply.is(StatusCode::BAD_REQUEST);
        assert_eq!(reply.body["error_code"], "IAM.0011");
    }
}

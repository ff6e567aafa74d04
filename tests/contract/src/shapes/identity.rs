//! Tokens and projects.

use evs_api::identity::ListProjects;
use evs_api::{Call, Request, Service};
use serde_json::{Value, json};

use super::Shape;
use crate::people::Cloud;
use crate::sign_in::code;

/// What a token says of itself, for `user` and `scope`.
async fn token(user: &str, scope: Value) -> Value {
    let person = json!({"name": user, "password": "harbor-demo", "domain": {"name": "harbor"}});
    let mut identity = json!({"methods": ["password"], "password": {"user": person}});
    if user == "mfa" {
        identity["methods"] = json!(["password", "totp"]);
        identity["totp"] = json!({"user": {"name": user, "passcode": code(), "domain": {"name": "harbor"}}});
    }
    let body = json!({"auth": {"identity": identity, "scope": scope}});
    let request = Request::post(Service::Identity, "/v3/auth/tokens".into(), body.to_string());
    let answer = Cloud::new().hanna().await.raw_nameless(&request).await;
    assert_eq!(answer.status, 201, "{}", answer.json);
    assert!(answer.headers["x-subject-token"].to_str().unwrap().starts_with("MII"));
    answer.json
}

#[tokio::test]
async fn what_a_token_says_of_itself_has_the_documented_shape() {
    let project = json!({"project": {"name": "region-one"}});
    let account = json!({"domain": {"name": "harbor"}});
    let answers =
        [token("hanna", project.clone()).await, token("hanna", account).await, token("mfa", project).await];
    let shape = Shape {
        document: "token",
        // Each comes with one way of signing in: a project, an account, a second factor.
        sometimes: &["token.mfa_authn_at", "token.project", "token.domain", "token.catalog"],
        ..Shape::default()
    };
    shape.check(&answers);
}

#[tokio::test]
async fn the_list_of_projects_has_the_documented_shape() {
    let hanna = Cloud::new().hanna().await;
    let answer = hanna.raw(&ListProjects.request()).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json["projects"].as_array().map(Vec::len), Some(4));
    Shape { document: "projects", ..Shape::default() }.check(&[answer.json]);
}

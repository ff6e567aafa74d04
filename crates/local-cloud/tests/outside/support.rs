//! Calling a cloud in process with nothing but its public interface.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use evs_local_cloud::{World, app};
use serde_json::{Value, json};
use tower::ServiceExt;

/// Sends one request; gives status, `X-Subject-Token` and body.
pub(crate) async fn call(
    world: &World,
    method: &str,
    path: &str,
    token: &str,
    body: &Value,
) -> (StatusCode, String, Value) {
    let app: Router = app(world.clone());
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("content-type", "application/json")
        .header("x-auth-token", token)
        .body(Body::from(body.to_string()))
        .unwrap();
    let response = app.oneshot(request).await.unwrap();
    let status = response.status();
    let token =
        response.headers().get("x-subject-token").map_or("", |value| value.to_str().unwrap()).to_owned();
    let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, token, serde_json::from_slice(&bytes).unwrap_or_default())
}

/// What signs `user` in to a project of harbor.
pub(crate) fn sign_in(user: &str, project: &str) -> Value {
    json!({"auth": {
        "identity": {"methods": ["password"], "password": {"user": {
            "name": user, "password": "harbor-demo", "domain": {"name": "harbor"}}}},
        "scope": {"project": {"name": project}}}})
}

/// A token of hanna's for a project.
pub(crate) async fn hanna(world: &World, project: &str) -> String {
    let body = sign_in("hanna", project);
    let (status, token, body) = call(world, "POST", "/iam/region-one/v3/auth/tokens", "", &body).await;
    assert_eq!(status, StatusCode::CREATED, "{body}");
    token
}

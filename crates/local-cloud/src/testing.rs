//! What the tests beside the routes share: one cloud in process, people who sign in to it, and replies read whole.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{World, app};

/// A fresh cloud.
pub(crate) struct Cloud {
    pub world: World,
    app: Router,
}

/// Somebody who calls it.
pub(crate) struct Person {
    app: Router,
    pub token: String,
    pub user_id: String,
    pub expires_at: String,
    pub project: String,
    region: String,
    subject: Option<String>,
}

/// An answer, read to its end.
pub(crate) struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    /// Null when the body is no JSON.
    pub body: Value,
}

impl Cloud {
    pub(crate) fn new() -> Self {
        let world = World::in_memory().unwrap();
        Self { app: app(world.clone()), world }
    }

    /// Somebody without a token.
    pub(crate) fn nobody(&self) -> Person {
        Person {
            app: self.app.clone(),
            token: String::new(),
            user_id: String::new(),
            expires_at: String::new(),
            project: String::new(),
            region: String::new(),
            subject: None,
        }
    }

    pub(crate) async fn sign_in(&self, account: &str, user: &str, project: &str) -> Person {
        let body = json!({"auth": {
            "identity": {"methods": ["password"], "password": {"user": {
                "name": user, "password": format!("{account}-demo"), "domain": {"name": account}}}},
            "scope": {"project": {"name": project}}}});
        let reply = self.nobody().post("iam/region-one/v3/auth/tokens?nocatalog=true", &body).await;
        reply.is(StatusCode::CREATED);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        Person {
            token: reply.header("x-subject-token").to_owned(),
            user_id: text(&reply.body["token"]["user"]["id"]),
            expires_at: text(&reply.body["token"]["expires_at"]),
            project: text(&reply.body["token"]["project"]["id"]),
            region: project.split('_').next().unwrap().to_owned(),
            ..self.nobody()
        }
    }

    /// The id of a disk in one of harbor's projects.
    pub(crate) fn disk(&self, project: &str, name: &str) -> String {
        let project = self.world.project_id("harbor", project).unwrap();
        self.world.disk_id(&project, name).unwrap()
    }
}

impl Person {
    /// The path of something of EVS in the own project.
    pub(crate) fn evs(&self, version: &str, rest: &str) -> String {
        format!("evs/{}/{version}/{}/{rest}", self.region, self.project)
    }

    /// The path of something of CBR in the own project.
    pub(crate) fn cbr(&self, rest: &str) -> String {
        format!("cbr/{}/v3/{}/{rest}", self.region, self.project)
    }

    /// The same person, naming a token that is shown or revoked.
    pub(crate) fn with_subject(&self, token: &str) -> Self {
        Self {
            app: self.app.clone(),
            token: self.token.clone(),
            user_id: self.user_id.clone(),
            expires_at: self.expires_at.clone(),
            project: self.project.clone(),
            region: self.region.clone(),
            subject: Some(token.to_owned()),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send("GET", path, Body::empty()).await.unwrap()
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        self.send("DELETE", path, Body::empty()).await.unwrap()
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.send("POST", path, Body::from(body.to_string())).await.unwrap()
    }

    /// Creates a transfer of a disk; returns its id and key.
    pub(crate) async fn create(&self, disk: &str, name: &str) -> (String, String) {
        let body = json!({"transfer": {"volume_id": disk, "name": name}});
        let reply = self.post(&self.evs("v3", "os-volume-transfer"), &body).await;
        reply.is(StatusCode::ACCEPTED);
        let text = |key: &str| reply.body["transfer"][key].as_str().unwrap().to_owned();
        (text("id"), text("auth_key"))
    }

    pub(crate) async fn accept(&self, transfer: &str, key: &str) -> Reply {
        let path = self.evs("v3", &format!("os-volume-transfer/{transfer}/accept"));
        self.post(&path, &json!({"accept": {"auth_key": key}})).await
    }

    /// Fails when the answer breaks off.
    pub(crate) async fn send(&self, method: &str, path: &str, body: Body) -> Result<Reply, axum::Error> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/{path}"))
            .header("content-type", "application/json");
        if !self.token.is_empty() {
            request = request.header("x-auth-token", &self.token);
        }
        if let Some(subject) = &self.subject {
            request = request.header("x-subject-token", subject);
        }
        let response = self.app.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let text = String::from_utf8(to_bytes(body, usize::MAX).await?.to_vec()).unwrap();
        let body = serde_json::from_str(&text).unwrap_or_default();
        Ok(Reply { status: parts.status, headers: parts.headers, text, body })
    }
}

impl Reply {
    /// Fails with the whole answer when the status is another one.
    #[track_caller]
    pub(crate) fn is(&self, status: StatusCode) {
        assert_eq!(self.status, status, "{}", self.text);
    }

    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_str().unwrap()
    }

    /// One field of every item in a list.
    #[track_caller]
    pub(crate) fn each(&self, list: &str, field: &str) -> Vec<&str> {
        let items = self.body[list].as_array().unwrap_or_else(|| panic!("no {list} in {}", self.text));
        items.iter().map(|item| item[field].as_str().unwrap_or_default()).collect()
    }
}

//! What the tests of the OpenStack half share: somebody who signs in and calls, and answers read whole.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::{World, app};

/// Somebody who is signed in.
pub(super) struct Person {
    router: Router,
    token: String,
    /// Sent as `Accept-Language`.
    pub language: &'static str,
}

/// An answer.
pub(super) struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
    /// Null when it's no JSON.
    pub body: Value,
}

/// A password sign-in: the user and the project, each in its domain.
pub(super) fn with_password((user, user_domain): (&str, &str), scope: Value) -> Value {
    json!({ "auth": { "identity": { "methods": ["password"], "password": { "user": {
        "name": user, "domain": { "name": user_domain }, "password": format!("{user_domain}-demo"),
    } } }, "scope": scope } })
}

impl Person {
    /// Somebody without a token.
    pub(super) fn nobody(world: &World) -> Self {
        Self { router: app(world.clone()), token: String::new(), language: "" }
    }

    /// Signs in, to a project that is called as its domain.
    pub(super) async fn sign_in(world: &World, user: &str, domain: &str) -> Self {
        let mut person = Self::nobody(world);
        let scope = json!({ "project": { "name": domain, "domain": { "name": domain } } });
        let body = with_password((user, domain), scope);
        let reply = person.call("POST", "openstack/identity/v3/auth/tokens", &body).await.unwrap();
        assert_eq!(reply.status, 201, "{}", reply.text);
        person.token = reply.headers["x-subject-token"].to_str().unwrap().to_owned();
        person
    }

    /// Calls Cinder, in the newest version; fails when the answer breaks off.
    pub(super) async fn try_volume(
        &self,
        method: &str,
        path: &str,
        body: &Value,
    ) -> Result<Reply, axum::Error> {
        self.call(method, &format!("openstack/volume/v3/{path}"), body).await
    }

    pub(super) async fn get(&self, path: &str) -> Reply {
        self.try_volume("GET", path, &Value::Null).await.unwrap()
    }

    pub(super) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.try_volume("POST", path, body).await.unwrap()
    }

    pub(super) async fn cancel(&self, transfer: &str) -> Reply {
        self.try_volume("DELETE", &format!("volume-transfers/{transfer}"), &Value::Null).await.unwrap()
    }

    /// Offers a disk; gives the transfer's id and key, which are empty when it's refused.
    pub(super) async fn offer(&self, disk: &str, name: &str) -> (String, String) {
        let reply = self.post("volume-transfers", &offer(disk, name)).await;
        let text = |key: &str| reply.body["transfer"][key].as_str().unwrap_or_default().to_owned();
        (text("id"), text("auth_key"))
    }

    pub(super) async fn accept(&self, (transfer, key): &(String, String)) -> Reply {
        self.post(&format!("volume-transfers/{transfer}/accept"), &accept(key)).await
    }

    /// The names of the own transfers of a disk.
    pub(super) async fn transfers_of(&self, disk: &str) -> Vec<String> {
        let list = self.get("volume-transfers/detail").await;
        let all = list.body["transfers"].as_array().unwrap();
        let of_disk = all.iter().filter(|transfer| transfer["volume_id"] == disk);
        of_disk.map(|transfer| transfer["name"].as_str().unwrap().to_owned()).collect()
    }

    /// Changes the cloud without signing in.
    pub(super) async fn steer(&self, path: &str, body: &Value) -> Reply {
        self.call("POST", &format!("_local/openstack/{path}"), body).await.unwrap()
    }

    pub(super) async fn call(&self, method: &str, path: &str, body: &Value) -> Result<Reply, axum::Error> {
        let mut request = Request::builder().method(method).uri(format!("/{path}"));
        for (name, value) in [
            ("host", "localhost"),
            ("content-type", "application/json"),
            ("openstack-api-version", "volume 3.70"),
            ("x-auth-token", self.token.as_str()),
            ("accept-language", self.language),
        ] {
            if !value.is_empty() {
                request = request.header(name, value);
            }
        }
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let answer = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let text = String::from_utf8(to_bytes(body, usize::MAX).await?.to_vec()).unwrap();
        let body = serde_json::from_str(&text).unwrap_or_default();
        Ok(Reply { status: parts.status.as_u16(), headers: parts.headers, text, body })
    }
}

pub(super) fn offer(disk: &str, name: &str) -> Value {
    json!({ "transfer": { "volume_id": disk, "name": name } })
}

pub(super) fn accept(key: &str) -> Value {
    json!({ "accept": { "auth_key": key } })
}

/// The id of a disk, and what it's like.
pub(super) fn disk(world: &World, name: &str) -> String {
    world.openstack_disk(name).unwrap().0
}

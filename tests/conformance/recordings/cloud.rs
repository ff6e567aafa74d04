//! The local OpenStack of one recording, in process, with the accounts that the recording had.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request};
use evs_local_cloud::{World, app};
use serde_json::{Value, json};
use tower::ServiceExt;

/// A cloud.
pub struct Cloud {
    router: Router,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    /// Null when it's no JSON.
    pub body: Value,
}

/// User, domain, project, role. The domains and projects are those of the recordings.
const PEOPLE: [(&str, &str, &str, &str); 6] = [
    ("alice", "domain-a", "account-a", "member"),
    ("bob", "domain-b", "account-b", "member"),
    ("carol", "domain-c", "account-c", "member"),
    ("dave", "domain-d", "account-d", "member"),
    ("rita", "domain-a", "account-a", "reader"),
    ("admin", "domain-admin", "admins", "admin"),
];

impl Cloud {
    pub fn new() -> Self {
        Self { router: app(World::in_memory().unwrap()) }
    }

    pub async fn call(&self, request: Request<Body>) -> Answer {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        let request =
            Request::post(path).header("host", "localhost").header("content-type", "application/json");
        self.call(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// Makes everybody, and tells what they are called here: `alice_project_id` and its like, with a token for each.
    pub async fn people(&self, password: &str) -> Vec<(String, String)> {
        let mut names = Vec::new();
        for (user, domain, project, role) in PEOPLE {
            let mut body = json!({
                "domain": domain, "project": project, "user": user, "password": password, "roles": [role],
            });
            if user == "carol" {
                body["quotas"] = json!({
                    "volumes": 1, "gigabytes": 10, "snapshots": 1, "backups": 1, "backup_gigabytes": 10, "groups": 1,
                });
            }
            let made = self.post("/_local/openstack/accounts", &body).await.body;
            for what in ["project_id", "user_id"] {
                names.push((format!("{user}_{what}"), made[what].as_str().unwrap().to_owned()));
            }
            names.push((format!("token_{user}"), self.token(user, password, true).await));
        }
        self.post("/_local/openstack/cors", &json!(["http://localhost:8080", "http://127.0.0.1:8080"])).await;
        names
    }

    /// A token, with or without a project.
    pub async fn token(&self, user: &str, password: &str, is_scoped: bool) -> String {
        let (_, domain, project, _) = PEOPLE.into_iter().find(|(known, ..)| *known == user).unwrap();
        let domain = json!({ "name": domain });
        let mut auth = json!({ "identity": { "methods": ["password"], "password": { "user": {
            "name": user, "password": password, "domain": domain,
        } } } });
        if is_scoped {
            auth["scope"] = json!({ "project": { "name": project, "domain": domain } });
        }
        let answer = self.post("/openstack/identity/v3/auth/tokens", &json!({ "auth": auth })).await;
        answer.headers["x-subject-token"].to_str().unwrap().to_owned()
    }
}

//! The clouds' own API, called without the console: for what an administrator does, or somebody else meanwhile.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use axum::body::Body;
use axum::http::{Method, Request};
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};

use crate::real_cloud::Real;

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
const BLINK: Duration = Duration::from_millis(200);

/// Somebody with a token for their project.
pub struct Api {
    client: Client<HttpConnector, Body>,
    base: String,
    token: String,
    /// The project's id.
    pub project: String,
}

impl Api {
    /// Signs in: `admin`, `sender`, …
    pub async fn of(real: &Real, who: &str) -> Result<Self> {
        let client = Client::builder(TokioExecutor::new()).build_http();
        let (domain, project) = (json!({"name": real.of(who, "account")?}), real.of(who, "project")?);
        let user =
            json!({"name": real.of(who, "user")?, "password": real.of(who, "password")?, "domain": domain});
        let auth = json!({"auth": {
            "identity": {"methods": ["password"], "password": {"user": user}},
            "scope": {"project": {"name": project, "domain": domain}},
        }});
        let request = Request::post(format!("{}/v3/auth/tokens", real.text("keystone")?));
        let request =
            request.header("content-type", "application/json").body(Body::from(auth.to_string()))?;
        let answer = client.request(request).await?;
        ensure!(answer.status().is_success(), "{who} can't sign in: {}", answer.status());
        let token = answer.headers().get("x-subject-token").context("no token")?.to_str()?.to_owned();
        let body: Value = serde_json::from_slice(&answer.into_body().collect().await?.to_bytes())?;
        let project = body["token"]["project"]["id"].as_str().context("no project")?.to_owned();
        let base = format!("{}/v3/{project}", real.text("cinder")?);
        Ok(Self { client, base, token, project })
    }

    /// Calls Cinder, at an address below the project's.
    pub async fn call(&self, method: Method, path: &str, body: &Value) -> Result<Value> {
        let request = Request::builder().method(method.clone()).uri(format!("{}/{path}", self.base));
        let request = request
            .header("x-auth-token", &self.token)
            .header("openstack-api-version", "volume 3.70")
            .header("content-type", "application/json");
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let answer = self.client.request(request.body(body)?).await?;
        let status = answer.status();
        let text = answer.into_body().collect().await?.to_bytes();
        ensure!(status.is_success(), "{method} {path}: {status} {}", String::from_utf8_lossy(&text));
        Ok(if text.is_empty() { Value::Null } else { serde_json::from_slice(&text)? })
    }

    /// Reads something.
    pub async fn get(&self, path: &str) -> Result<Value> {
        self.call(Method::GET, path, &Value::Null).await
    }

    /// Makes something of this kind, and waits until it can be used: its id.
    pub async fn make(&self, kind: &str, wanted: &Value) -> Result<String> {
        let made = self.call(Method::POST, &format!("{kind}s"), &json!({kind: wanted})).await?;
        let id = id_of(&made[kind])?;
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let status = self.get(&format!("{kind}s/{id}")).await?[kind]["status"].clone();
            match status.as_str() {
                Some("available") => return Ok(id),
                Some(status) if status.starts_with("error") => bail!("{kind} {id} has status {status}"),
                _ => tokio::time::sleep(BLINK).await,
            }
        }
        bail!("{kind} {id} wasn't available in time")
    }

    /// Makes a disk of 1 GiB: its id.
    pub async fn disk(&self, name: &str) -> Result<String> {
        self.make("volume", &json!({"name": name, "size": 1})).await
    }

    /// Offers a disk: the transfer's id and key.
    pub async fn offer(&self, disk: &str, name: &str) -> Result<(String, String)> {
        let wanted = json!({"transfer": {"volume_id": disk, "name": name}});
        let made = self.call(Method::POST, "volume-transfers", &wanted).await?;
        let key = made["transfer"]["auth_key"].as_str().context("no key")?;
        Ok((id_of(&made["transfer"])?, key.to_owned()))
    }

    /// Has something done with a disk.
    pub async fn act_on_disk(&self, disk: &str, deed: &Value) -> Result<()> {
        self.call(Method::POST, &format!("volumes/{disk}/action"), deed).await.map(drop)
    }
}

/// The id of what was made.
pub fn id_of(made: &Value) -> Result<String> {
    made["id"].as_str().map(str::to_owned).context("no id")
}

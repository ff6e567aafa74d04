//! The clouds behind the servers: one that echoes the call, one that hangs up, and one that isn't there.

use std::net::SocketAddr;

use axum::body::Bytes;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use serde_json::json;
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

/// Where the three are.
pub struct Clouds {
    pub mirror: SocketAddr,
    pub hangs_up: SocketAddr,
    pub gone: SocketAddr,
}

impl Clouds {
    pub async fn start() -> Self {
        let mirror = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let hangs_up = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let clouds = Self {
            mirror: mirror.local_addr().unwrap(),
            hangs_up: hangs_up.local_addr().unwrap(),
            // The system gives this port to no test.
            gone: SocketAddr::from(([127, 0, 0, 1], 1)),
        };
        let router = Router::new().fallback(reflect);
        tokio::spawn(async move { axum::serve(mirror, router).await.unwrap() });
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = hangs_up.accept().await {
                let mut received = [0; 4096];
                let _some = stream.read(&mut received).await;
            }
        });
        clouds
    }

    /// The configuration that leads to them.
    pub fn toml(&self) -> String {
        let cloud = |id: &str, address: SocketAddr| {
            format!(
                "[[cloud]]\nid = \"{id}\"\nupstream = \"http://{address}/base/{{service}}/{{region}}\"\nservices = [\"iam\", \"evs\"]\n\
                 regions = [{{ id = \"one\", label = \"One\" }}]\napp = {{ label = \"{id}\" }}\n"
            )
        };
        [("local", self.mirror), ("cut", self.hangs_up), ("gone", self.gone)]
            .map(|(id, address)| cloud(id, address))
            .concat()
    }
}

async fn reflect(method: Method, uri: Uri, headers: HeaderMap, request: Request) -> Response {
    if uri.path().ends_with("/moved") {
        let elsewhere = [("location", "http://127.0.0.1:1/elsewhere")];
        return (StatusCode::TEMPORARY_REDIRECT, elsewhere).into_response();
    }
    if uri.path().ends_with("/busy") {
        return (
            StatusCode::TOO_MANY_REQUESTS,
            [("retry-after", "7"), ("x-request-id", "r-7"), ("x-gateway", "2"), ("x-gateway-error", "cut")],
            "{\"busy\":1}",
        )
            .into_response();
    }
    let seen: serde_json::Map<_, _> = headers
        .iter()
        .map(|(name, value)| (name.to_string(), json!(value.to_str().unwrap_or_default())))
        .collect();
    let body: Bytes = axum::body::to_bytes(request.into_body(), 1 << 21).await.unwrap_or_default();
    let mut back = HeaderMap::new();
    back.insert("set-cookie", axum::http::HeaderValue::from_static("a=b"));
    back.insert("x-gateway", axum::http::HeaderValue::from_static("2"));
    back.insert("cache-control", axum::http::HeaderValue::from_static("public"));
    if let Some(token) = headers.get("x-auth-token") {
        back.insert("x-subject-token", token.clone());
    }
    let body = String::from_utf8_lossy(&body).into_owned();
    let seen = json!({ "method": method.as_str(), "uri": uri.to_string(), "headers": seen, "body": body });
    (back, Json(seen)).into_response()
}

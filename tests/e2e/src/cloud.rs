//! The local cloud of one journey: it can be steered, stopped and started again. Its world stays the same throughout.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use evs_local_cloud::{Totals, World, app, totals};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::{Mutex, oneshot};
use tokio::task::JoinHandle;
use tower::ServiceExt;

/// The cloud.
pub struct Cloud {
    world: World,
    router: Router,
    address: SocketAddr,
    _port: TcpSocket,
    server: Mutex<Option<Server>>,
}

struct Server {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Cloud {
    /// Starts it, as its seed says, on a free port.
    ///
    /// # Errors
    /// When no port can be taken.
    pub async fn start() -> Result<Self> {
        let world = World::in_memory()?;
        let router = app(world.clone());
        // Held for as long as the cloud is, so that no other cloud is given its port while it's down. It doesn't listen, and
        // both allow the address to be used again: the cloud can. So could a driver that was given the same port for its
        // other kind of address; on this host there are clouds alone.
        let port = TcpSocket::new_v4()?;
        port.set_reuseaddr(true)?;
        port.bind(SocketAddr::from(([127, 0, 0, 2], 0)))?;
        let address = port.local_addr()?;
        let server = Mutex::new(Some(serve(TcpListener::bind(address).await?, router.clone())));
        Ok(Self { world, router, address, _port: port, server })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Lets it go down: nobody answers any more.
    ///
    /// # Errors
    /// When its end failed.
    pub async fn go_down(&self) -> Result<()> {
        if let Some(Server { stop, task }) = self.server.lock().await.take() {
            let _ended_already = stop.send(());
            task.await?;
        }
        Ok(())
    }

    /// Lets it come back, with everything it had.
    ///
    /// # Errors
    /// When somebody else has taken its port.
    pub async fn come_back(&self) -> Result<()> {
        let listener = TcpListener::bind(self.address)
            .await
            .with_context(|| format!("the cloud can't come back to {}", self.address))?;
        *self.server.lock().await = Some(serve(listener, self.router.clone()));
        Ok(())
    }

    /// Steers it: `expire-tokens`, `quotas` and their like, without signing in.
    ///
    /// # Errors
    /// When the cloud doesn't know how.
    pub async fn steer(&self, path: &str, body: &Value) -> Result<Value> {
        let request = Request::post(format!("/_local/{path}")).header("content-type", "application/json");
        self.call(request.body(Body::from(body.to_string()))?).await
    }

    /// Reads its state: `calls`, `volumes?…`.
    ///
    /// # Errors
    /// When there is no such thing.
    pub async fn query(&self, path: &str) -> Result<Value> {
        self.call(Request::get(format!("/_local/{path}")).body(Body::empty())?).await
    }

    /// A disk of a project named as its region: its id, status and owner.
    ///
    /// # Errors
    /// When there is none of that name.
    pub async fn disk(&self, account: &str, project: &str, name: &str) -> Result<Value> {
        self.query(&format!("volumes?account={account}&project={project}&name={name}")).await
    }

    /// How many disks a project of `harbor` has now, and how many of them can go, by the cloud's own rules.
    ///
    /// # Errors
    /// When there is no such project.
    pub fn totals(&self, project: &str) -> Result<Totals> {
        Ok(totals(&self.world, "harbor", project)?)
    }

    /// Lets all tokens of a user run out.
    ///
    /// # Errors
    /// When the user had none.
    pub async fn expire_tokens_of(&self, user: &str) -> Result<()> {
        let answer = self.steer("expire-tokens", &json!({"user": user})).await?;
        ensure!(answer["expired"].as_u64() > Some(0), "{user} had no token: {answer}");
        Ok(())
    }

    /// How often a route was called; the sum over all routes whose end is this.
    ///
    /// # Errors
    /// When the cloud can't tell.
    pub async fn calls_of(&self, method: &str, route_end: &str) -> Result<u64> {
        let calls = self.query("calls").await?;
        let calls = calls["calls"].as_array().context("no list of calls")?;
        let of_route = |call: &&Value| {
            call["method"] == method && call["route"].as_str().is_some_and(|route| route.ends_with(route_end))
        };
        Ok(calls.iter().filter(of_route).filter_map(|call| call["count"].as_u64()).sum())
    }

    async fn call(&self, request: Request<Body>) -> Result<Value> {
        let path = request.uri().clone();
        let answer = match self.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let status = answer.status();
        let text = answer.into_body().collect().await?.to_bytes();
        ensure!(status.is_success(), "{path}: {status} {}", String::from_utf8_lossy(&text));
        Ok(if text.is_empty() { Value::Null } else { serde_json::from_slice(&text)? })
    }
}

fn serve(listener: TcpListener, router: Router) -> Server {
    let (stop, stopped) = oneshot::channel();
    let until = async move {
        let _sender_gone = stopped.await;
    };
    Server { stop, task: tokio::spawn(evs_gateway::serve(listener, router, until)) }
}

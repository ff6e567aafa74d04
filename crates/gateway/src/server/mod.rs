//! Takes connections, as many as there is room for, and stops without cutting any off that is being answered. What is answered on
//! them is in `routes`.

mod bodies;
mod client;
mod clients;
mod connection;
mod handles;
mod memory;
mod refused;
mod stream;

use std::future::Future;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;

use crate::client_address::{Group, Proxies};
use crate::config::{Config, Limits};
use crate::tls::Tls;
use clients::Clients;
pub use connection::Connection;
use connection::Rules;
use handles::Spare;
pub use handles::most as most_handles;
use stream::Deadlines;

/// How long open requests may take once the gateway is told to stop.
const GRACE: Duration = Duration::from_secs(10);
/// The time until the next try when no connection can be taken, for example because too many files are open.
const PAUSE: Duration = Duration::from_millis(100);
/// The same after one was closed to make room: until that has happened.
const MOMENT: Duration = Duration::from_millis(1);
/// How many handles operators have for themselves, and how many connections.
const FOR_OPERATORS: (usize, usize) = (8, 32);

/// Whether new requests are welcome. Copies share the answer.
#[derive(Clone, Debug, Default)]
pub struct Readiness(Arc<AtomicBool>);

impl Readiness {
    /// Whether new requests are welcome: not once the program was told to stop.
    pub fn is_ready(&self) -> bool {
        !self.0.load(Ordering::Relaxed)
    }

    /// No new requests are welcome from now on.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A port that requests come to, with or without TLS, and what its clients may hold.
pub struct Endpoint {
    listener: TcpListener,
    tls: Option<Tls>,
    limits: Limits,
    proxies: Proxies,
    spare: usize,
}

impl From<TcpListener> for Endpoint {
    /// A port within the usual limits.
    fn from(listener: TcpListener) -> Self {
        Self { listener, tls: None, limits: Limits::default(), proxies: Proxies::default(), spare: 0 }
    }
}

impl Endpoint {
    /// A port that takes https alone, within the usual limits.
    pub fn with_tls(listener: TcpListener, tls: Tls) -> Self {
        Self { tls: Some(tls), ..Self::from(listener) }
    }

    /// The same port within the limits of this configuration, behind its proxies.
    #[must_use]
    pub fn within(self, config: &Config) -> Self {
        Self { limits: config.limits, proxies: config.server.trusted_proxies.clone(), ..self }
    }

    /// A port for whoever watches the gateway. It has a few connections of its own, and answers when the system has no more
    /// for the other ports.
    pub fn for_operators(listener: TcpListener) -> Self {
        let (spare, connections) = FOR_OPERATORS;
        let limits = Limits { connections, connections_per_client: connections, ..Limits::default() };
        Self { limits, spare, ..Self::from(listener) }
    }

    fn rules(&self, app: Router) -> Rules {
        let limits = &self.limits;
        let deadlines = Deadlines {
            idle: limits.idle,
            head: limits.head,
            write: limits.write,
            whole_answer: limits.whole_answer,
        };
        Rules { app, tls: self.tls.clone(), deadlines, head: limits.head_bytes }
    }
}

/// Serves until `stop` comes, then says that it isn't ready and goes on for `drain`, so that a load balancer
/// notices and sends no more; then lets open requests finish.
pub async fn serve_until_drained(
    endpoint: impl Into<Endpoint>,
    app: Router,
    readiness: Readiness,
    drain: Duration,
    stop: impl Future<Output = ()>,
) {
    let drained = async {
        stop.await;
        readiness.stop();
        tokio::time::sleep(drain).await;
    };
    serve(endpoint, app, drained).await;
}

/// Serves until `stop` comes, then lets open requests finish.
pub async fn serve(endpoint: impl Into<Endpoint>, app: Router, stop: impl Future<Output = ()>) {
    let endpoint = endpoint.into();
    let limits = &endpoint.limits;
    let most = limits.room_for_connections(endpoint.tls.is_some());
    let clients = Clients::new(most, limits.connections_per_client, limits.memory_bytes / 2);
    let rules = endpoint.rules(app);
    let mut spare = Spare::keep(endpoint.spare);
    let open = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = endpoint.listener.accept() => accepted,
            () = &mut stop => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                make_room(&error, &mut spare, &clients).await;
                continue;
            }
        };
        spare.refill();
        let group = (!endpoint.proxies.contain(peer.ip())).then(|| Group::of(peer.ip()));
        match clients.admit(group) {
            Ok(place) => {
                let client = place.client().clone();
                let serving = connection::serve(stream, peer, rules.clone(), place, open.watcher());
                client.ends_by(tokio::spawn(serving).abort_handle());
            }
            Err(clients::Full) => refused::answer(stream, rules.tls.is_some()),
        }
    }
    drop(endpoint.listener);
    clients.close_idle();
    if tokio::time::timeout(GRACE, open.shutdown()).await.is_err() {
        tracing::warn!("some requests didn't finish within {} s", GRACE.as_secs());
    }
}

/// Makes room for the next connection, or waits a little.
async fn make_room(error: &io::Error, spare: &mut Spare, clients: &Arc<Clients>) {
    use io::ErrorKind::{ConnectionAborted, ConnectionReset};
    if matches!(error.kind(), ConnectionAborted | ConnectionReset) || spare.give_one() {
        return;
    }
    if clients.close_one() {
        return tokio::time::sleep(MOMENT).await;
    }
    tracing::error!("can't take a connection: {error}");
    tokio::time::sleep(PAUSE).await;
}

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
use std::time::Duration;

use axum::Router;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::AbortHandle;

use crate::client_address::{Group, Proxies};
use crate::config::{Config, Limits};
use crate::pressure::Pressure;
use crate::readiness::Readiness;
use crate::tls::Tls;
use crate::workers::Workers;
use clients::Clients;
use connection::Rules;
use handles::Spare;
use stream::Deadlines;

/// How long open requests may take once the gateway is told to stop.
const GRACE: Duration = Duration::from_secs(10);
/// The time until the next try when no connection can be taken, for example because too many files are open.
const PAUSE: Duration = Duration::from_millis(100);
/// The same after one was closed to make room: until that has happened.
const MOMENT: Duration = Duration::from_millis(1);
/// How many handles operators have for themselves, and how many connections.
const FOR_OPERATORS: (usize, usize) = (8, 32);

/// A port that requests come to, with or without TLS, and what its clients may hold.
pub struct Endpoint {
    listener: TcpListener,
    tls: Option<Tls>,
    limits: Limits,
    proxies: Proxies,
    spare: usize,
    workers: Option<Workers>,
    pressure: Pressure,
}

impl From<TcpListener> for Endpoint {
    /// A port within the usual limits.
    fn from(listener: TcpListener) -> Self {
        let (limits, proxies) = (Limits::default(), Proxies::default());
        let pressure = Pressure::default();
        Self { listener, tls: None, limits, proxies, spare: 0, workers: None, pressure }
    }
}

impl Endpoint {
    /// A port that takes https alone, within the usual limits.
    pub fn with_tls(listener: TcpListener, tls: Tls) -> Self {
        Self { tls: Some(tls), ..Self::from(listener) }
    }

    /// The same port within the limits of this configuration, behind its proxies. How full it is can be read in its counters.
    #[must_use]
    pub fn within(self, config: &Config) -> Self {
        let (proxies, pressure) = (config.server.trusted_proxies.clone(), config.metrics.pressure.clone());
        Self { limits: config.limits, proxies, pressure, ..self }
    }

    /// The same port, whose connections are served by these threads instead of by the runtime that it's served in.
    #[must_use]
    pub fn on(self, workers: Workers) -> Self {
        Self { workers: Some(workers), ..self }
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
    let clients =
        Clients::new(most, limits.connections_per_client, limits.memory_bytes / 2, endpoint.pressure.clone());
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
                let (rules, open) = (rules.clone(), open.watcher());
                let serve = |stream| connection::serve(stream, peer, rules, place, open);
                match begin(endpoint.workers.as_ref(), stream, serve) {
                    Ok(end) => client.ends_by(end),
                    Err(error) => tracing::error!("can't serve a connection: {error}"),
                }
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

/// Begins to serve a connection, on one of the threads if there are some; how to end it.
fn begin<F: Future<Output = ()> + Send + 'static>(
    workers: Option<&Workers>,
    stream: TcpStream,
    serve: impl FnOnce(TcpStream) -> F,
) -> io::Result<AbortHandle> {
    match workers {
        Some(workers) => workers.take(stream, serve),
        None => Ok(tokio::spawn(serve(stream)).abort_handle()),
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

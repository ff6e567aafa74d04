//! Takes connections, and stops without cutting any off. What is answered on them is in `routes`.

use std::future::Future;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};

use crate::tls::Tls;

/// Room for the head of a request, in bytes: tokens reach 32 KB, and revoking one sends two.
const HEAD: usize = 256 * 1024;
/// A connection that doesn't finish the head of a request in this time is closed.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(15);
/// How long open requests may take once the gateway is told to stop.
const GRACE: Duration = Duration::from_secs(10);
/// The time until the next try when no connection can be taken, for example because too many files are open.
const PAUSE: Duration = Duration::from_millis(100);

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

/// A port that requests come to, with or without TLS.
pub struct Endpoint {
    listener: TcpListener,
    tls: Option<Tls>,
}

impl From<TcpListener> for Endpoint {
    fn from(listener: TcpListener) -> Self {
        Self { listener, tls: None }
    }
}

impl Endpoint {
    /// A port that takes https alone.
    pub fn with_tls(listener: TcpListener, tls: Tls) -> Self {
        Self { listener, tls: Some(tls) }
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
    let Endpoint { listener, tls } = endpoint.into();
    let open = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, _)) => {
                // Otherwise a small answer could wait for the acknowledgment of the one before.
                let _ = stream.set_nodelay(true);
                tokio::spawn(handle_connection(stream, tls.clone(), app.clone(), open.watcher()));
            }
            Err(error) => pause_after(&error).await,
        }
    }
    drop(listener);
    if tokio::time::timeout(GRACE, open.shutdown()).await.is_err() {
        tracing::warn!("some requests didn't finish within {} s", GRACE.as_secs());
    }
}

/// One connection, from the handshake to its end.
async fn handle_connection(stream: TcpStream, tls: Option<Tls>, app: Router, open: Watcher) {
    let Some(tls) = tls else { return serve_http(stream, app, open).await };
    match tokio::time::timeout(HANDSHAKE_LIMIT, tls.acceptor().accept(stream)).await {
        Ok(Ok(stream)) => serve_http(stream, app, open).await,
        Ok(Err(error)) => tracing::debug!("handshake: {error}"),
        Err(_) => tracing::debug!("handshake: not finished in time"),
    }
}

async fn serve_http<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
    app: Router,
    open: Watcher,
) {
    let connection = connection().serve_connection(TokioIo::new(stream), TowerToHyperService::new(app));
    if let Err(error) = open.watch(connection).await {
        tracing::debug!("connection: {error}");
    }
}

fn connection() -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HANDSHAKE_LIMIT).max_buf_size(HEAD);
    builder
}

async fn pause_after(error: &io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionReset};
    if !matches!(error.kind(), ConnectionAborted | ConnectionReset) {
        tracing::error!("can't take a connection: {error}");
        tokio::time::sleep(PAUSE).await;
    }
}

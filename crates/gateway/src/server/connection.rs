//! One connection, from its first byte to its end: TLS if the port has it, then HTTP.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::Watcher;
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tower::ServiceExt;

use super::bodies::{Received, Sent};
use super::client::Client;
use super::clients::{Clients, Place};
use super::stream::{Deadlines, Watched};
use crate::tls::Tls;

/// What the system may hold of a request that isn't read yet, in bytes.
const UNREAD: usize = 64 * 1024;
/// The same of an answer that can't be sent yet.
#[cfg(target_os = "linux")]
const UNSENT: u32 = 32 * 1024;

/// What all connections of a port have in common.
#[derive(Clone)]
pub struct Rules {
    pub app: Router,
    pub tls: Option<Tls>,
    pub deadlines: Deadlines,
    /// The longest head of a request, in bytes.
    pub head: usize,
}

/// What a request knows of the connection that it came by.
#[derive(Clone)]
pub struct Connection {
    /// Who has made it: a client, or a proxy.
    pub peer: SocketAddr,
    /// All connections of its port.
    pub clients: Arc<Clients>,
}

/// Serves one connection.
pub async fn serve(stream: TcpStream, peer: SocketAddr, rules: Rules, place: Place, open: Watcher) {
    prepare(&stream, rules.deadlines.write);
    let (client, clients) = (place.client().clone(), place.clients().clone());
    let stream = Watched::new(stream, client.clone(), clients.clone(), rules.deadlines);
    if !stream.begins().await {
        return;
    }
    let connection = Connection { peer, clients };
    let Some(tls) = rules.tls.clone() else {
        // Boxed, because a connection that hasn't begun should take little.
        return Box::pin(http(stream, connection, client, rules, open)).await;
    };
    let handshake = tokio::time::timeout(rules.deadlines.head, tls.acceptor().accept(stream));
    match Box::pin(handshake).await {
        Ok(Ok(stream)) => Box::pin(http(stream, connection, client, rules, open)).await,
        Ok(Err(error)) => tracing::debug!("handshake: {error}"),
        Err(_) => tracing::debug!("handshake: not finished in time"),
    }
}

fn prepare(stream: &TcpStream, patience: Duration) {
    // Otherwise a small answer could wait for the acknowledgment of the one before.
    let _ = stream.set_nodelay(true);
    let socket = SockRef::from(stream);
    let _ = socket.set_recv_buffer_size(UNREAD);
    #[cfg(target_os = "linux")]
    {
        let _ = socket.set_tcp_notsent_lowat(UNSENT);
        // What isn't taken in this time is dropped, also after the connection was closed here.
        let _ = socket.set_tcp_user_timeout(Some(patience));
    }
}

async fn http<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
    connection: Connection,
    client: Arc<Client>,
    rules: Rules,
    open: Watcher,
) {
    let app = rules.app;
    let service = service_fn(move |request: Request<Incoming>| {
        answer(app.clone(), connection.clone(), client.clone(), request)
    });
    let mut builder = http1::Builder::new();
    // The deadlines are those of the stream.
    builder.header_read_timeout(None).max_header_size(rules.head).max_buf_size(rules.head);
    let serving = builder.serve_connection(TokioIo::new(stream), service);
    if let Err(error) = open.watch(serving).await {
        tracing::debug!("connection: {error}");
    }
}

async fn answer(
    app: Router,
    connection: Connection,
    client: Arc<Client>,
    request: Request<Incoming>,
) -> Result<Response<Sent>, Infallible> {
    let mut request = request.map(|body| Body::new(Received::new(body, client.clone())));
    request.extensions_mut().insert(connection);
    let answer = app.oneshot(request).await?;
    Ok(answer.map(|body| Sent::new(body, client)))
}

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
use super::clients::Place;
use super::stream::{Deadlines, Watched};
use crate::calls::Relief;
use crate::client_address::Peer;
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

/// What each request of a connection knows of it.
#[derive(Clone)]
struct Known {
    peer: Peer,
    relief: Relief,
}

/// Serves one connection.
pub async fn serve(stream: TcpStream, peer: SocketAddr, rules: Rules, place: Place, open: Watcher) {
    prepare(&stream, rules.deadlines.write);
    let (client, clients) = (place.client().clone(), place.clients().clone());
    let stream = Watched::new(stream, client.clone(), clients.clone(), rules.deadlines);
    if !stream.begins().await {
        return;
    }
    let relief = Relief(Arc::new(move || clients.cut_stalled()));
    let known = Known { peer: Peer(peer), relief };
    let Some(tls) = rules.tls.clone() else {
        // Boxed, because a connection that hasn't begun should take little.
        return Box::pin(http(stream, known, client, rules, open)).await;
    };
    let handshake = tokio::time::timeout(rules.deadlines.head, tls.acceptor().accept(stream));
    match Box::pin(handshake).await {
        Ok(Ok(stream)) => Box::pin(http(stream, known, client, rules, open)).await,
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
    known: Known,
    client: Arc<Client>,
    rules: Rules,
    open: Watcher,
) {
    let app = rules.app;
    let service = service_fn(move |request: Request<Incoming>| {
        answer(app.clone(), known.clone(), client.clone(), request)
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
    known: Known,
    client: Arc<Client>,
    request: Request<Incoming>,
) -> Result<Response<Sent>, Infallible> {
    let (head, body) = request.into_parts();
    let Some(body) = Received::begin(body, client.clone()) else {
        // The end of the connection is under way, and takes this task with it.
        return std::future::pending().await;
    };
    let mut request = Request::from_parts(head, Body::new(body));
    request.extensions_mut().insert(known.peer);
    request.extensions_mut().insert(known.relief);
    let answer = app.oneshot(request).await?;
    Ok(answer.map(|body| Sent::new(body, client)))
}

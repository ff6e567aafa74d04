//! Makes connections: straight to a cloud, or through a proxy, which is told the cloud's name and port and then passes bytes. TLS
//! is spoken through it with the cloud itself, so a proxy reads nothing of a call.

use std::error::Error;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::http::Uri;
use axum::http::uri::{Authority, InvalidUri};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::Tunnel;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower::{Service, ServiceExt};

use super::proxy::{Proxies, port};

type BoxError = Box<dyn Error + Send + Sync>;
type Connecting<T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send>>;

/// A connection before TLS is spoken with the cloud on it: the one to a proxy can be one with TLS itself.
type Stream = MaybeHttpsStream<TokioIo<TcpStream>>;

/// Why a proxy makes no way to a cloud.
#[derive(Debug, thiserror::Error)]
#[error("{why}")]
pub struct ProxyError {
    why: String,
    source: BoxError,
}

/// Makes connections before TLS is spoken with a cloud.
#[derive(Clone)]
pub struct Connector {
    pub straight: HttpConnector,
    /// Makes those to a proxy.
    pub to_proxy: HttpsConnector<HttpConnector>,
    pub proxies: Proxies,
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Connecting<Stream>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, cloud: Uri) -> Self::Future {
        let Some(proxy) = self.proxies.of(&cloud) else {
            let straight = self.straight.clone();
            return Box::pin(async move { Ok(MaybeHttpsStream::Http(straight.oneshot(cloud).await?)) });
        };
        let mut tunnel = Tunnel::new(proxy.uri().clone(), self.to_proxy.clone());
        if let Some(name_and_password) = proxy.basic_auth() {
            tunnel = tunnel.with_auth(name_and_password.clone());
        }
        Box::pin(async move {
            let cloud = with_port(cloud)?;
            tunnel.oneshot(cloud).await.map_err(|error| {
                let source: BoxError = error.into();
                // What the library says of it begins with its own word for all of them.
                let why = source.to_string().trim_start_matches("tunnel error: ").to_owned();
                ProxyError { why, source }.into()
            })
        })
    }
}

/// The address with its port, because the library takes 443 for the port of every cloud that has none.
fn with_port(cloud: Uri) -> Result<Uri, BoxError> {
    let port = port(&cloud);
    let mut parts = cloud.into_parts();
    let host = parts.authority.as_ref().map(Authority::host).unwrap_or_default();
    let authority: Result<Authority, InvalidUri> = format!("{host}:{port}").parse();
    parts.authority = Some(authority?);
    Ok(Uri::from_parts(parts)?)
}

/// Gives a connection up that takes too long as a whole: the name, the connection, the way through a proxy, and TLS. Nothing was
/// sent by then, which nobody would know if the wait for the answer ended first.
#[derive(Clone)]
pub struct InTime<C> {
    pub connector: C,
    pub limit: Duration,
}

impl<C> Service<Uri> for InTime<C>
where
    C: Service<Uri>,
    C::Error: Into<BoxError>,
    C::Future: Send + 'static,
    C::Response: 'static,
{
    type Response = C::Response;
    type Error = BoxError;
    type Future = Connecting<C::Response>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.connector.poll_ready(context).map_err(Into::into)
    }

    fn call(&mut self, cloud: Uri) -> Self::Future {
        let connected = tokio::time::timeout(self.limit, self.connector.call(cloud));
        Box::pin(async move {
            match connected.await {
                Ok(connected) => connected.map_err(Into::into),
                Err(_) => Err("it took too long to connect".into()),
            }
        })
    }
}

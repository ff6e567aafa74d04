//! The connections to the clouds. They follow no redirect, keep no cookie and unpack nothing, so that an answer passes
//! as it came.

use std::time::Duration;

use axum::http::{Request, Response};
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};

use super::Refusal;
use crate::error::Error;

/// Room for the head of an answer, in bytes: tokens reach 32 KB, and an answer can carry two.
const HEAD: usize = 256 * 1024;
/// How long an idle connection is kept. Clouds close theirs after a minute or so, and a call that meets the closing is
/// one that may have taken effect, so ours close much earlier.
const IDLE: Duration = Duration::from_secs(10);

/// A pool of connections; copies share it.
#[derive(Clone)]
pub struct Client {
    pool: legacy::Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
}

impl Client {
    /// A pool without a connection yet.
    ///
    /// # Errors
    /// When `https` is needed and the system's trusted certificates can't be read.
    pub fn new(connect: Duration, https: bool) -> Result<Self, Error> {
        let mut http = HttpConnector::new();
        http.enforce_http(false);
        http.set_nodelay(true);
        http.set_connect_timeout(Some(connect));
        let builder = HttpsConnectorBuilder::new();
        let provider = ring::default_provider();
        let builder = if https {
            builder.with_provider_and_native_roots(provider).map_err(Error::Certificates)?
        } else {
            // Reading the system's certificates takes longer than all the rest of the start, and none is needed.
            let tls =
                ClientConfig::builder_with_provider(provider.into()).with_safe_default_protocol_versions();
            let tls = tls.map_err(|error| Error::Certificates(std::io::Error::other(error)))?;
            builder.with_tls_config(tls.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
        };
        let connector = builder.https_or_http().enable_http1().wrap_connector(http);
        let pool = legacy::Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE)
            .http1_max_buf_size(HEAD)
            .build(connector);
        Ok(Self { pool })
    }

    /// Sends a call and waits for the head of its answer.
    ///
    /// # Errors
    /// [`Refusal::Unreachable`] when there was no connection, so that nothing was sent; otherwise [`Refusal::Cut`].
    pub async fn send(&self, call: Request<Full<Bytes>>) -> Result<Response<Incoming>, Refusal> {
        self.pool.request(call).await.map_err(|error| {
            // The error says what happened to the connection and has nothing of the call in it.
            let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
            tracing::warn!("upstream: {error}: {cause}");
            match certificate_problem(&error) {
                Some(why) => Refusal::Certificate(why),
                None if error.is_connect() => Refusal::Unreachable,
                None => Refusal::Cut,
            }
        })
    }
}

/// What is wrong with the cloud's certificate, if that is what ended the connection.
fn certificate_problem(error: &(dyn std::error::Error + 'static)) -> Option<String> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        // Errors of a stream carry those of the layer above it inside, not as their source.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        let tls = inner.and_then(|inner| inner.downcast_ref::<rustls::Error>());
        if let Some(rustls::Error::InvalidCertificate(why)) = tls.or(error.downcast_ref::<rustls::Error>()) {
            return Some(why.to_string());
        }
        cause = error.source();
    }
    None
}

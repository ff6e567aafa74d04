//! The connections to the clouds. They follow no redirect, keep no cookie and unpack nothing, so that an answer passes
//! as it came. Which call goes to which cloud is decided in `forward`.

mod connect;
mod proxy;
mod trust;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::{Request, Response, Uri};
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use rustls::ClientConfig;
use rustls::crypto::ring;
use tokio::sync::Notify;

use crate::error::Error;
use crate::workers;
use connect::{Connector, InTime, ProxyError};
use proxy::Proxies;
pub use proxy::ProxySettings;

/// Room for the head of an answer, in bytes: tokens reach 32 KB, and an answer can carry two.
const HEAD: usize = 256 * 1024;
/// How long an idle connection is kept. A server may close one at the very moment at which a call is sent on it, and that call
/// may have taken effect; so the gateway closes them earlier than any server in use: clouds after about a minute, gunicorn,
/// behind which many a Keystone stands, after two seconds.
const IDLE: Duration = Duration::from_millis(1_500);
/// So many answers may say that another one follows (1xx, RFC 9110, 15.2) before a call is given up.
const INTERIM: u32 = 8;

/// Why a call got no answer.
#[derive(Debug)]
pub enum SendError {
    /// There was no connection, so nothing was sent.
    Unreachable,
    /// The cloud's certificate isn't trusted, so nothing was sent. Says why.
    Certificate(String),
    /// The proxy on the way made none to the cloud, so nothing was sent to it. Says why.
    Proxy(String),
    /// What came can't be read as an answer; the call may have taken effect. Says why.
    Broken(&'static str),
    /// The connection ended before the answer came; the call may have taken effect.
    Cut,
}

/// How clouds are reached, and whom to believe that they are the right ones.
#[derive(Clone, Default)]
pub struct Outgoing {
    /// A PEM file of authorities to trust beside Mozilla's.
    pub ca_file: Option<PathBuf>,
    /// Whether the system's authorities are trusted too.
    pub system_ca: bool,
    /// The proxies on the way.
    pub proxy: ProxySettings,
}

type Pool = legacy::Client<InTime<HttpsConnector<Connector>>, Full<Bytes>>;

/// Pools of connections, one for each thread that sends calls; copies share them. A connection belongs to the runtime that it
/// was made in, and a call on another thread's would wake that thread.
#[derive(Clone)]
pub struct Client {
    pools: Arc<[Pool]>,
}

impl Client {
    /// Pools without a connection yet, for calls to these servers. To reach one may take `connect`, and all that is done until
    /// a call can be sent three times as long.
    ///
    /// # Errors
    /// When authorities can't be read, or a proxy can't be used.
    pub fn new(
        connect: Duration,
        outgoing: &Outgoing,
        servers: impl Iterator<Item = Uri>,
    ) -> Result<Self, Error> {
        let mut http = HttpConnector::new();
        http.enforce_http(false);
        http.set_nodelay(true);
        http.set_connect_timeout(Some(connect));
        let proxies = Proxies::new(&outgoing.proxy, servers)?;
        let roots = trust::authorities(outgoing.ca_file.as_deref(), outgoing.system_ca)?;
        let tls = ClientConfig::builder_with_provider(ring::default_provider().into());
        let tls = tls
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::Certificates(error.to_string()))?;
        let tls = tls.with_root_certificates(roots).with_no_client_auth();
        let over_tls =
            || HttpsConnectorBuilder::new().with_tls_config(tls.clone()).https_or_http().enable_http1();
        let connector =
            Connector { to_proxy: over_tls().wrap_connector(http.clone()), straight: http, proxies };
        let connector = InTime { connector: over_tls().wrap_connector(connector), limit: connect * 3 };
        let mut pool = legacy::Client::builder(TokioExecutor::new());
        pool.pool_timer(TokioTimer::new()).pool_idle_timeout(IDLE).http1_max_buf_size(HEAD);
        let pools = (0..workers::count()).map(|_| pool.build(connector.clone())).collect();
        Ok(Self { pools })
    }

    /// The pool of this thread.
    fn pool(&self) -> &Pool {
        &self.pools[workers::current() % self.pools.len()]
    }

    /// Sends a call and waits for the head of its answer.
    ///
    /// # Errors
    /// [`SendError`] says whether anything was sent.
    pub async fn send(&self, mut call: Request<Full<Bytes>>) -> Result<Response<Incoming>, SendError> {
        let flooded = give_up_after_interim_answers(&mut call);
        tokio::select! {
            answer = self.pool().request(call) => answer.map_err(|error| failure(&error)),
            () = flooded.notified() => Err(SendError::Broken("it is announced again and again")),
        }
    }
}

/// Is told when a call has got too many answers which only say that another one follows.
fn give_up_after_interim_answers(call: &mut Request<Full<Bytes>>) -> Arc<Notify> {
    let (flooded, seen) = (Arc::new(Notify::new()), AtomicU32::new(0));
    let told = flooded.clone();
    hyper::ext::on_informational(call, move |_| {
        if seen.fetch_add(1, Ordering::Relaxed) == INTERIM {
            told.notify_one();
        }
    });
    flooded
}

fn failure(error: &legacy::Error) -> SendError {
    // The error tells of the connection alone; nothing of the call is in it.
    let cause = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    tracing::warn!("upstream: {error}: {cause}");
    if let Some(why) = certificate_problem(error) {
        return SendError::Certificate(why);
    }
    if let Some(error) = causes(error).find_map(|cause| cause.downcast_ref::<ProxyError>()) {
        return SendError::Proxy(error.to_string());
    }
    let source = std::error::Error::source(error).and_then(|source| source.downcast_ref::<hyper::Error>());
    match source {
        _ if error.is_connect() => SendError::Unreachable,
        Some(source) if source.is_parse() => SendError::Broken("its head isn't one of HTTP"),
        _ => SendError::Cut,
    }
}

/// What is wrong with a certificate, the cloud's or the proxy's, if that is what ended the connection.
fn certificate_problem(error: &(dyn std::error::Error + 'static)) -> Option<String> {
    causes(error).find_map(|cause| match cause.downcast_ref() {
        Some(rustls::Error::InvalidCertificate(why)) => Some(why.to_string()),
        _ => None,
    })
}

/// An error and what has caused it.
fn causes<'a>(
    error: &'a (dyn std::error::Error + 'static),
) -> impl Iterator<Item = &'a (dyn std::error::Error + 'static)> {
    std::iter::successors(Some(error), |error| {
        // An `io::Error` carries the TLS error inside, not as its source, and may be nested.
        let inner = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        }
    })
}

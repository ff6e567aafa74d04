//! TLS of the gateway's own port: a certificate and its key in two files, which are read again when they change, because
//! certificates are renewed by programs. With a TLS proxy in front, none of this is used.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use rustls::ServerConfig;
use rustls::crypto::ring;
use tokio_rustls::TlsAcceptor;

use crate::error::Error;
use crate::pem;

/// How often the files are checked for changes.
const CHECK_EVERY: Duration = Duration::from_secs(30);

/// A certificate to serve with. Copies share it.
#[derive(Clone)]
pub struct Tls {
    files: Arc<Files>,
    current: Arc<RwLock<Arc<ServerConfig>>>,
}

struct Files {
    certificate: PathBuf,
    key: PathBuf,
}

impl Files {
    fn read(&self) -> Result<Arc<ServerConfig>, Error> {
        let chain = pem::certificates(&self.certificate)?;
        let key = pem::key(&self.key)?;
        let wrong = |error: rustls::Error| Error::Tls {
            certificate: self.certificate.clone(),
            key: self.key.clone(),
            what: error.to_string(),
        };
        let config = ServerConfig::builder_with_provider(ring::default_provider().into());
        let config = config.with_safe_default_protocol_versions().map_err(wrong)?;
        let mut config = config.with_no_client_auth().with_single_cert(chain, key).map_err(wrong)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Arc::new(config))
    }

    /// Time and size of both files: they differ when a file has changed.
    fn state(&self) -> [Option<(std::time::SystemTime, u64)>; 2] {
        [&self.certificate, &self.key].map(|file| {
            let state = std::fs::metadata(file).ok()?;
            Some((state.modified().ok()?, state.len()))
        })
    }
}

impl Tls {
    /// Reads a certificate, with the chain that leads to its authority, and its key.
    ///
    /// # Errors
    /// When one of the two can't be read, or they don't belong together.
    pub fn read(certificate: &Path, key: &Path) -> Result<Self, Error> {
        let files = Files { certificate: certificate.to_owned(), key: key.to_owned() };
        let current = files.read()?;
        Ok(Self { files: Arc::new(files), current: Arc::new(RwLock::new(current)) })
    }

    /// Reads both again. What was read before stays if that fails.
    ///
    /// # Errors
    /// As [`Tls::read`].
    pub fn renew(&self) -> Result<(), Error> {
        let new = self.files.read()?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = new;
        Ok(())
    }

    /// Reads both again whenever they have changed, for as long as it's awaited.
    pub async fn keep_fresh(&self) {
        let mut known = self.files.state();
        loop {
            tokio::time::sleep(CHECK_EVERY).await;
            let state = self.files.state();
            if state == known {
                continue;
            }
            match self.renew() {
                Ok(()) => {
                    tracing::info!("the certificate was read again");
                    known = state;
                }
                // The two are seldom written in the same moment: they are tried again at the next check.
                Err(error) => tracing::warn!("the old certificate stays: {error}"),
            }
        }
    }

    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone().into()
    }
}

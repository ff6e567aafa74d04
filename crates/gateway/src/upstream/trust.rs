//! The trusted certificate authorities: the system's, and those of `--ca-file`.

use std::path::Path;

use rustls::RootCertStore;

use crate::error::Error;
use crate::pem;

/// The authorities for https; `more` is a PEM file.
///
/// # Errors
/// When the file can't be read or has no certificate in it, or there is no authority at all.
pub fn authorities(more: Option<&Path>) -> Result<RootCertStore, Error> {
    let mut store = RootCertStore::empty();
    let system = rustls_native_certs::load_native_certs();
    // Some certificates of a system can't be parsed; the others are used.
    store.add_parsable_certificates(system.certs);
    if let Some(file) = more {
        for certificate in pem::certificates(file)? {
            store
                .add(certificate)
                .map_err(|error| Error::Pem { file: file.to_owned(), what: error.to_string() })?;
        }
    }
    if store.is_empty() {
        let why = system.errors.first().map_or_else(|| "there are none".to_owned(), ToString::to_string);
        return Err(Error::Certificates(why));
    }
    Ok(store)
}

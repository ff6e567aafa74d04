//! Whose certificates are trusted: those of the authorities that the system trusts, and those that the gateway is told of.

use std::path::Path;

use rustls::RootCertStore;

use crate::error::Error;
use crate::pem;

/// The authorities for https.
///
/// # Errors
/// When the file can't be read or has no certificate in it, or there is no authority at all.
pub fn authorities(more: Option<&Path>) -> Result<RootCertStore, Error> {
    let mut store = RootCertStore::empty();
    let system = rustls_native_certs::load_native_certs();
    // Systems have a few that can't be read, and those are no reason to trust none.
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

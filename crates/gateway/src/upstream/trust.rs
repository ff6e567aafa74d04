//! The trusted certificate authorities: Mozilla's, which are in the program, so that what is trusted depends on no machine; those
//! of a file; and the system's where that is asked for.

use std::path::Path;

use rustls::RootCertStore;

use crate::error::Error;
use crate::pem;

/// The authorities for https: `more` is a PEM file, and `system` says whether the system's are among them.
///
/// # Errors
/// When the file can't be read or has no certificate in it, or the system has none.
pub fn authorities(more: Option<&Path>, system: bool) -> Result<RootCertStore, Error> {
    let mut store = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    if system {
        let system = rustls_native_certs::load_native_certs();
        // Some certificates of a system can't be parsed; the others are used.
        if store.add_parsable_certificates(system.certs).0 == 0 {
            let why = system.errors.first().map_or_else(|| "there are none".to_owned(), ToString::to_string);
            return Err(Error::Certificates(why));
        }
    }
    if let Some(file) = more {
        for certificate in pem::certificates(file)? {
            store
                .add(certificate)
                .map_err(|error| Error::Pem { file: file.to_owned(), what: error.to_string() })?;
        }
    }
    Ok(store)
}

//! Reads certificates and keys from PEM files (RFC 7468).

use std::path::Path;

use rustls::pki_types::pem::{self, PemObject};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use crate::error::Error;

/// All certificates of a file.
///
/// # Errors
/// When it can't be read, or there is none in it.
pub fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, Error> {
    let text = read(file)?;
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(plain(&text)).collect();
    let all = all.map_err(|error| wrong(file, &error, "certificate"))?;
    match all.is_empty() {
        true => Err(wrong(file, &pem::Error::NoItemsFound, "certificate")),
        false => Ok(all),
    }
}

/// The first private key of a file.
///
/// # Errors
/// As [`certificates`].
pub fn key(file: &Path) -> Result<PrivateKeyDer<'static>, Error> {
    let text = read(file)?;
    PrivateKeyDer::from_pem_slice(plain(&text)).map_err(|error| wrong(file, &error, "private key"))
}

fn read(file: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(file).map_err(|error| wrong(file, &pem::Error::Io(error), "text"))
}

/// Without the byte order mark that some editors put before the first line.
fn plain(text: &[u8]) -> &[u8] {
    text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text)
}

/// The error never quotes the file, which could show a part of the key.
fn wrong(file: &Path, error: &pem::Error, wanted: &str) -> Error {
    let file = file.to_owned();
    match error {
        pem::Error::Io(source) => Error::Pem { file, what: format!("can't be read: {source}") },
        pem::Error::NoItemsFound => Error::Pem { file, what: format!("has no {wanted} in it, in PEM form") },
        _ => Error::Pem { file, what: format!("isn't a whole PEM file with a {wanted} in it") },
    }
}

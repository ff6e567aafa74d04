//! Errors at the start of the gateway. What goes wrong with a single call is an answer, in `forward::refusal`.

use std::io;
use std::net::IpAddr;
use std::path::PathBuf;

/// Why the gateway can't start.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The configuration can't be read at all.
    #[error("can't read {file}: {source}", file = file.display())]
    Unreadable { file: PathBuf, source: io::Error },
    /// A value of the configuration is wrong.
    #[error("{file}:{line}: {what}")]
    Config {
        /// Which file, as it was named.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The key, what is wrong with it, and what to write.
        what: String,
    },
    /// A file can't be written.
    #[error("can't write {file}: {source}", file = file.display())]
    Unwritable { file: PathBuf, source: io::Error },
    /// Files for another server need an app to serve.
    #[error("this program has no app inside: name the folder of the built app with --dist")]
    NothingToExport,
    /// `--upstream` or `--origin` is wrong.
    #[error("{0}")]
    Override(String),
    /// Others can reach it, and it doesn't know by which name.
    #[error(
        "listening on {0} needs the address at which people open the console: write `origins = [\"https://console.example.com\"]` under [server] in the configuration, or give --origin https://console.example.com"
    )]
    NoOrigins(IpAddr),
    /// There is no built app.
    #[error("{folder} has no index.html: build the app first (`trunk build --release`)", folder = folder.display())]
    NoPage {
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// The system's trusted certificates can't be read.
    #[error(
        "can't read the system's trusted certificates: {0}; leave --system-ca out, or name a file of them with --ca-file"
    )]
    Certificates(String),
    /// A proxy on the way to a cloud can't be used.
    #[error("{name} {what}")]
    Proxy {
        /// Who names it: the option, or the variable of the environment.
        name: String,
        /// What is wrong, and what to write. Never what was written, which can have a password in it.
        what: String,
    },
    /// A PEM file has no certificate or key, or can't be read.
    #[error("{file} {what}", file = file.display())]
    Pem { file: PathBuf, what: String },
    /// A certificate and a key don't belong together.
    #[error("{certificate} and {key} can't be served with: {what}", certificate = certificate.display(), key = key.display())]
    Tls { certificate: PathBuf, key: PathBuf, what: String },
}

//! What the program can be told when it starts. What it does with that is in `main` and in the library.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// Serves the built app and forwards its API calls to the configured clouds.
#[derive(Parser)]
#[command(version)]
pub struct Options {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// The address to listen on; only this machine by default.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub host: IpAddr,
    /// A public address of the console, such as https://console.example.com, beside those of the configuration; can be given several
    /// times. Without any, only this machine is listened to.
    #[arg(long)]
    pub origin: Vec<String>,
    /// The clouds.
    #[arg(long, default_value = "clouds.toml")]
    pub config: PathBuf,
    /// The folder of the built app; without it, the app inside this program is served, if there is one.
    #[arg(long)]
    pub dist: Option<PathBuf>,
    /// The certificate to serve with, and the chain to its authority, in PEM form; read again when it changes.
    #[arg(long, requires = "tls_key", conflicts_with = "behind_tls_proxy")]
    pub tls_cert: Option<PathBuf>,
    /// The certificate's private key, in PEM form.
    #[arg(long, requires = "tls_cert")]
    pub tls_key: Option<PathBuf>,
    /// Everything comes over TLS through a proxy in front: browsers are told never to try without.
    #[arg(long)]
    pub behind_tls_proxy: bool,
    /// Authorities to trust beside Mozilla's, which are inside this program, in PEM form: for clouds with certificates of one's own.
    #[arg(long)]
    pub ca_file: Option<PathBuf>,
    /// Trusts the authorities that this machine trusts, too.
    #[arg(long)]
    pub system_ca: bool,
    /// The proxy that leads to the clouds, such as http://proxy.example.com:3128, or "none"; without it, HTTPS_PROXY, HTTP_PROXY and
    /// ALL_PROXY say so. What NO_PROXY names is reached without.
    #[arg(long)]
    pub proxy: Option<String>,
    /// Another address, for those who run this: /metrics, /healthz and /readyz, such as 127.0.0.1:9090. The port above never has /metrics.
    #[arg(long)]
    pub admin: Option<SocketAddr>,
    /// The format of the log.
    #[arg(long, value_enum, default_value_t = LogFormat::Text)]
    pub log: LogFormat,
    /// How long to go on answering after being told to stop, while /readyz says no.
    #[arg(long, default_value_t = 0)]
    pub drain_seconds: u64,
    /// Reads the configuration, says what is wrong with it, and ends.
    #[arg(long)]
    pub check: bool,
    /// Writes clouds.json, nginx.conf and Caddyfile into a folder, for serving the console without this program, and ends.
    #[arg(long)]
    pub export: Option<PathBuf>,
    /// Another server for a cloud, as in local=http://127.0.0.1:8081; can be given several times.
    #[arg(long)]
    pub upstream: Vec<String>,
}

/// A line of text or a JSON object for each request.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

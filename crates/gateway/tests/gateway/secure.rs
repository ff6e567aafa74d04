//! TLS on both sides: at the gateway's own door, and towards clouds.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use evs_gateway::{Clouds, Config, Endpoint, Outgoing, Site, Tls, app, serve};
use http_body_util::BodyExt;
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore, ServerConfig};
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::client::TlsStream;
use tokio_rustls::{TlsAcceptor, TlsConnector};

use crate::support::{call, config, header, json, listen, nobody};

/// A certificate for 127.0.0.1 that is its own authority, in files.
pub struct Certificate {
    folder: TempDir,
}

impl Certificate {
    pub fn new() -> Self {
        let certificate = Self { folder: tempfile::tempdir().unwrap() };
        certificate.write();
        certificate
    }

    fn write(&self) {
        let CertifiedKey { cert, signing_key } =
            generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
        std::fs::write(self.pem(), cert.pem()).unwrap();
        std::fs::write(self.key(), signing_key.serialize_pem()).unwrap();
    }

    pub fn pem(&self) -> PathBuf {
        self.folder.path().join("tls.crt")
    }

    pub fn key(&self) -> PathBuf {
        self.folder.path().join("tls.key")
    }
}

pub async fn listen_with(tls: Tls, router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(Endpoint::with_tls(listener, tls), router, std::future::pending()));
    address
}

/// A connection of one who trusts this certificate alone.
async fn connected(address: SocketAddr, trusted: &Path) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(trusted).unwrap()).unwrap();
    let client = ClientConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(address).await.unwrap();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    TlsConnector::from(Arc::new(client)).connect(name, stream).await
}

/// Whether its handshake ends well.
async fn is_served_with(address: SocketAddr, trusted: &Path) -> bool {
    connected(address, trusted).await.is_ok()
}

#[tokio::test]
async fn a_large_file_arrives_whole_with_tls_and_without() {
    let folder = tempfile::tempdir().unwrap();
    let content: Vec<u8> = (0..3_000_000_u32).map(|n| n.to_le_bytes()[1]).collect();
    std::fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
    std::fs::write(folder.path().join("large.wasm"), &content).unwrap();
    let mut config = config(nobody());
    config.site = Some(Site::open(folder.path()).unwrap());
    let certificate = Certificate::new();
    let tls = Tls::read(&certificate.pem(), &certificate.key()).unwrap();
    let plain = TcpStream::connect(listen(app(config.clone())).await).await.unwrap();
    let secure = connected(listen_with(tls, app(config)).await, &certificate.pem()).await.unwrap();
    let request = b"GET /large.wasm HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let mut streams: [Box<dyn Stream>; 2] = [Box::new(plain), Box::new(secure)];
    for stream in &mut streams {
        stream.write_all(request).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        assert!(answer.ends_with(&content), "{} bytes came", answer.len());
    }
}

trait Stream: AsyncRead + AsyncWrite + Unpin {}
impl<S: AsyncRead + AsyncWrite + Unpin> Stream for S {}

/// A gateway before a cloud with TLS.
pub fn before(cloud: SocketAddr, outgoing: &Outgoing) -> Router {
    let text = format!(
        r#"
[[cloud]]
id = "local"
upstream = "https://{cloud}/{{service}}/{{region}}"
services = ["evs"]
regions = [{{ id = "region-one", label = "Region one" }}]
app = {{ label = "Local cloud" }}
"#
    );
    app(Config::reaching(Clouds::parse(&text, "test").unwrap(), outgoing).unwrap())
}

const PATH: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

#[tokio::test]
async fn a_cloud_whose_certificate_nobody_vouches_for_gets_no_call() {
    let certificate = Certificate::new();
    let tls = Tls::read(&certificate.pem(), &certificate.key()).unwrap();
    let cloud = listen_with(tls, Router::new().fallback(async || "{}")).await;
    let answer = call(before(cloud, &Outgoing::default()), "POST", PATH).await;
    assert_eq!(answer.status(), StatusCode::BAD_GATEWAY);
    assert_eq!(header(&answer, "x-gateway-error"), "certificate");
    assert_eq!(json(answer).await["error"]["code"], "Gateway.Certificate");
}

#[tokio::test]
async fn with_tls_an_answer_without_a_length_that_breaks_off_is_never_passed_as_whole() {
    let certificate = Certificate::new();
    let acceptor = acceptor(&certificate);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let cloud = listener.local_addr().unwrap();
    tokio::spawn(async move {
        for says_goodbye in [false, true] {
            let (stream, _) = listener.accept().await.unwrap();
            let mut stream = acceptor.accept(stream).await.unwrap();
            let _head = stream.read(&mut [0; 4096]).await.unwrap();
            let answer = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"transfer\":";
            stream.write_all(answer).await.unwrap();
            stream.flush().await.unwrap();
            if says_goodbye {
                stream.shutdown().await.unwrap();
            }
        }
    });
    let outgoing = Outgoing { ca_file: Some(certificate.pem()), ..Outgoing::default() };
    let gateway = before(cloud, &outgoing);
    let broken = call(gateway.clone(), "POST", PATH).await;
    assert!(broken.into_body().collect().await.is_err());
    let whole = call(gateway, "POST", PATH).await;
    assert!(whole.into_body().collect().await.is_ok());
}

/// Takes connections with TLS, byte by byte.
pub fn acceptor(certificate: &Certificate) -> TlsAcceptor {
    let chain = vec![CertificateDer::from_pem_file(certificate.pem()).unwrap()];
    let key = PrivateKeyDer::from_pem_file(certificate.key()).unwrap();
    let config = ServerConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    Arc::new(config).into()
}

#[tokio::test]
async fn an_authority_of_ones_own_is_trusted_once_it_is_named() {
    let certificate = Certificate::new();
    let tls = Tls::read(&certificate.pem(), &certificate.key()).unwrap();
    let cloud = listen_with(tls, Router::new().fallback(async || "{}")).await;
    let outgoing = Outgoing { ca_file: Some(certificate.pem()), ..Outgoing::default() };
    let answer = call(before(cloud, &outgoing), "POST", PATH).await;
    assert_eq!(answer.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_renewed_certificate_is_served_without_a_new_start() {
    let (old, current) = (Certificate::new(), Certificate::new());
    std::fs::copy(current.pem(), old.pem()).unwrap();
    let tls = Tls::read(&current.pem(), &current.key()).unwrap();
    let gateway = listen_with(tls.clone(), Router::new()).await;
    assert!(is_served_with(gateway, &old.pem()).await);
    current.write();
    tls.renew().unwrap();
    assert!(is_served_with(gateway, &current.pem()).await);
    assert!(!is_served_with(gateway, &old.pem()).await);
}

#[tokio::test]
async fn a_renewal_that_fails_leaves_the_old_certificate() {
    let certificate = Certificate::new();
    let tls = Tls::read(&certificate.pem(), &certificate.key()).unwrap();
    let gateway = listen_with(tls.clone(), Router::new()).await;
    std::fs::write(certificate.key(), "half a fi").unwrap();
    assert!(tls.renew().is_err());
    assert!(is_served_with(gateway, &certificate.pem()).await);
}

#[test]
fn a_byte_order_mark_before_a_certificate_or_a_key_does_no_harm() {
    let certificate = Certificate::new();
    for file in [certificate.pem(), certificate.key()] {
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(&file, format!("\u{feff}{text}")).unwrap();
    }
    assert!(Tls::read(&certificate.pem(), &certificate.key()).is_ok());
}

#[test]
fn files_that_are_no_certificate_or_do_not_belong_together_are_told() {
    let certificate = Certificate::new();
    let told = |certificate: &Path, key: &Path| Tls::read(certificate, key).err().unwrap().to_string();
    assert!(told(&certificate.key(), &certificate.key()).contains("tls.key has no certificate in it"));
    assert!(told(&certificate.pem(), &certificate.pem()).contains("tls.crt has no private key in it"));
    assert!(told(Path::new("/nowhere"), &certificate.key()).starts_with("/nowhere can't be read"));
    std::fs::write(certificate.key(), KeyPair::generate().unwrap().serialize_pem()).unwrap();
    assert!(told(&certificate.pem(), &certificate.key()).contains("can't be served with"));
}

//! Clients that take their time: with a head, a body, a handshake, an answer, or between two requests. Each is cut, and what was done
//! for it is given up.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use evs_gateway::{Config, Endpoint, Tls, app, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::Semaphore;

use crate::secure::Certificate;
use crate::support::{config, listen_within, nobody};

const CREATE: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";
const SOON: Duration = Duration::from_millis(200);
/// Much longer than any of the deadlines here, and much shorter than the usual ones.
const NEVER: Duration = Duration::from_secs(10);

/// Waits until the other side has closed, and returns what it said before.
async fn said_until_closed(stream: &mut TcpStream) -> String {
    let mut said = Vec::new();
    let end = tokio::time::timeout(NEVER, stream.read_to_end(&mut said)).await;
    assert!(end.is_ok(), "it wasn't cut");
    String::from_utf8_lossy(&said).into_owned()
}

async fn gateway(cloud: SocketAddr, change: impl FnOnce(&mut Config)) -> SocketAddr {
    let mut config = config(cloud);
    change(&mut config);
    listen_within(config).await
}

#[tokio::test]
async fn a_head_that_does_not_end_is_cut_at_first_and_on_a_connection_used_before() {
    let gateway = gateway(nobody(), |config| config.limits.head = SOON).await;
    for before in ["", "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"] {
        let mut stream = TcpStream::connect(gateway).await.unwrap();
        if !before.is_empty() {
            stream.write_all(before.as_bytes()).await.unwrap();
            let mut answer = [0; 15];
            stream.read_exact(&mut answer).await.unwrap();
            assert_eq!(&answer, b"HTTP/1.1 200 OK");
        }
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: local").await.unwrap();
        said_until_closed(&mut stream).await;
    }
}

#[tokio::test]
async fn a_head_that_drips_is_cut_too() {
    let gateway = gateway(nobody(), |config| config.limits.head = SOON).await;
    let mut stream = TcpStream::connect(gateway).await.unwrap();
    let begin = Instant::now();
    let mut beat = tokio::time::interval(SOON / 10);
    while stream.write_all(b"GET /healthz".get(..1).unwrap()).await.is_ok() {
        assert!(begin.elapsed() < NEVER, "it wasn't cut");
        beat.tick().await;
    }
}

#[tokio::test]
async fn a_connection_that_nobody_uses_is_closed() {
    let gateway = gateway(nobody(), |config| config.limits.idle = SOON).await;
    let mut unused = TcpStream::connect(gateway).await.unwrap();
    assert_eq!(said_until_closed(&mut unused).await, "");
    let mut used = TcpStream::connect(gateway).await.unwrap();
    used.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    assert!(said_until_closed(&mut used).await.ends_with("ok\n"));
}

#[tokio::test]
async fn a_body_that_does_not_come_is_told_and_sent_nowhere() {
    let gateway = gateway(nobody(), |config| config.limits.body = SOON).await;
    let mut stream = TcpStream::connect(gateway).await.unwrap();
    let head = format!("POST {CREATE} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{{");
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = said_until_closed(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("Gateway.SlowBody"), "{answer}");
}

#[tokio::test]
async fn a_handshake_that_is_not_finished_is_cut() {
    let certificate = Certificate::new();
    let tls = Tls::read(&certificate.pem(), &certificate.key()).unwrap();
    let mut config = config(nobody());
    config.limits.head = SOON;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let endpoint = Endpoint::with_tls(listener, tls).within(&config);
    tokio::spawn(serve(endpoint, app(config), std::future::pending()));
    // The first bytes of a handshake, and of a record that is longer.
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(&[22, 3, 1, 2, 0, 1, 0]).await.unwrap();
    said_until_closed(&mut stream).await;
}

/// A cloud whose answers never end, and a permit for each of its connections that was closed.
async fn endless_cloud() -> (SocketAddr, Arc<Semaphore>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let closed = Arc::new(Semaphore::new(0));
    let told = closed.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let told = told.clone();
            tokio::spawn(async move {
                let mut head = [0; 4096];
                let _some = stream.read(&mut head).await;
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").await;
                while stream.write_all(&[b' '; 4096]).await.is_ok() {}
                told.add_permits(1);
            });
        }
    });
    (address, closed)
}

/// A client that asks for an endless answer, with little room for it.
async fn asking(gateway: SocketAddr) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(gateway).await.unwrap();
    let request = format!("GET {CREATE}/t HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn a_client_that_stops_reading_is_cut_and_the_cloud_is_released() {
    let (cloud, closed) = endless_cloud().await;
    let gateway = gateway(cloud, |config| config.limits.write = SOON).await;
    let _reads_nothing = asking(gateway).await;
    let released = tokio::time::timeout(NEVER, closed.acquire()).await;
    assert!(released.is_ok(), "the cloud's connection is still held");
}

#[tokio::test]
async fn a_client_that_reads_by_the_spoon_is_cut_when_the_whole_took_too_long() {
    let (cloud, closed) = endless_cloud().await;
    let gateway = gateway(cloud, |config| {
        config.limits.write = NEVER;
        config.limits.whole_answer = SOON * 2;
    })
    .await;
    let mut stream = asking(gateway).await;
    let begin = Instant::now();
    let mut beat = tokio::time::interval(SOON / 10);
    let mut spoon = [0; 512];
    while closed.available_permits() == 0 {
        assert!(begin.elapsed() < NEVER, "the cloud's connection is still held");
        let _some = stream.try_read(&mut spoon);
        beat.tick().await;
    }
    let _ = stream.read(&mut spoon).await;
}

#[tokio::test]
async fn a_file_that_nobody_takes_is_given_up_too() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
    std::fs::write(folder.path().join("large.wasm"), vec![0; 8 << 20]).unwrap();
    let site = evs_gateway::Site::open(folder.path()).unwrap();
    let gateway = gateway(nobody(), |config| {
        config.site = Some(site);
        config.limits.write = SOON;
        config.limits.calls = 1;
        config.limits.calls_per_client = 1;
    })
    .await;
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    let mut stream = socket.connect(gateway).await.unwrap();
    stream.write_all(b"GET /large.wasm HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    // The one place is free again when the first has been cut; until then there is none.
    let begin = Instant::now();
    loop {
        let answer = crate::support::exchange(
            gateway,
            "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        )
        .await;
        if answer.starts_with("HTTP/1.1 200") {
            break;
        }
        assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("retry-after: 1\r\n"), "{answer}");
        assert!(begin.elapsed() < NEVER, "the file is still held");
    }
}

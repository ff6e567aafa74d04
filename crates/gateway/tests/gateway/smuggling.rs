//! Requests that two servers could read in two ways, byte by byte on a real connection. One of them, let through, could be
//! a second request that the first server never saw.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{gateway, listen};

const PATH: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

/// A gateway, and how many calls have reached the cloud behind it.
async fn counted() -> (SocketAddr, Arc<AtomicU32>) {
    let calls = Arc::new(AtomicU32::new(0));
    let counter = calls.clone();
    let cloud = Router::new().fallback(move || {
        counter.fetch_add(1, Ordering::SeqCst);
        async { "{}" }
    });
    (listen(gateway(listen(cloud).await)).await, calls)
}

/// Sends the bytes and reads until the gateway has closed.
async fn answers(gateway: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(gateway).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is reset after the answer has been read is as good as one that is closed.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_request_that_can_be_read_in_two_ways_never_reaches_the_cloud() {
    let (gateway, calls) = counted().await;
    let hidden = "GET /api/local/evs/region-one/v3/p/volumes/hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for headers in [
        format!("Content-Length: 4\r\nContent-Length: {}\r\n", hidden.len()),
        "Content-Length: +4\r\n".to_owned(),
        "Content-Length: 4, 4\r\nContent-Length: 5\r\n".to_owned(),
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n".to_owned(),
        "Transfer-Encoding: xchunked\r\n".to_owned(),
        "Transfer-Encoding: gzip, chunked\r\n".to_owned(),
        "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n".to_owned(),
        "Transfer-Encoding: chunked, chunked\r\n".to_owned(),
        "Transfer-Encoding : chunked\r\n".to_owned(),
        "X-Auth-Token: a\r\n folded\r\n".to_owned(),
        "X-Auth-Token: a\0b\r\n".to_owned(),
        "X Auth: a\r\n".to_owned(),
    ] {
        let request = format!("POST {PATH} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n{hidden}");
        let answer = answers(gateway, &request).await;
        assert!(answer.starts_with("HTTP/1.1 400"), "{headers:?}: {answer}");
        assert_eq!(calls.load(Ordering::SeqCst), 0, "{headers:?}: {answer}");
    }
}

#[tokio::test]
async fn chunks_win_over_a_length_and_the_cloud_sees_a_length_alone() {
    // RFC 9112, 6.1: the length is ignored, and the connection ends with this answer, so that nothing can follow it unseen.
    let (gateway, calls) = counted().await;
    let request = format!(
        "POST {PATH} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{{}}\r\n0\r\n\r\n\
         GET /api/local/ecs/region-one/hidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    );
    let answer = answers(gateway, &request).await;
    assert_eq!(calls.load(Ordering::SeqCst), 1, "{answer}");
    assert!(answer.starts_with("HTTP/1.1 200") && answer.matches("HTTP/1.1 ").count() == 1, "{answer}");
}

#[tokio::test]
async fn the_name_in_a_request_never_chooses_the_server() {
    let (gateway, calls) = counted().await;
    for hosts in ["Host: a\r\nHost: 127.0.0.1:1\r\n", "Host: 127.0.0.1:1\r\n", "Host: a@127.0.0.1:1\r\n", ""]
    {
        let before = calls.load(Ordering::SeqCst);
        let request =
            format!("POST {PATH} HTTP/1.1\r\n{hosts}Content-Length: 2\r\nConnection: close\r\n\r\n{{}}");
        let answer = answers(gateway, &request).await;
        let arrived = calls.load(Ordering::SeqCst) - before;
        // It's refused, or it arrives at the configured cloud: never anywhere else.
        assert!(answer.starts_with("HTTP/1.1 400") || arrived == 1, "{hosts:?}: {answer}");
    }
}

#[tokio::test]
async fn a_method_or_a_path_of_a_proxy_opens_nothing() {
    let (gateway, calls) = counted().await;
    for line in [
        "CONNECT 127.0.0.1:1 HTTP/1.1",
        "GET http://127.0.0.1:1/ HTTP/1.1",
        "GET //127.0.0.1:1/ HTTP/1.1",
        "GET /api/local/evs/region-one/%2e%2e/%2e%2e/v3/ HTTP/1.1",
        "GET /api/local/evs/region-one/v3/p/volumes/x%00 HTTP/1.1",
        "GET /api/local/evs/region-one/v3/p/volumes/x%0d%0aX-Auth-Token:%20a HTTP/1.1",
        "TRACE /api/local/evs/region-one/v3/p/volumes/x HTTP/1.1",
        "OPTIONS * HTTP/1.1",
    ] {
        let answer =
            answers(gateway, &format!("{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n")).await;
        assert!(answer.starts_with("HTTP/1.1 4"), "{line}: {answer}");
        assert_eq!(calls.load(Ordering::SeqCst), 0, "{line}: {answer}");
    }
}

#[tokio::test]
async fn a_head_without_end_is_cut_off() {
    let (gateway, calls) = counted().await;
    let request =
        format!("GET {PATH}/x HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: {}", "M".repeat(300 * 1024));
    let answer = answers(gateway, &request).await;
    assert!(answer.starts_with("HTTP/1.1 431") || answer.is_empty(), "{answer}");
    assert_eq!(calls.load(Ordering::SeqCst), 0);
}

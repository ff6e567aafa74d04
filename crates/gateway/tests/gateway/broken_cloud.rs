//! Clouds that can't be reached, break off, or keep silent. What matters is that the app learns whether its call can
//! have taken effect.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::{call, gateway, header, impatient_gateway, json, nobody, raw_cloud};
use axum::http::{Response, StatusCode};
use http_body_util::BodyExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const PATH: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

async fn assert_told(answer: Response<axum::body::Body>, status: StatusCode, word: &str, code: &str) {
    assert_eq!(answer.status(), status);
    assert_eq!(header(&answer, "x-gateway-error"), word);
    assert_eq!(header(&answer, "cache-control"), "no-store");
    assert_eq!(json(answer).await["error"]["code"], code);
}

/// Reads until the head of the call is there.
async fn receive(stream: &mut TcpStream) {
    let mut received = Vec::new();
    while !received.windows(4).any(|bytes| bytes == b"\r\n\r\n") {
        if stream.read_buf(&mut received).await.unwrap() == 0 {
            break;
        }
    }
}

#[tokio::test]
async fn where_nothing_listens_the_call_never_left() {
    let answer = call(gateway(nobody().await), "POST", PATH).await;
    assert_told(answer, StatusCode::BAD_GATEWAY, "unreachable", "Gateway.Unreachable").await;
}

#[tokio::test]
async fn a_cloud_that_takes_the_call_and_hangs_up_may_have_done_it() {
    let cloud = raw_cloud(|mut stream| async move { receive(&mut stream).await }).await;
    let answer = call(gateway(cloud), "POST", PATH).await;
    assert_told(answer, StatusCode::BAD_GATEWAY, "cut", "Gateway.Cut").await;
}

/// Answers the first call of a connection and hangs up on the second, as clouds do that close what was idle.
async fn once(mut stream: TcpStream) {
    receive(&mut stream).await;
    CALLS.fetch_add(1, Ordering::SeqCst);
    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await.unwrap();
    receive(&mut stream).await;
    CALLS.fetch_add(1, Ordering::SeqCst);
}

static CALLS: AtomicU32 = AtomicU32::new(0);

#[tokio::test]
async fn a_call_that_is_cut_is_never_sent_again_even_on_a_connection_used_before() {
    let gateway = gateway(raw_cloud(once).await);
    let first = call(gateway.clone(), "GET", PATH).await;
    assert_eq!(first.status(), StatusCode::OK);
    // The connection is free for the next call as soon as the answer has been read to its end.
    first.into_body().collect().await.unwrap();
    let answer = call(gateway, "POST", PATH).await;
    assert_told(answer, StatusCode::BAD_GATEWAY, "cut", "Gateway.Cut").await;
    assert_eq!(CALLS.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn a_cloud_that_keeps_silent_may_have_done_it() {
    let cloud = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        std::future::pending::<()>().await;
    })
    .await;
    let answer = call(impatient_gateway(cloud), "POST", PATH).await;
    assert_told(answer, StatusCode::GATEWAY_TIMEOUT, "timeout", "Gateway.Timeout").await;
}

#[tokio::test]
async fn an_answer_that_breaks_off_or_stalls_in_its_body_is_never_passed_as_whole() {
    let cut = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"transfer\":").await.unwrap();
    })
    .await;
    let stalled = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"transfer\":").await.unwrap();
        std::future::pending::<()>().await;
    })
    .await;
    for cloud in [cut, stalled] {
        let answer = call(impatient_gateway(cloud), "POST", PATH).await;
        assert_eq!(answer.status(), StatusCode::OK);
        assert!(answer.into_body().collect().await.is_err());
    }
}

//! Clouds that can't be reached, break off, or keep silent. What matters is that the app learns whether its call can
//! have taken effect.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::support::{call, config, gateway, header, impatient_gateway, json, nobody, raw_cloud, receive};
use axum::http::{Response, StatusCode};
use evs_gateway::app;
use http_body_util::BodyExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

const PATH: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

async fn assert_told(answer: Response<axum::body::Body>, status: StatusCode, word: &str, code: &str) {
    assert_eq!(answer.status(), status);
    assert_eq!(header(&answer, "x-gateway-error"), word);
    assert_eq!(header(&answer, "cache-control"), "no-store");
    assert_eq!(json(answer).await["error"]["code"], code);
}

#[tokio::test]
async fn where_nothing_listens_the_call_never_left() {
    let answer = call(gateway(nobody()), "POST", PATH).await;
    assert_told(answer, StatusCode::BAD_GATEWAY, "unreachable", "Gateway.Unreachable").await;
}

#[tokio::test]
async fn a_cloud_that_takes_the_call_and_hangs_up_may_have_done_it() {
    let cloud = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
    })
    .await;
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

#[tokio::test]
async fn an_answer_that_is_too_long_is_told_before_it_is_read() {
    let cloud = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n";
        stream.write_all(head).await.unwrap();
        std::future::pending::<()>().await;
    })
    .await;
    let answer = call(gateway(cloud), "POST", PATH).await;
    assert_told(answer, StatusCode::BAD_GATEWAY, "cut", "Gateway.LargeAnswer").await;
}

#[tokio::test]
async fn an_answer_that_does_not_say_how_long_it_is_ends_at_the_limit() {
    let cloud = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").await.unwrap();
        while stream.write_all(&[b' '; 1024]).await.is_ok() {}
    })
    .await;
    let mut config = config(cloud);
    config.limits.answer_bytes = 100_000;
    let mut body = call(app(config), "GET", PATH).await.into_body();
    let mut received = 0;
    let end = loop {
        match body.frame().await {
            Some(Ok(frame)) => received += frame.data_ref().map_or(0, bytes::Bytes::len),
            Some(Err(error)) => break Some(error),
            None => break None,
        }
    };
    assert!(end.is_some(), "it was passed on as if it were whole");
    assert!(received <= 100_000, "{received}");
}

#[tokio::test]
async fn an_answer_that_drips_ends_when_the_whole_took_too_long() {
    let cloud = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").await.unwrap();
        let mut beat = tokio::time::interval(Duration::from_millis(5));
        while stream.write_all(b" ").await.is_ok() {
            beat.tick().await;
        }
    })
    .await;
    let mut config = config(cloud);
    config.limits.whole_answer = Duration::from_millis(60);
    let answer = call(app(config), "GET", PATH).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(answer.into_body().collect().await.is_err());
}

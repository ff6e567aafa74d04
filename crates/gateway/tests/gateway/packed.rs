//! Long answers go packed to a browser that takes them so, and are the same when they're unpacked.

use std::io::Read;
use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use evs_gateway::app;
use flate2::read::GzDecoder;
use http_body_util::BodyExt;
use tokio::io::AsyncWriteExt;
use tower::ServiceExt;

use crate::support::{config, gateway, header, listen, raw_cloud, receive};

const DISKS: &str = "/api/local/evs/region-one/v2/p/cloudvolumes/detail?limit=1000";

/// Some 200 KB, as listings are.
fn listing() -> String {
    let disk = |n: usize| format!("{{\"id\":\"{n:032x}\",\"name\":\"disk-{n}\",\"status\":\"available\"}}");
    format!("{{\"volumes\":[{}]}}", (0..2_500).map(disk).collect::<Vec<_>>().join(","))
}

async fn cloud(status: u16, body: String) -> SocketAddr {
    let answer = move || {
        let body = body.clone();
        async move { (StatusCode::from_u16(status).unwrap(), [("content-type", "application/json")], body) }
    };
    listen(Router::new().fallback(answer)).await
}

async fn asked(gateway: &Router, path: &str, takes: &str) -> Response<Body> {
    let request = Request::get(path).header("host", "localhost").header("accept-encoding", takes);
    gateway.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

async fn bytes(answer: Response<Body>) -> Vec<u8> {
    answer.into_body().collect().await.unwrap().to_bytes().to_vec()
}

#[tokio::test]
async fn a_listing_goes_packed_and_is_the_same_unpacked() {
    let gateway = gateway(cloud(200, listing()).await);
    let answer = asked(&gateway, DISKS, "gzip, deflate, br").await;
    assert_eq!(header(&answer, "content-encoding"), "gzip");
    assert_eq!(header(&answer, "content-type"), "application/json");
    assert_eq!(header(&answer, "content-length"), "");
    let packed = bytes(answer).await;
    assert!(packed.len() * 5 < listing().len(), "{} of {}", packed.len(), listing().len());
    let mut text = String::new();
    GzDecoder::new(&packed[..]).read_to_string(&mut text).unwrap();
    assert_eq!(text, listing());
}

#[tokio::test]
async fn what_is_short_refused_or_not_asked_for_so_goes_as_it_is() {
    let short = "{\"volumes\":[]}".to_owned();
    for (status, body, takes) in
        [(200, short, "gzip"), (403, listing(), "gzip"), (200, listing(), "br"), (200, listing(), "gzip;q=0")]
    {
        let answer = asked(&gateway(cloud(status, body.clone()).await), DISKS, takes).await;
        assert_eq!(header(&answer, "content-encoding"), "", "{status} {takes}");
        assert_eq!(header(&answer, "content-length"), body.len().to_string(), "{status} {takes}");
        assert_eq!(bytes(answer).await, body.as_bytes(), "{status} {takes}");
    }
}

#[tokio::test]
async fn no_answer_with_a_key_or_a_token_is_packed() {
    let gateway = gateway(cloud(200, listing()).await);
    for path in [
        "/api/local/iam/region-one/v3/auth/projects",
        "/api/local/iam/region-one/v3/auth/tokens",
        "/api/local/evs/region-one/v3/p/os-volume-transfer/detail",
        "/api/local/evs/region-one/v3/p/os-volume-transfer/t",
        "/api/local/evs/region-one/v3/p/volume-transfers/detail",
    ] {
        let answer = asked(&gateway, path, "gzip").await;
        assert_eq!((answer.status(), header(&answer, "content-encoding")), (StatusCode::OK, ""), "{path}");
    }
}

#[tokio::test]
async fn where_many_are_under_way_the_rest_goes_as_it_is() {
    let gateway = gateway(cloud(200, listing()).await);
    let mut held = Vec::new();
    for _ in 0..8 {
        let answer = asked(&gateway, DISKS, "gzip").await;
        assert_eq!(header(&answer, "content-encoding"), "gzip");
        held.push(answer);
    }
    let answer = asked(&gateway, DISKS, "gzip").await;
    assert_eq!(header(&answer, "content-encoding"), "");
    assert_eq!(bytes(answer).await, listing().as_bytes());
    drop(held);
    assert_eq!(header(&asked(&gateway, DISKS, "gzip").await, "content-encoding"), "gzip");
}

#[tokio::test]
async fn one_that_breaks_off_or_grows_too_long_is_never_taken_for_the_whole() {
    let broken = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
        stream.write_all(format!("{head}{{\"volumes\":[").as_bytes()).await.unwrap();
    })
    .await;
    let answer = asked(&gateway(broken), DISKS, "gzip").await;
    assert_eq!(header(&answer, "content-encoding"), "gzip");
    assert!(answer.into_body().collect().await.is_err());

    let endless = raw_cloud(|mut stream| async move {
        receive(&mut stream).await;
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        stream.write_all(head.as_bytes()).await.unwrap();
        let piece = format!("2000\r\n{}\r\n", " ".repeat(0x2000));
        while stream.write_all(piece.as_bytes()).await.is_ok() {}
    })
    .await;
    let mut config = config(endless);
    config.limits.answer_bytes = 1 << 20;
    let answer = asked(&app(config), DISKS, "gzip").await;
    assert!(answer.into_body().collect().await.is_err());
}

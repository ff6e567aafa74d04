//! Answers that can be read in two ways, byte by byte as a cloud sends them and as a browser gets what the gateway makes of
//! them. None may arrive as a whole answer of that cloud.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{call, gateway, header, impatient_gateway, json, listen, receive, text};

const PATH: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

/// A cloud that answers each call on a connection with these bytes, one after the other, and then closes it.
async fn cloud(answers: Vec<Vec<u8>>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let answers = answers.clone();
            tokio::spawn(async move {
                for answer in answers {
                    if !receive(&mut stream).await || stream.write_all(&answer).await.is_err() {
                        return;
                    }
                }
            });
        }
    });
    address
}

/// Everything that a browser gets for one call, until its connection ends.
async fn received(cloud: SocketAddr, method: &str) -> String {
    let mut stream = TcpStream::connect(listen(gateway(cloud)).await).await.unwrap();
    let path = if method == "DELETE" { format!("{PATH}/t") } else { PATH.to_owned() };
    let call = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    stream.write_all(call.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

fn head(lines: &str, body: &str) -> Vec<u8> {
    format!("{}\r\n\r\n{body}", lines.replace('\n', "\r\n")).into_bytes()
}

#[tokio::test]
async fn an_answer_that_contradicts_itself_is_told_as_broken() {
    let chunks = "d\r\n{\"transfer\":1\r\n0\r\n\r\n";
    let many: String = (0..200).map(|n| format!("\nX-{n}: 1")).collect();
    for answer in [
        head("HTTP/1.1 200 OK\nContent-Length: 2\nTransfer-Encoding: chunked", chunks),
        head("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nContent-Length: 2", chunks),
        head("HTTP/1.1 200 OK\nContent-Length: 2\nContent-Length: 12", "{\"secret\":1}"),
        head("HTTP/1.1 200 OK\nContent-Length: 2\nContent-Length: 2", "{}"),
        head("HTTP/1.1 200 OK\nContent-Length: 2, 12", "{\"secret\":1}"),
        head("HTTP/1.1 200 OK\nContent-Length: +2", "{}"),
        head("HTTP/1.1 200 OK\nContent-Length: 0x2", "{}"),
        head("HTTP/1.1 200 OK\nContent-Length: -1", "{}"),
        head("HTTP/1.1 200 OK\nContent-Length: 99999999999999999999999", "{}"),
        head("HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked", chunks),
        head("HTTP/1.1 200 OK\nTransfer-Encoding: chunked, gzip", chunks),
        head("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\nTransfer-Encoding: gzip", chunks),
        head("HTTP/1.1 200 OK\nTransfer-Encoding: xchunked", chunks),
        head("HTTP/1.1 200 OK\nTransfer-Encoding: identity", "{}"),
        head("HTTP/1.0 200 OK\nTransfer-Encoding: chunked", chunks),
        head("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade", "{}"),
        head("HTTP/1.1 101 Switching Protocols", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"),
        head("HTTP/1.1 204 No Content\nContent-Length: 2", "{}"),
        head("HTTP/1.1 204 No Content\nTransfer-Encoding: chunked", chunks),
        head("HTTP/1.1 304 Not Modified\nContent-Length: 2", "{}"),
        head("HTTP/1.1 600 Odd\nContent-Length: 2", "{}"),
        head("HTTP/1.1 20 OK\nContent-Length: 2", "{}"),
        head("HTTP/1.1 200 OK\nX-A: 1\n folded\nContent-Length: 2", "{}"),
        head("HTTP/1.1 200 OK\nContent-Length : 2", "{}"),
        head("HTTP/1.1 200 OK\nX A: 2\nContent-Length: 2", "{}"),
        head("HTTP/1.1 200 OK\nX-A: a\0b\nContent-Length: 2", "{}"),
        head("HTTP/1.1 200 OK\nno colon\nContent-Length: 2", "{}"),
        head(&format!("HTTP/1.1 200 OK{many}\nContent-Length: 2"), "{}"),
        head(&format!("HTTP/1.1 200 OK\nX-A: {}\nContent-Length: 2", "a".repeat(300 << 10)), "{}"),
        head("HTTP/2 200 OK\nContent-Length: 2", "{}"),
        head("ICY 200 OK\nContent-Length: 2", "{}"),
        b"{\"not\":\"http\"}\r\n\r\n".to_vec(),
        b"HTTP/1.1 100 Continue\r\n\r\n".repeat(10_000),
        b"HTTP/1.1 103 Early Hints\r\nLink: </x.js>; rel=preload\r\n\r\n".repeat(10_000),
    ] {
        let shown = String::from_utf8_lossy(&answer[..answer.len().min(100)]).into_owned();
        let received = received(cloud(vec![answer]).await, "POST").await;
        assert!(received.starts_with("HTTP/1.1 502 Bad Gateway\r\n"), "{shown:?}: {received}");
        assert!(received.contains("\r\nx-gateway-error: cut\r\n"), "{shown:?}: {received}");
        assert!(received.contains("\"Gateway.BrokenAnswer\""), "{shown:?}: {received}");
    }
}

#[tokio::test]
async fn a_packed_answer_is_told_as_broken() {
    for coding in ["gzip", "br", "deflate", "zstd", "identity, gzip", "GZIP", "aes128gcm"] {
        let answer = head(&format!("HTTP/1.1 200 OK\nContent-Encoding: {coding}\nContent-Length: 2"), "{}");
        let answer = call(gateway(cloud(vec![answer]).await), "GET", PATH).await;
        assert_eq!(answer.status(), StatusCode::BAD_GATEWAY, "{coding}");
        assert_eq!(header(&answer, "x-gateway-error"), "cut", "{coding}");
        assert_eq!(json(answer).await["error"]["code"], "Gateway.BrokenAnswer", "{coding}");
    }
}

#[tokio::test]
async fn a_status_on_which_a_browser_acts_by_itself_is_told_as_broken() {
    for status in ["407 Proxy Authentication Required", "408 Request Timeout", "421 Misdirected Request"] {
        let answer = head(&format!("HTTP/1.1 {status}\nContent-Length: 2"), "{}");
        let received = received(cloud(vec![answer]).await, "POST").await;
        assert!(received.starts_with("HTTP/1.1 502 Bad Gateway\r\n"), "{status}: {received}");
        assert!(received.contains("\r\nx-gateway-error: cut\r\n"), "{status}: {received}");
    }
}

/// Whether the bytes are a whole answer: as long as it says, or with its last chunk.
fn is_whole(answer: &str) -> bool {
    let Some((head, body)) = answer.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    match length {
        Some(length) => body.len() == length.parse::<usize>().unwrap(),
        None => head.contains("\r\ntransfer-encoding: chunked") && body.ends_with("\r\n0\r\n\r\n"),
    }
}

#[tokio::test]
async fn an_answer_that_ends_too_early_never_arrives_as_a_whole_one() {
    for (lines, body) in [
        ("HTTP/1.1 200 OK\nContent-Length: 100", "{\"transfer\":"),
        ("HTTP/1.0 200 OK\nContent-Length: 100", "{\"transfer\":"),
        ("HTTP/1.1 200 OK\nContent-Length: 100", ""),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", ""),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "2\r\n{}\r\n"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "2\r\n{}\r\n0\r\n"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "ff\r\n{}"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "2\r\n{}\r\nxyz\r\n"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "2\r\n{}0\r\n\r\n"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "-2\r\n{}\r\n0\r\n\r\n"),
        ("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
    ] {
        let received = received(cloud(vec![head(lines, body)]).await, "POST").await;
        assert!(
            !is_whole(&received) || received.contains("x-gateway-error: cut"),
            "{lines} {body:?}: {received}"
        );
    }
    // What chunks carry beside the data has limits of its own, because nobody ever sees it.
    for body in [
        format!("2;{}\r\n{{}}\r\n0\r\n\r\n", "a".repeat(1 << 20)),
        format!("2\r\n{{}}\r\n0\r\n{}\r\n", "X-A: 1\r\n".repeat(100_000)),
    ] {
        let answer = head("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", &body);
        assert!(!is_whole(&received(cloud(vec![answer]).await, "POST").await), "{:.30}", body);
    }
    let whole = received(cloud(vec![head("HTTP/1.1 200 OK\nContent-Length: 2", "{}")]).await, "POST").await;
    assert!(is_whole(&whole), "{whole}");
}

#[tokio::test]
async fn what_an_answer_has_after_its_last_chunk_stays_here() {
    let trailers = "Trailer: Set-Cookie, X-Gateway-Error\nTransfer-Encoding: chunked";
    let body = "2\r\n{}\r\n0\r\nSet-Cookie: a=b\r\nX-Gateway-Error: refused\r\n\r\n";
    let answer = head(&format!("HTTP/1.1 200 OK\n{trailers}"), body);
    let received = received(cloud(vec![answer]).await, "POST").await;
    assert!(received.starts_with("HTTP/1.1 200 OK\r\n") && is_whole(&received), "{received}");
    let lower = received.to_ascii_lowercase();
    assert!(!lower.contains("cookie") && !lower.contains("x-gateway-error"), "{received}");
}

#[tokio::test]
async fn what_follows_an_answer_is_never_the_answer_to_the_next_call() {
    for first in [
        head("HTTP/1.1 200 OK\nContent-Length: 2", "{}"),
        head("HTTP/1.1 200 OK\nTransfer-Encoding: chunked", "2\r\n{}\r\n0\r\n\r\n"),
        head("HTTP/1.1 204 No Content", ""),
        head("HTTP/1.1 204 No Content\nContent-Length: 0", ""),
    ] {
        let shown = String::from_utf8_lossy(&first).into_owned();
        let hidden = head("HTTP/1.1 200 OK\nContent-Length: 6", "hidden");
        let honest = head("HTTP/1.1 200 OK\nContent-Length: 6", "honest");
        // On a connection of its own the next call gets the first answer again.
        let cloud = cloud(vec![[first, hidden].concat(), honest]).await;
        let gateway = gateway(cloud);
        for _ in 0..20 {
            let answer = text(call(gateway.clone(), "GET", PATH).await).await;
            assert_ne!(answer, "hidden", "{shown:?}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_nobody_asked_for_is_never_given() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let cloud = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let answer = |body| head("HTTP/1.1 200 OK\nContent-Length: 6", body);
                receive(&mut stream).await;
                let _ = stream.write_all(&answer("honest")).await;
                // This one comes on an idle connection.
                let _ = stream.write_all(&answer("hidden")).await;
                let _ = stream.read_to_end(&mut Vec::new()).await;
            });
        }
    });
    let gateway = gateway(cloud);
    for _ in 0..20 {
        assert_eq!(text(call(gateway.clone(), "GET", PATH).await).await, "honest");
    }
}

/// A cloud whose heads have no end. It says how many lines of one it could send.
async fn endless(beat: Option<Duration>) -> (SocketAddr, Arc<AtomicU32>) {
    let sent = Arc::new(AtomicU32::new(0));
    let counter = sent.clone();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let cloud = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        receive(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\n").await.unwrap();
        while stream.write_all(b"X-A: 1\r\n").await.is_ok() {
            counter.fetch_add(1, Ordering::Relaxed);
            if let Some(beat) = beat {
                tokio::time::sleep(beat).await;
            }
        }
    });
    (cloud, sent)
}

#[tokio::test]
async fn a_head_that_never_ends_is_given_up_for_its_length_or_for_its_time() {
    let (cloud, sent) = endless(None).await;
    let answer = call(gateway(cloud), "POST", PATH).await;
    assert_eq!(header(&answer, "x-gateway-error"), "cut");
    assert_eq!(json(answer).await["error"]["code"], "Gateway.BrokenAnswer");
    // What was sent before the end was noticed lies in the buffers of the system.
    assert!(sent.load(Ordering::Relaxed) < 2 << 20);

    let (cloud, _) = endless(Some(Duration::from_millis(2))).await;
    let answer = call(impatient_gateway(cloud), "POST", PATH).await;
    assert_eq!(header(&answer, "x-gateway-error"), "timeout");
}

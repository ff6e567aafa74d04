//! Bodies where none belong, and bodies that are too long, byte by byte on real connections.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{exchange, gateway, listen};

const SHOW: &str = "/api/local/evs/region-one/v3/p/volumes/x";
const DELETE: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer/t";
const CREATE: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

/// A cloud that knows no bodies of GET and DELETE: whatever follows the head of a request is its next request. It tells what it took
/// for requests, and keeps its connections.
async fn cloud() -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let heads = Arc::new(Mutex::new(Vec::new()));
    let seen = heads.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(take(stream, seen.clone()));
        }
    });
    (address, heads)
}

async fn take(mut stream: TcpStream, seen: Arc<Mutex<Vec<String>>>) {
    let mut received = Vec::new();
    loop {
        while let Some(end) = received.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            let rest = received.split_off(end + 4);
            let head = String::from_utf8(std::mem::replace(&mut received, rest)).unwrap();
            seen.lock().unwrap().push(head);
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}").await.unwrap();
        }
        if stream.read_buf(&mut received).await.unwrap_or(0) == 0 {
            return;
        }
    }
}

#[tokio::test]
async fn what_stands_in_a_body_never_becomes_the_request_of_the_next_person() {
    let (cloud, seen) = cloud().await;
    let gateway = listen(gateway(cloud)).await;
    let hidden = "DELETE /evs/region-one/v3/p/volumes/hidden HTTP/1.1\r\nHost: cloud\r\nX-Swallowed: ";
    let chunked = format!("{:x}\r\n{hidden}\r\n0\r\n\r\n", hidden.len());
    for method in ["GET", "HEAD", "DELETE"] {
        for path in
            [SHOW, DELETE, "/api/local/iam/region-one/v3/auth/tokens", "/disks", "/clouds.json", "/healthz"]
        {
            for (length, body) in [
                (format!("Content-Length: {}", hidden.len()), hidden),
                ("Transfer-Encoding: chunked".to_owned(), chunked.as_str()),
            ] {
                let request =
                    format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n{length}\r\n\r\n{body}");
                let answer = exchange(gateway, &request).await;
                assert!(answer.starts_with("HTTP/1.1 400"), "{method} {path} {length}: {answer}");
                assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "nothing else is answered here: {answer}");
                for part in ["connection: close\r\n", "x-gateway-error: refused\r\n"] {
                    assert!(answer.contains(part), "{part}: {answer}");
                }
                assert!(method == "HEAD" || answer.contains("\"code\":\"Gateway.Body\""), "{answer}");
            }
        }
    }
    assert_eq!(*seen.lock().unwrap(), [""; 0], "nothing has left");
    let next =
        format!("GET {SHOW} HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: MII\r\nConnection: close\r\n\r\n");
    assert!(exchange(gateway, &next).await.starts_with("HTTP/1.1 200"));
    let seen = seen.lock().unwrap().clone();
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert!(seen[0].starts_with("GET /evs/region-one/v3/p/volumes/x HTTP/1.1\r\n"), "{seen:?}");
    assert!(seen[0].contains("x-auth-token: MII\r\n"), "{seen:?}");
}

#[tokio::test]
async fn a_length_of_zero_is_no_body() {
    let (cloud, _) = cloud().await;
    let gateway = listen(gateway(cloud)).await;
    for (method, path) in [("GET", SHOW), ("DELETE", DELETE)] {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        assert!(exchange(gateway, &request).await.starts_with("HTTP/1.1 200"), "{method}");
    }
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused_by_its_length_before_it_comes() {
    let (cloud, seen) = cloud().await;
    let gateway = listen(gateway(cloud)).await;
    for length in ["65537", "104857600", "9223372036854775807"] {
        // Not a byte of the body is sent.
        let answer = exchange(
            gateway,
            &format!("POST {CREATE} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n"),
        )
        .await;
        assert!(answer.starts_with("HTTP/1.1 413"), "{length}: {answer}");
        assert!(answer.contains("\"code\":\"Gateway.TooLarge\""), "{answer}");
    }
    assert_eq!(*seen.lock().unwrap(), [""; 0]);
}

#[tokio::test]
async fn a_body_in_pieces_is_refused_as_soon_as_it_is_too_long() {
    let (cloud, seen) = cloud().await;
    let gateway = listen(gateway(cloud)).await;
    let piece = format!("1000\r\n{}\r\n", "x".repeat(0x1000));
    let head = format!("POST {CREATE} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    // Seventeen pieces of 4 KB, and no end.
    let answer = exchange(gateway, &format!("{head}{}", piece.repeat(17))).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert_eq!(*seen.lock().unwrap(), [""; 0]);
}

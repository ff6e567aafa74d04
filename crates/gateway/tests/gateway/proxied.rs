//! Clouds behind a company's proxy, over real connections. The proxy here keeps what it sees.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use evs_gateway::{Clouds, Config, Outgoing, ProxySettings, Tls, app};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::secure::{Certificate, acceptor, before, listen_with};
use crate::support::{call, header, json, listen, nobody, receive, text};

const PATH: &str = "/api/local/evs/region-one/v3/project77/os-volume-transfer";

/// A proxy, and all the bytes that programs have sent to it.
struct Proxy {
    address: SocketAddr,
    seen: Arc<Mutex<Vec<u8>>>,
}

impl Proxy {
    /// One that leads to where it's asked to.
    async fn willing() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let proxy = Self { address: listener.local_addr().unwrap(), seen: Arc::default() };
        let seen = proxy.seen.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(lead(stream, seen.clone()));
            }
        });
        proxy
    }

    /// One that answers like this, whatever it's asked.
    async fn saying(answer: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                receive(&mut stream).await;
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        Self { address, seen: Arc::default() }
    }

    fn seen(&self) -> String {
        String::from_utf8_lossy(&self.seen.lock().unwrap()).into_owned()
    }

    fn outgoing(&self, ca: Option<&Certificate>) -> Outgoing {
        through(&format!("http://{}", self.address), ca)
    }
}

fn through(proxy: &str, ca: Option<&Certificate>) -> Outgoing {
    Outgoing {
        ca_file: ca.map(Certificate::pem),
        proxy: ProxySettings::of(Some(proxy.to_owned()), |_| None),
        ..Outgoing::default()
    }
}

/// Reads whom to lead to, and passes bytes both ways.
async fn lead(mut client: TcpStream, seen: Arc<Mutex<Vec<u8>>>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(client.read_u8().await.unwrap());
    }
    seen.lock().unwrap().extend(&head);
    let head = String::from_utf8(head).unwrap();
    let server = head.strip_prefix("CONNECT ").unwrap().split(' ').next().unwrap();
    let cloud = TcpStream::connect(server).await.unwrap();
    client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
    let ((mut from_client, mut to_client), (mut from_cloud, mut to_cloud)) =
        (client.into_split(), cloud.into_split());
    tokio::spawn(async move { tokio::io::copy(&mut from_cloud, &mut to_client).await });
    let mut bytes = [0; 4096];
    while let Ok(read @ 1..) = from_client.read(&mut bytes).await {
        seen.lock().unwrap().extend(&bytes[..read]);
        to_cloud.write_all(&bytes[..read]).await.unwrap();
    }
}

async fn secure_cloud(certificate: &Certificate) -> SocketAddr {
    let tls = Tls::read(&certificate.pem(), &certificate.key()).unwrap();
    listen_with(tls, Router::new().fallback(async || "{\"key\":\"secret88\"}")).await
}

#[tokio::test]
async fn a_proxy_learns_which_cloud_is_called_and_nothing_of_the_call() {
    let certificate = Certificate::new();
    let cloud = secure_cloud(&certificate).await;
    let proxy = Proxy::willing().await;
    let gateway = before(cloud, &proxy.outgoing(Some(&certificate)));
    let answer = call(gateway, "POST", PATH).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(text(answer).await, "{\"key\":\"secret88\"}");
    let seen = proxy.seen();
    assert!(seen.starts_with(&format!("CONNECT {cloud} HTTP/1.1\r\nHost: {cloud}\r\n\r\n")), "{seen}");
    for word in ["project77", "secret88", "os-volume-transfer"] {
        assert!(!seen.contains(word), "{word}");
    }
}

#[tokio::test]
async fn behind_a_proxy_too_a_cloud_has_to_show_who_it_is() {
    let proxy = Proxy::willing().await;
    let cloud = secure_cloud(&Certificate::new()).await;
    let answer = call(before(cloud, &proxy.outgoing(None)), "POST", PATH).await;
    assert_eq!(header(&answer, "x-gateway-error"), "certificate");
    assert!(!proxy.seen().contains("project77"));
}

#[tokio::test]
async fn the_way_to_a_proxy_can_be_secure_itself_and_is_trusted_like_a_clouds() {
    let certificate = Certificate::new();
    let cloud = secure_cloud(&certificate).await;
    let inner = Proxy::willing().await;
    // TLS is taken off in front of the proxy.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let outer = listener.local_addr().unwrap();
    let acceptor = acceptor(&certificate);
    let to = inner.address;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut outside) = acceptor.accept(stream).await else { return };
                let mut inside = TcpStream::connect(to).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut outside, &mut inside).await;
            });
        }
    });
    let address = format!("https://{outer}");
    let answer = call(before(cloud, &through(&address, Some(&certificate))), "POST", PATH).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(inner.seen().starts_with(&format!("CONNECT {cloud} ")));
    let answer = call(before(cloud, &through(&address, None)), "POST", PATH).await;
    assert_eq!(header(&answer, "x-gateway-error"), "certificate");
}

#[tokio::test]
async fn a_name_and_a_password_for_the_proxy_go_to_the_proxy_alone() {
    let (seen, proxy) = (Arc::new(Mutex::new(Vec::new())), Proxy::willing().await);
    let keep = seen.clone();
    let cloud = Router::new().fallback(move |request: axum::extract::Request| {
        keep.lock().unwrap().extend(request.headers().keys().map(ToString::to_string));
        async { "{}" }
    });
    let outgoing = through(&format!("http://me:p%40ss@{}", proxy.address), None);
    let answer = call(plain(listen(cloud).await, &outgoing), "POST", PATH).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(proxy.seen().contains("\r\nProxy-Authorization: Basic bWU6cEBzcw==\r\n"), "{}", proxy.seen());
    assert!(!seen.lock().unwrap().iter().any(|name| name == "proxy-authorization"));
}

/// A gateway before a cloud without TLS.
fn plain(cloud: SocketAddr, outgoing: &Outgoing) -> Router {
    plain_with("", cloud, outgoing)
}

fn plain_with(limits: &str, cloud: SocketAddr, outgoing: &Outgoing) -> Router {
    let text = format!(
        "{limits}\n[[cloud]]\nid = \"local\"\nupstream = \"http://{cloud}/{{service}}\"\nservices = [\"evs\"]\n\
         regions = [{{ id = \"region-one\", label = \"One\" }}]\napp = {{ label = \"C\" }}\n"
    );
    app(Config::reaching(Clouds::parse(&text, "test").unwrap(), outgoing).unwrap())
}

#[tokio::test]
async fn a_cloud_without_tls_is_reached_by_the_same_kind_of_way() {
    let proxy = Proxy::willing().await;
    let cloud = listen(Router::new().fallback(async || "{}")).await;
    let answer = call(plain(cloud, &proxy.outgoing(None)), "GET", PATH).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(proxy.seen().starts_with(&format!("CONNECT {cloud} HTTP/1.1\r\n")), "{}", proxy.seen());
}

#[tokio::test]
async fn what_a_proxy_refuses_never_left() {
    for (said, why) in [
        ("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n", "authorization required"),
        ("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "unsuccessful"),
        ("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", "unsuccessful"),
        ("SSH-2.0-OpenSSH\r\n\r\n", "unsuccessful"),
        ("", "unexpected end of file"),
    ] {
        let proxy = Proxy::saying(said).await;
        let answer = call(plain(nobody(), &proxy.outgoing(None)), "POST", PATH).await;
        assert_eq!(answer.status(), StatusCode::BAD_GATEWAY, "{said:?}");
        assert_eq!(header(&answer, "x-gateway-error"), "unreachable", "{said:?}");
        let error = json(answer).await["error"].clone();
        assert_eq!(error["code"], "Gateway.Proxy", "{said:?}");
        assert!(error["message"].as_str().unwrap().contains(why), "{error}");
    }
    let answer = call(plain(nobody(), &through(&format!("http://{}", nobody()), None)), "POST", PATH).await;
    assert_eq!(header(&answer, "x-gateway-error"), "unreachable");
    assert_eq!(json(answer).await["error"]["code"], "Gateway.Proxy");
}

#[tokio::test]
async fn what_keeps_silent_before_a_call_can_be_sent_never_got_one() {
    // Such as a proxy, or a cloud that takes connections and speaks no TLS.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = listener.local_addr().unwrap();
    let limits = "[limits]\nconnect_seconds = 1\nanswer_seconds = 30";
    let start = std::time::Instant::now();
    let proxied = plain_with(limits, nobody(), &through(&format!("http://{silent}"), None));
    let text = format!(
        "{limits}\n[[cloud]]\nid = \"local\"\nupstream = \"https://{silent}\"\nservices = [\"evs\"]\n\
         regions = [{{ id = \"region-one\", label = \"One\" }}]\napp = {{ label = \"C\" }}\n"
    );
    let secure = app(Config::new(Clouds::parse(&text, "test").unwrap()).unwrap());
    let (proxied, secure) = tokio::join!(call(proxied, "POST", PATH), call(secure, "POST", PATH));
    for answer in [proxied, secure] {
        assert_eq!(header(&answer, "x-gateway-error"), "unreachable");
    }
    assert!(start.elapsed() < Duration::from_secs(20));
    drop(listener);
}

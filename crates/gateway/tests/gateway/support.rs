//! A gateway before a cloud that the test makes up. Each test has its own, on ports of the system's choice.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, Uri};
use evs_gateway::{Clouds, Config, Endpoint, app, serve};
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

/// A configuration as it is written.
pub const CLOUDS: &str = r#"
[[cloud]]
id = "local"
upstream = "http://127.0.0.1:1/{service}/{region}"
services = ["iam", "evs"]
regions = [{ id = "region-one", label = "Region one" }]
app = { label = "Local cloud" }
"#;

/// A configuration with one cloud at this address.
pub fn config(cloud: SocketAddr) -> Config {
    let mut clouds = Clouds::parse(CLOUDS, "test").unwrap();
    clouds.redirect(&format!("local=http://{cloud}")).unwrap();
    Config::new(clouds).unwrap()
}

/// A gateway without a port.
pub fn gateway(cloud: SocketAddr) -> Router {
    app(config(cloud))
}

/// A gateway that gives up soon.
pub fn impatient_gateway(cloud: SocketAddr) -> Router {
    let mut config = config(cloud);
    config.limits.answer = Duration::from_millis(100);
    app(config)
}

/// Serves a router on a port, until the test ends.
pub async fn listen(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, router, std::future::pending()));
    address
}

/// Serves a gateway on a port within the limits of its configuration, until the test ends.
pub async fn listen_within(config: Config) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let endpoint = Endpoint::from(listener).within(&config);
    tokio::spawn(serve(endpoint, app(config), std::future::pending()));
    address
}

/// Sends the bytes on a connection of their own, and reads until the gateway has closed.
pub async fn exchange(gateway: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(gateway).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A connection that is reset after the answer has been read is as good as one that is closed.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

/// A cloud that treats its connections in a way of its own.
pub async fn raw_cloud<F: Future<Output = ()> + Send + 'static>(treat: fn(TcpStream) -> F) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(treat(stream));
        }
    });
    address
}

/// An address that nothing listens on: the system gives this port to no test.
pub fn nobody() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 1))
}

/// One call to a gateway without a port.
pub async fn call(gateway: Router, method: &str, path: &str) -> Response<Body> {
    let uri: Uri = path.parse().unwrap();
    let host = uri.authority().map_or("localhost", |server| server.as_str()).to_owned();
    let request = Request::builder().method(method).uri(uri).header("host", host);
    let request = request.body(Body::empty()).unwrap();
    gateway.oneshot(request).await.unwrap()
}

/// The text of an answer.
pub async fn text(answer: Response<Body>) -> String {
    String::from_utf8(answer.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

/// The JSON of an answer.
pub async fn json(answer: Response<Body>) -> Value {
    serde_json::from_str(&text(answer).await).unwrap()
}

/// A header of an answer.
pub fn header<'a>(answer: &'a Response<Body>, name: &str) -> &'a str {
    answer.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

/// Reads until the head of a call is there. Says no when the connection has ended.
pub async fn receive(stream: &mut TcpStream) -> bool {
    let mut received = Vec::new();
    while !received.windows(4).any(|bytes| bytes == b"\r\n\r\n") {
        if stream.read_buf(&mut received).await.unwrap_or(0) == 0 {
            return false;
        }
    }
    true
}

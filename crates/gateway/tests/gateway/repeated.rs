//! Changes that come twice, byte by byte on real connections, as a browser sends them when the first connection died: the cloud
//! gets one.

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::http::HeaderMap;
use evs_gateway::{app, operations};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

use crate::support::{call, config, gateway, listen, text};

const CREATE: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";
const SIGN_IN: &str = "/api/local/iam/region-one/v3/auth/tokens";
const ID: &str = "b3k9_XqfT0aPq-7ZrYcQ1w";

/// A cloud that answers when it may, and what it got.
#[derive(Clone)]
struct Cloud {
    got: Arc<Mutex<Vec<HeaderMap>>>,
    may_answer: Arc<Semaphore>,
    address: SocketAddr,
}

impl Cloud {
    async fn start() -> Self {
        let got = Arc::new(Mutex::new(Vec::new()));
        let may_answer = Arc::new(Semaphore::new(0));
        let (calls, gate) = (got.clone(), may_answer.clone());
        let answer = async move |headers: HeaderMap| {
            calls.lock().unwrap().push(headers);
            gate.acquire().await.unwrap().forget();
            "{}"
        };
        let address = listen(Router::new().fallback(answer)).await;
        Self { got, may_answer, address }
    }

    /// One that answers at once.
    async fn prompt() -> Self {
        let cloud = Self::start().await;
        cloud.may_answer.add_permits(1000);
        cloud
    }

    fn calls(&self) -> usize {
        self.got.lock().unwrap().len()
    }
}

fn change(method: &str, path: &str, headers: &str) -> String {
    let body = if method == "POST" {
        "Content-Length: 2\r\nConnection: close\r\n\r\n{}"
    } else {
        "Connection: close\r\n\r\n"
    };
    format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\n{headers}{body}")
}

fn with_id(id: &str) -> String {
    change("POST", CREATE, &format!("Idempotency-Key: {id}\r\nX-Auth-Token: MII\r\n"))
}

/// Sends the bytes on a connection of their own, and reads to its end.
async fn answer(gateway: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(gateway).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

fn assert_repeated(answer: &str) {
    assert!(answer.starts_with("HTTP/1.1 409"), "{answer}");
    for part in ["x-gateway: 1\r\n", "x-gateway-error: repeated\r\n", "\"code\":\"Gateway.Repeated\""] {
        assert!(answer.contains(part), "{part}: {answer}");
    }
}

#[tokio::test]
async fn the_second_of_two_is_not_sent_neither_while_the_first_is_under_way_nor_after_it() {
    let cloud = Cloud::start().await;
    let gateway = listen(gateway(cloud.address)).await;
    let first = tokio::spawn(async move { answer(gateway, &with_id(ID)).await });
    while cloud.calls() == 0 {
        tokio::task::yield_now().await;
    }
    assert_repeated(&answer(gateway, &with_id(ID)).await);
    cloud.may_answer.add_permits(1);
    let first = first.await.unwrap();
    assert!(first.starts_with("HTTP/1.1 200") && first.contains("x-gateway: 1\r\n"), "{first}");
    assert_repeated(&answer(gateway, &with_id(ID)).await);
    assert_eq!(cloud.calls(), 1);
}

#[tokio::test]
async fn the_second_is_not_sent_when_the_first_ones_connection_died() {
    let cloud = Cloud::start().await;
    let gateway = listen(gateway(cloud.address)).await;
    let mut stream = TcpStream::connect(gateway).await.unwrap();
    stream.write_all(with_id(ID).as_bytes()).await.unwrap();
    while cloud.calls() == 0 {
        tokio::task::yield_now().await;
    }
    drop(stream);
    assert_repeated(&answer(gateway, &with_id(ID)).await);
    assert_eq!(cloud.calls(), 1);
}

#[tokio::test]
async fn what_broke_off_before_it_was_whole_may_come_again() {
    let cloud = Cloud::prompt().await;
    let gateway = listen(gateway(cloud.address)).await;
    let mut stream = TcpStream::connect(gateway).await.unwrap();
    let whole = with_id(ID);
    stream.write_all(&whole.as_bytes()[..whole.len() - 1]).await.unwrap();
    stream.shutdown().await.unwrap();
    // The gateway has closed when it has seen that nothing more comes.
    let _whatever = stream.read_to_end(&mut Vec::new()).await;
    assert_eq!(cloud.calls(), 0);
    assert!(answer(gateway, &whole).await.starts_with("HTTP/1.1 200"));
    assert_eq!(cloud.calls(), 1);
}

#[tokio::test]
async fn after_its_minutes_an_id_is_as_good_as_new() {
    let cloud = Cloud::prompt().await;
    let gateway = listen(gateway(cloud.address)).await;
    assert!(answer(gateway, &with_id(ID)).await.starts_with("HTTP/1.1 200"));
    for (seconds, repeated) in [(599, true), (1201, false)] {
        tokio::time::pause();
        tokio::time::advance(Duration::from_secs(seconds)).await;
        tokio::time::resume();
        let said = answer(gateway, &with_id(ID)).await;
        assert_eq!(said.contains("x-gateway-error: repeated"), repeated, "{seconds} s: {said}");
    }
    assert_eq!(cloud.calls(), 2);
}

#[tokio::test]
async fn an_id_of_another_form_is_refused_and_nothing_is_sent() {
    let cloud = Cloud::prompt().await;
    let gateway = listen(gateway(cloud.address)).await;
    let twice = format!("{ID}\r\nIdempotency-Key: {ID}");
    for id in [
        "",
        "short",
        &"x".repeat(65),
        "0123456789abcdef; a",
        "\"0123456789abcdef\"",
        "0123456789abcdé",
        &twice,
    ] {
        let said = answer(gateway, &with_id(id)).await;
        assert!(said.starts_with("HTTP/1.1 400"), "{id}: {said}");
        assert!(
            said.contains("x-gateway-error: refused") && said.contains("Gateway.ChangeId"),
            "{id}: {said}"
        );
    }
    assert_eq!(cloud.calls(), 0);
}

#[tokio::test]
async fn changes_without_an_id_reads_and_signing_in_pass_as_often_as_they_come() {
    let cloud = Cloud::prompt().await;
    let gateway = listen(gateway(cloud.address)).await;
    let id = format!("Idempotency-Key: {ID}\r\n");
    let requests = [
        change("POST", CREATE, ""),
        change("GET", &format!("{CREATE}/t"), &id),
        change("POST", SIGN_IN, &id),
    ];
    for request in requests.iter().chain(&requests) {
        let said = answer(gateway, request).await;
        assert!(said.starts_with("HTTP/1.1 200"), "{request}: {said}");
    }
    assert_eq!(cloud.calls(), 6);
}

#[tokio::test]
async fn each_kind_of_change_is_known_by_its_id_and_other_ids_pass() {
    let cloud = Cloud::prompt().await;
    let gateway = listen(gateway(cloud.address)).await;
    let changes = [
        ("POST", CREATE.to_owned()),
        ("POST", format!("{CREATE}/t/accept")),
        ("DELETE", format!("{CREATE}/t")),
        ("POST", CREATE.replace("os-volume-transfer", "volume-transfers")),
    ];
    for (n, (method, path)) in changes.iter().enumerate() {
        let request = change(method, path, &format!("Idempotency-Key: {ID}{n}\r\n"));
        assert!(answer(gateway, &request).await.starts_with("HTTP/1.1 200"), "{request}");
        assert_repeated(&answer(gateway, &request).await);
    }
    assert_eq!(cloud.calls(), changes.len());
}

/// The log of all tests here, as it is written.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn an_id_goes_neither_to_the_cloud_nor_into_the_log_nor_into_the_counters() {
    // For all threads: what another test logs first would else be taken for something that nobody wants to see.
    let all = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(|| Log);
    tracing::subscriber::set_global_default(all.finish()).unwrap();
    let (id, wrong) = ("id-that-no-other-test-has", "wrong-id!-that-no-other-test-has");
    let cloud = Cloud::prompt().await;
    let config = config(cloud.address);
    let operators = operations(&config);
    let gateway = listen(app(config)).await;
    answer(gateway, &with_id(id)).await;
    assert_repeated(&answer(gateway, &with_id(id)).await);
    answer(gateway, &with_id(wrong)).await;
    let got = cloud.got.lock().unwrap().clone();
    assert_eq!(got.len(), 1);
    assert!(!got[0].contains_key("idempotency-key") && !format!("{got:?}").contains(id), "{got:?}");
    let counted = text(call(operators, "GET", "/metrics").await).await;
    for (word, code) in [("repeated", "Gateway.Repeated"), ("refused", "Gateway.ChangeId")] {
        let line = format!("evs_gateway_refusals_total{{word=\"{word}\",code=\"{code}\"}} 1");
        assert!(counted.contains(&line), "{counted}");
    }
    let logged = String::from_utf8(LOG.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("refusal=\"repeated\""), "{logged}");
    for id in [id, wrong] {
        assert!(!logged.contains(id) && !counted.contains(id), "{logged}{counted}");
    }
}

//! What whoever runs the gateway sees of it: alive, ready, counted, stopping.

use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use evs_gateway::{
    Clouds, Config, Endpoint, SecurityHeaders, Site, app, operations, serve, serve_until_drained,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use crate::support::{CLOUDS, call, config, gateway, header, listen, nobody, text};

#[tokio::test]
async fn it_is_alive_and_ready_until_it_is_told_to_stop() {
    let config = config(nobody());
    let readiness = config.readiness.clone();
    let gateway = app(config);
    assert_eq!(call(gateway.clone(), "GET", "/healthz").await.status(), StatusCode::OK);
    assert_eq!(call(gateway.clone(), "GET", "/readyz").await.status(), StatusCode::OK);
    readiness.stop();
    assert_eq!(call(gateway.clone(), "GET", "/healthz").await.status(), StatusCode::OK);
    assert_eq!(call(gateway, "GET", "/readyz").await.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn while_it_drains_it_answers_and_says_that_it_is_not_ready() {
    let config = config(nobody());
    let readiness = config.readiness.clone();
    let gateway = app(config);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let until = async {
        let _told = stopped.await;
    };
    let drain = Duration::from_secs(60);
    let serving = tokio::spawn(serve_until_drained(listener, gateway, readiness.clone(), drain, until));
    assert!(readiness.is_ready());
    stop.send(()).unwrap();
    while readiness.is_ready() {
        tokio::task::yield_now().await;
    }
    assert!(!serving.is_finished(), "it still answers whoever hasn't noticed");
    serving.abort();
}

#[tokio::test]
async fn calls_are_counted_by_kind_and_no_id_is_in_the_counters() {
    let cloud = listen(Router::new().fallback(async || "{}")).await;
    let config = config(cloud);
    let operators = operations(&config);
    let gateway = app(config);
    let secret_path = "/api/local/evs/region-one/v3/projectid77/os-volume-transfer/transferid88?name=query99";
    call(gateway.clone(), "GET", secret_path).await;
    call(gateway.clone(), "GET", "/api/local/evs/region-one/v3/projectid77/servers").await;
    let answer = call(operators, "GET", "/metrics").await;
    assert!(header(&answer, "content-type").starts_with("text/plain; version=0.0.4"));
    let counted = text(answer).await;
    let line = r#"evs_gateway_requests_total{cloud="local",service="evs",path="v3/*/os-volume-transfer/*",status="200"} 1"#;
    assert!(counted.contains(line), "{counted}");
    assert!(
        counted.contains(r#"evs_gateway_refusals_total{word="refused",code="Gateway.NotFound"} 1"#),
        "{counted}"
    );
    for id in ["projectid77", "transferid88", "query99"] {
        assert!(!counted.contains(id), "{counted}");
    }
}

#[tokio::test]
async fn how_full_it_is_can_be_read_while_it_is_and_afterwards() {
    let cloud = listen(Router::new().fallback(std::future::pending::<()>)).await;
    let mut config = config(cloud);
    (config.limits.connections, config.limits.calls) = (2, 7);
    let operators = operations(&config);
    let told = async |line: &str| {
        let operators = operators.clone();
        loop {
            let counted = text(call(operators.clone(), "GET", "/metrics").await).await;
            if counted.lines().any(|known| known == line) {
                return;
            }
            tokio::task::yield_now().await;
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let gateway = listener.local_addr().unwrap();
    let endpoint = Endpoint::from(listener).within(&config);
    tokio::spawn(serve(endpoint, app(config), std::future::pending::<()>()));
    for line in ["evs_gateway_room{of=\"connections\"} 2", "evs_gateway_room{of=\"calls\"} 7"] {
        told(line).await;
    }
    let connect = async || {
        let mut client = TcpStream::connect(gateway).await.unwrap();
        let call = "GET /api/local/evs/region-one/v3/p/volumes/d HTTP/1.1\r\nHost: localhost\r\n\r\n";
        client.write_all(call.as_bytes()).await.unwrap();
        client
    };
    let waiting = [connect().await, connect().await];
    told("evs_gateway_taken{of=\"calls\"} 2").await;
    told("evs_gateway_taken{of=\"connections\"} 2").await;
    let mut refused = String::new();
    connect().await.read_to_string(&mut refused).await.unwrap();
    assert!(refused.starts_with("HTTP/1.1 503 "), "{refused}");
    told("evs_gateway_connections_refused_total 1").await;
    drop(waiting);
    told("evs_gateway_taken{of=\"calls\"} 0").await;
    told("evs_gateway_taken{of=\"connections\"} 0").await;
}

#[tokio::test]
async fn only_behind_tls_are_browsers_told_to_insist_on_it() {
    let mut config = config(nobody());
    config.security_headers = SecurityHeaders { only_tls: true };
    let answer = call(app(config), "GET", "/healthz").await;
    assert_eq!(header(&answer, "strict-transport-security"), "max-age=63072000");
    let plain = call(gateway(nobody()), "GET", "/healthz").await;
    assert_eq!(header(&plain, "strict-transport-security"), "");
}

#[tokio::test]
async fn the_counters_are_on_the_operators_address_alone() {
    let dist = tempfile::tempdir().unwrap();
    std::fs::write(dist.path().join("index.html"), "<!doctype html>").unwrap();
    let mut config = config(nobody());
    config.site = Some(Site::open(dist.path()).unwrap());
    let operators = operations(&config);
    let gateway = app(config);
    call(gateway.clone(), "GET", "/healthz").await;
    let refused = call(gateway.clone(), "GET", "/metrics").await;
    assert_eq!(refused.status(), StatusCode::NOT_FOUND);
    let refused = text(refused).await;
    assert!(refused.contains("--admin") && !refused.contains("evs_gateway"), "{refused}");
    assert_eq!(call(gateway, "GET", "/readyz").await.status(), StatusCode::OK);
    assert_eq!(call(operators.clone(), "GET", "/readyz").await.status(), StatusCode::OK);
    let counted = text(call(operators, "GET", "/metrics").await).await;
    assert!(counted.contains(r#"service="operations""#), "{counted}");
}

#[tokio::test]
async fn whom_weaknesses_are_told_stands_where_people_look_for_it() {
    const PATH: &str = "/.well-known/security.txt";
    let answer = call(gateway(nobody()), "GET", PATH).await;
    assert_eq!(answer.status(), StatusCode::NOT_FOUND, "nobody is named");
    let server = "origins = [\"http://localhost\", \"https://console.example.com:8443\"]\nsecurity_contact = \"mailto:security@example.com\"";
    let clouds = Clouds::parse(&format!("[server]\n{server}\n{CLOUDS}"), "test").unwrap();
    let answer = call(app(Config::new(clouds).unwrap()), "GET", PATH).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(header(&answer, "content-type"), "text/plain; charset=utf-8");
    let said = text(answer).await;
    for line in [
        "Contact: mailto:security@example.com",
        "Canonical: http://localhost/.well-known/security.txt",
        "Canonical: https://console.example.com:8443/.well-known/security.txt",
    ] {
        assert!(said.lines().any(|known| known == line), "{line} isn't in\n{said}");
    }
    let expires =
        said.lines().filter(|line| line.starts_with("Expires: 20") && line.ends_with("T00:00:00Z")).count();
    assert_eq!(expires, 1, "{said}");
}

#[test]
fn a_contact_or_a_proxy_that_is_none_is_told_with_its_line() {
    let told = |server: &str| {
        Clouds::parse(&format!("[server]\n{server}\n{CLOUDS}"), "clouds.toml").unwrap_err().to_string()
    };
    for contact in ["security@example.com", "http://example.com", "mailto:", "mailto:a@b.c\\nExpires: never"]
    {
        let told = told(&format!("security_contact = \"{contact}\""));
        assert!(
            told.starts_with("clouds.toml:2: server: security_contact must begin with mailto:"),
            "{told}"
        );
    }
    assert!(
        told("trusted_proxies = [\"proxy\"]")
            .starts_with("clouds.toml:2: server: trusted_proxies: \"proxy\" must be")
    );
    assert!(told("trusted_proxis = []").starts_with("clouds.toml:2: "));
}

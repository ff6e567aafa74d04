//! The names that the gateway answers to, and the pages that may have something changed.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use evs_gateway::{Clouds, Config, app, operations};
use tower::ServiceExt;

use crate::support::{CLOUDS, config, header, json, listen, nobody};

const CREATE: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";

fn public(cloud: SocketAddr) -> Config {
    let text = format!("[server]\norigins = [\"https://console.example.com\"]\n{CLOUDS}");
    let mut clouds = Clouds::parse(&text, "test").unwrap();
    clouds.redirect(&format!("local=http://{cloud}")).unwrap();
    clouds.add_origin("https://other.example.com:8443").unwrap();
    Config::new(clouds).unwrap()
}

async fn send(gateway: &Router, method: &str, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    gateway.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

#[tokio::test]
async fn under_a_name_that_is_not_its_own_it_shows_nothing_and_forwards_nothing() {
    let gateway = app(public(nobody()));
    for host in ["rebound.example", "localhost", "127.0.0.1:8080", "console.example.com:8080"] {
        for (method, path) in
            [("GET", "/"), ("GET", "/clouds.json"), ("GET", "/metrics"), ("POST", CREATE), ("GET", "/api")]
        {
            let answer = send(&gateway, method, path, &[("host", host)]).await;
            assert_eq!(answer.status(), StatusCode::MISDIRECTED_REQUEST, "{host} {path}");
            assert_eq!(header(&answer, "x-gateway-error"), "refused");
            assert_eq!(header(&answer, "x-content-type-options"), "nosniff");
            assert_eq!(json(answer).await["error"]["code"], "Gateway.Host");
        }
    }
    for host in ["console.example.com", "Console.Example.COM:443", "other.example.com:8443"] {
        let answer = send(&gateway, "GET", "/clouds.json", &[("host", host)]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{host}");
    }
    let nameless = send(&gateway, "GET", "/clouds.json", &[]).await;
    assert_eq!(nameless.status(), StatusCode::BAD_REQUEST);
    assert_eq!(json(nameless).await["error"]["code"], "Gateway.Host");
}

#[tokio::test]
async fn health_is_told_to_whoever_asks_under_whatever_name() {
    let config = public(nobody());
    let operations = operations(&config);
    let gateway = app(config);
    for headers in [&[("host", "10.0.0.7:8080")][..], &[]] {
        for path in ["/healthz", "/readyz"] {
            assert_eq!(send(&gateway, "GET", path, headers).await.status(), StatusCode::OK);
        }
        for path in ["/healthz", "/readyz", "/metrics"] {
            assert_eq!(send(&operations, "GET", path, headers).await.status(), StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn a_page_of_another_origin_changes_nothing() {
    let cloud = listen(Router::new().fallback(async || "{}")).await;
    let gateway = app(public(cloud));
    let host = ("host", "console.example.com");
    for (origin, status) in [
        ("https://console.example.com", StatusCode::OK),
        ("https://other.example.com:8443", StatusCode::OK),
        ("http://console.example.com", StatusCode::FORBIDDEN),
        ("https://evil.example", StatusCode::FORBIDDEN),
        ("null", StatusCode::FORBIDDEN),
    ] {
        for (method, path) in [("POST", CREATE.to_owned()), ("DELETE", format!("{CREATE}/t"))] {
            let answer = send(&gateway, method, &path, &[host, ("origin", origin)]).await;
            assert_eq!(answer.status(), status, "{method} {origin}");
            if status == StatusCode::FORBIDDEN {
                assert_eq!(json(answer).await["error"]["code"], "Gateway.Origin", "{origin}");
            }
        }
        let read = send(&gateway, "GET", &format!("{CREATE}/t"), &[host, ("origin", origin)]).await;
        assert_eq!(read.status(), StatusCode::OK, "{origin}");
    }
    assert_eq!(send(&gateway, "POST", CREATE, &[host]).await.status(), StatusCode::OK);
}

#[test]
fn without_a_list_of_names_only_this_machine_is_listened_to() {
    let (listed, unlisted) = (public(nobody()), config(nobody()));
    for everybody in
        [IpAddr::V4(Ipv4Addr::UNSPECIFIED), IpAddr::V6(Ipv6Addr::UNSPECIFIED), "10.0.0.7".parse().unwrap()]
    {
        assert!(listed.may_listen_on(everybody).is_ok());
        let told = unlisted.may_listen_on(everybody).unwrap_err().to_string();
        assert!(told.contains("origins = [\"https://console.example.com\"]"), "{told}");
        assert!(told.contains("--origin"), "{told}");
    }
    for own in ["127.0.0.1", "127.0.0.2", "::1"] {
        assert!(unlisted.may_listen_on(own.parse().unwrap()).is_ok(), "{own}");
    }
}

#[test]
fn an_address_that_is_none_is_told_with_its_line() {
    let text = format!("[server]\norigins = [\n  \"https://console.example.com/\",\n]\n{CLOUDS}");
    let told = Clouds::parse(&text, "clouds.toml").unwrap_err().to_string();
    assert!(
        told.starts_with("clouds.toml:3: server: origins: \"https://console.example.com/\" must be"),
        "{told}"
    );
    let mut clouds = Clouds::parse(CLOUDS, "test").unwrap();
    assert!(clouds.add_origin("console.example.com").unwrap_err().to_string().starts_with("--origin: "));
}

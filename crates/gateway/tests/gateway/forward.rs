//! What passes the gateway, and what doesn't.

use std::net::SocketAddr;

use crate::support::{call, gateway, header, json, listen, nobody, text};
use axum::body::{Body, Bytes};
use axum::extract::Request as Incoming;
use axum::http::{HeaderMap, Method, Request, StatusCode, Uri};
use axum::routing::any;
use axum::{Json, Router};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use tower::ServiceExt;

const PATH: &str = "/api/local/evs/region-one";

/// A cloud that answers with what it was asked.
async fn mirror() -> SocketAddr {
    async fn answer(method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> (HeaderMap, Json<Value>) {
        let seen: Vec<_> = headers
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), value.to_str().unwrap().to_owned()))
            .collect();
        let mut back = HeaderMap::new();
        back.insert("x-request-id", "r-1".parse().unwrap());
        back.insert("set-cookie", "a=b".parse().unwrap());
        if let Some(token) = headers.get("x-auth-token") {
            back.insert("x-subject-token", token.clone());
        }
        let body = String::from_utf8(body.to_vec()).unwrap();
        (
            back,
            Json(json!({ "method": method.as_str(), "uri": uri.to_string(), "headers": seen, "body": body })),
        )
    }
    listen(Router::new().fallback(any(answer))).await
}

fn seen<'a>(answer: &'a Value, name: &str) -> Option<&'a str> {
    answer["headers"].as_array()?.iter().find(|pair| pair[0] == name)?[1].as_str()
}

#[tokio::test]
async fn method_path_query_and_body_arrive_byte_by_byte() {
    let path = "/v3/P_x-1/os-volume-transfer/t-1/accept?name=%C3%A4+b&x=1%2F2&&empty=";
    let body = "{\"accept\": {\"auth_key\": \"0123\" } }\n";
    let request =
        Request::post(format!("{PATH}{path}")).header("host", "localhost").body(Body::from(body)).unwrap();
    let answer = json(gateway(mirror().await).oneshot(request).await.unwrap()).await;
    assert_eq!(answer["method"], "POST");
    assert_eq!(answer["uri"], format!("/evs/region-one{path}"));
    assert_eq!(answer["body"], body);
}

#[tokio::test]
async fn the_cloud_sees_its_own_name_and_nothing_that_the_browser_added() {
    let cloud = mirror().await;
    let request = Request::get(format!("{PATH}/v3/p/volumes/x"))
        .header("host", "localhost:8080")
        .header("origin", "http://localhost:8080")
        .header("referer", "http://localhost:8080/disks")
        .header("cookie", "a=b")
        .header("accept-language", "zh-CN,zh;q=0.9")
        .header("x-auth-token", "MII")
        .body(Body::empty())
        .unwrap();
    let answer = gateway(cloud).oneshot(request).await.unwrap();
    assert_eq!(header(&answer, "cache-control"), "no-store");
    assert_eq!(header(&answer, "x-request-id"), "r-1");
    assert_eq!(header(&answer, "set-cookie"), "");
    let answer = json(answer).await;
    assert_eq!(seen(&answer, "host"), Some(cloud.to_string().as_str()));
    assert_eq!(seen(&answer, "x-auth-token"), Some("MII"));
    assert_eq!(seen(&answer, "accept-language"), Some("en"));
    for name in ["origin", "referer", "cookie"] {
        assert_eq!(seen(&answer, name), None, "{name}");
    }
}

#[tokio::test]
async fn a_token_of_sixty_kilobytes_passes_both_ways_over_real_connections() {
    let gateway = listen(gateway(mirror().await)).await;
    let token = "M".repeat(60 * 1024);
    let request =
        Request::get(format!("http://{gateway}{PATH}/v3/p/volumes/x")).header("x-auth-token", &token);
    let client = Client::builder(TokioExecutor::new()).build_http();
    let answer = client.request(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["x-subject-token"], token);
}

#[tokio::test]
async fn errors_come_back_as_they_are() {
    async fn busy(request: Incoming) -> (StatusCode, [(&'static str, &'static str); 1], String) {
        (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "7")], request.uri().to_string())
    }
    let cloud = listen(Router::new().fallback(busy)).await;
    let answer = call(gateway(cloud), "GET", &format!("{PATH}/v3/p/volumes/x")).await;
    assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(header(&answer, "retry-after"), "7");
    assert_eq!(header(&answer, "x-gateway-error"), "");
    assert_eq!(text(answer).await, "/evs/region-one/v3/p/volumes/x");
}

#[tokio::test]
async fn a_redirect_is_neither_followed_nor_passed_on() {
    async fn moved() -> (StatusCode, [(&'static str, &'static str); 1]) {
        (StatusCode::TEMPORARY_REDIRECT, [("location", "http://127.0.0.1:1/elsewhere")])
    }
    let cloud = listen(Router::new().fallback(moved)).await;
    let answer = call(gateway(cloud), "GET", &format!("{PATH}/v3/p/volumes/x")).await;
    assert_eq!(answer.status(), StatusCode::BAD_GATEWAY);
    assert_eq!((header(&answer, "x-gateway-error"), header(&answer, "location")), ("redirected", ""));
    assert!(json(answer).await["error"]["message"].as_str().unwrap().contains("HTTP 307"));
}

#[tokio::test]
async fn a_redirect_that_leads_nowhere_is_told_too_because_a_browser_would_show_nothing_of_it() {
    for status in [301, 302, 303, 307, 308] {
        let nowhere = move || async move { StatusCode::from_u16(status).unwrap() };
        let cloud = listen(Router::new().fallback(nowhere)).await;
        let answer = call(gateway(cloud), "GET", &format!("{PATH}/v3/p/volumes/x")).await;
        assert_eq!(header(&answer, "x-gateway-error"), "redirected", "{status}");
    }
    let choices = async || (StatusCode::MULTIPLE_CHOICES, "{\"versions\":[]}");
    let cloud = listen(Router::new().fallback(choices)).await;
    let answer = call(gateway(cloud), "GET", &format!("{PATH}/v3/p/volumes/x")).await;
    assert_eq!(answer.status(), StatusCode::MULTIPLE_CHOICES, "it's an answer with a body");
}

#[tokio::test]
async fn a_call_that_the_console_never_makes_does_not_leave() {
    let cloud = nobody();
    for (method, rest, status) in [
        ("DELETE", "v3/p/volumes/x", StatusCode::METHOD_NOT_ALLOWED),
        ("POST", "v3/p/volumes/x/action", StatusCode::NOT_FOUND),
        ("GET", "v3/p/servers/detail", StatusCode::NOT_FOUND),
        ("GET", "", StatusCode::NOT_FOUND),
    ] {
        let answer = call(gateway(cloud), method, &format!("{PATH}/{rest}")).await;
        assert_eq!(answer.status(), status, "{method} {rest}");
        assert_eq!(header(&answer, "x-gateway-error"), "refused", "{method} {rest}");
    }
}

#[tokio::test]
async fn it_is_no_way_to_any_other_server() {
    let cloud = mirror().await;
    for path in [
        "/api/other/evs/region-one/v3/p/volumes/x",
        "/api/local/ecs/region-one/v3/p/volumes/x",
        "/api/local/evs/region-two/v3/p/volumes/x",
        "/api/local/evs/127.0.0.1:80/x",
        "/api",
        "/api/",
        "/api/local/evs",
    ] {
        let answer = call(gateway(cloud), "GET", path).await;
        assert!(answer.status().is_client_error(), "{path}: {}", answer.status());
        assert_eq!(header(&answer, "x-gateway-error"), "refused", "{path}");
        assert!(json(answer).await["error"]["code"].as_str().unwrap().starts_with("Gateway."), "{path}");
    }
    // The form that proxies are asked in: the server's name in the request itself.
    let answer =
        call(gateway(cloud), "GET", "http://127.0.0.1:1/api/local/evs/region-one/v3/p/volumes/x").await;
    assert_eq!(json(answer).await["uri"], "/evs/region-one/v3/p/volumes/x");
}

#[tokio::test]
async fn a_path_that_climbs_is_refused() {
    let cloud = mirror().await;
    for rest in [
        "v3/../../iam",
        "v3//x",
        "v3/p/volumes/%252e%252e%252f",
        "v3/p/volumes/%c0%ae",
        "v3/p/volumes/%ef%bc%8e",
        "v3/p/volumes/%u002e",
        "v3/p/volumes/x%3f",
        "v3/p/volumes/x%23",
        "v3/p/volumes/x%",
        "v3/p%2fvolumes/x",
        "v3/p/volumes/x?name=a%0d%0ab",
        "v3/p/volumes/x?name=%",
    ] {
        let answer = call(gateway(cloud), "GET", &format!("{PATH}/{rest}")).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{rest}");
        assert_eq!(header(&answer, "x-gateway-error"), "refused", "{rest}");
        assert_eq!(json(answer).await["error"]["code"], "Gateway.Path", "{rest}");
    }
}

#[tokio::test]
async fn only_the_methods_of_the_api_pass() {
    let cloud = mirror().await;
    for method in ["PUT", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"] {
        let answer = call(gateway(cloud), method, &format!("{PATH}/v3/p/volumes/x")).await;
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
    for (method, rest) in [
        ("GET", "v3/p/os-volume-transfer/t"),
        ("HEAD", "v3/p/os-volume-transfer/t"),
        ("POST", "v3/p/os-volume-transfer"),
        ("DELETE", "v3/p/os-volume-transfer/t"),
    ] {
        let answer = call(gateway(cloud), method, &format!("{PATH}/{rest}")).await;
        assert_eq!(answer.status(), StatusCode::OK, "{method}");
    }
}

#[tokio::test]
async fn a_page_of_another_site_is_refused_before_anything_is_sent() {
    let request = Request::post(format!("{PATH}/v3/p/os-volume-transfer"))
        .header("host", "localhost")
        .header("sec-fetch-site", "cross-site")
        .body(Body::empty());
    let answer = gateway(nobody()).oneshot(request.unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused_before_anything_is_sent() {
    let request = Request::post(format!("{PATH}/v3/p/os-volume-transfer"))
        .header("host", "localhost")
        .body(Body::from(vec![b'x'; (64 << 10) + 1]))
        .unwrap();
    let answer = gateway(nobody()).oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(header(&answer, "x-gateway-error"), "refused");
}

//! Clouds that want more of a browser than to give it data. Their answers appear under the console's own address.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, StatusCode};
use evs_gateway::{FOR_THE_BROWSER, operations};
use tower::ServiceExt;

use crate::support::{call, config, gateway, header, json, listen, nobody};

const PATH: &str = "/api/local/evs/region-one/v3/p/os-volume-transfer";
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// A cloud that says this in the headers of its answers, and gives this status and body.
async fn saying(headers: &[(&'static str, &'static str)], status: u16, body: &'static str) -> SocketAddr {
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
        .collect();
    let answer = move || {
        let headers = headers.clone();
        async move { (StatusCode::from_u16(status).unwrap(), headers, body) }
    };
    listen(Router::new().fallback(answer)).await
}

#[tokio::test]
async fn no_header_passes_but_those_that_the_app_reads_on_any_answer() {
    let said = [
        ("nel", "{\"report_to\":\"a\",\"max_age\":31536000,\"include_subdomains\":true}"),
        (
            "report-to",
            "{\"group\":\"a\",\"max_age\":31536000,\"endpoints\":[{\"url\":\"https://e.example.com\"}]}",
        ),
        ("reporting-endpoints", "a=\"https://e.example.com\""),
        ("link", "</x.js>; rel=preload; as=script"),
        ("service-worker-allowed", "/"),
        ("speculation-rules", "\"/x.json\""),
        ("accept-ch", "sec-ch-ua-model"),
        ("critical-ch", "sec-ch-ua-model"),
        ("set-cookie", "a=b; path=/"),
        ("sourcemap", "/x.map"),
        ("content-disposition", "attachment; filename=x.html"),
        ("timing-allow-origin", "*"),
        ("x-dns-prefetch-control", "on"),
        ("server", "a cloud"),
        ("x-request-id", "r-1"),
        ("retry-after", "3"),
    ];
    // These are the gateway's own, whatever the cloud says.
    let own = [
        "cache-control",
        "content-length",
        "content-security-policy",
        "content-type",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "permissions-policy",
        "referrer-policy",
        "x-content-type-options",
        "x-frame-options",
        "x-gateway",
    ];
    for status in [200, 202, 400, 401, 403, 404, 409, 413, 429, 500, 503] {
        let answer = call(gateway(saying(&said, status, "{}").await), "GET", PATH).await;
        assert_eq!(answer.status(), status);
        for name in answer.headers().keys().map(HeaderName::as_str) {
            assert!(own.contains(&name) || FOR_THE_BROWSER.contains(&name), "{status}: {name}");
        }
        assert_eq!((header(&answer, "x-request-id"), header(&answer, "retry-after")), ("r-1", "3"));
    }
}

#[tokio::test]
async fn an_answer_is_data_whatever_its_cloud_says_that_it_is() {
    for (said, told) in [
        ("text/html; charset=utf-8", "text/plain; charset=utf-8"),
        ("text/javascript", "text/plain; charset=utf-8"),
        ("text/css", "text/plain; charset=utf-8"),
        ("application/pdf", "text/plain; charset=utf-8"),
        ("application/json; charset=utf-7", "application/json"),
    ] {
        let cloud = saying(&[("content-type", said)], 200, "<script>alert(1)</script>").await;
        let answer = call(gateway(cloud), "GET", PATH).await;
        assert_eq!(header(&answer, "content-type"), told, "{said}");
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff", "{said}");
        assert_eq!(header(&answer, "content-security-policy"), NOTHING, "{said}");
    }
}

#[tokio::test]
async fn a_browser_gets_an_answer_as_data_only() {
    let cloud = saying(&[], 200, "{}").await;
    for (dest, status) in [
        ("empty", StatusCode::OK),
        ("document", StatusCode::FORBIDDEN),
        ("iframe", StatusCode::FORBIDDEN),
        ("script", StatusCode::FORBIDDEN),
        ("style", StatusCode::FORBIDDEN),
        ("worker", StatusCode::FORBIDDEN),
        ("serviceworker", StatusCode::FORBIDDEN),
        ("image", StatusCode::FORBIDDEN),
    ] {
        let request = Request::get(PATH).header("host", "localhost").header("sec-fetch-site", "same-origin");
        let request = request.header("sec-fetch-dest", dest).body(Body::empty()).unwrap();
        let answer = gateway(cloud).oneshot(request).await.unwrap();
        assert_eq!(answer.status(), status, "{dest}");
        if status == StatusCode::FORBIDDEN {
            assert_eq!(header(&answer, "x-gateway-error"), "refused", "{dest}");
            assert_eq!(json(answer).await["error"]["code"], "Gateway.OtherSite", "{dest}");
        }
    }
}

#[tokio::test]
async fn every_answer_that_is_no_file_of_the_app_runs_and_loads_nothing() {
    let gateway = gateway(nobody());
    for (method, path) in [
        ("GET", "/healthz"),
        ("POST", "/healthz"),
        ("GET", "/readyz"),
        ("GET", "/metrics"),
        ("GET", "/clouds.json"),
        ("PUT", "/clouds.json"),
        ("GET", "/nothing/here"),
        ("GET", "/api"),
        ("GET", "/api/"),
        ("GET", PATH),
        ("PUT", PATH),
        ("GET", "/api/local/evs/region-one/v3/%2e%2e/x"),
    ] {
        let answer = call(gateway.clone(), method, path).await;
        assert_eq!(header(&answer, "content-security-policy"), NOTHING, "{method} {path}");
        assert_eq!(header(&answer, "x-content-type-options"), "nosniff", "{method} {path}");
    }
    let apart = operations(&config(nobody()));
    for path in ["/healthz", "/readyz", "/metrics", "/nothing"] {
        let answer = call(apart.clone(), "GET", path).await;
        assert_eq!(header(&answer, "content-security-policy"), NOTHING, "{path}");
    }
}

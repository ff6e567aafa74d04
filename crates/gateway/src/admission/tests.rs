//! What is let in, and what isn't.

use super::*;

fn request(method: &str, headers: &[(&str, &str)]) -> Request {
    let mut request = Request::builder().method(method).uri("/api/x");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(axum::body::Body::empty()).unwrap()
}

fn ours() -> Origins {
    Origins::parse(["https://console.example.com", "http://[fe80::1]:8080"]).unwrap()
}

fn refused(origins: &Origins, request: &Request) -> &'static str {
    match check(origins, request) {
        Ok(()) => "",
        Err(Refusal::Host(_)) => "host",
        Err(Refusal::OtherHost) => "other host",
        Err(Refusal::OtherOrigin) => "other origin",
        Err(Refusal::Body(_)) => "body",
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn it_answers_to_its_own_names_alone() {
    for (host, why) in [
        ("console.example.com", ""),
        ("console.example.com:443", ""),
        ("CONSOLE.example.COM", ""),
        ("[fe80::1]:8080", ""),
        ("[FE80:0:0::1]:8080", ""),
        ("console.example.com.", "other host"),
        ("console.example.com:8443", "other host"),
        ("console.example.com:80", "other host"),
        ("console.example.com:", "host"),
        ("[fe80::1]", "other host"),
        ("fe80::1", "host"),
        ("evil.example.com", "other host"),
        ("console.example.com.evil.example", "other host"),
        ("localhost", "other host"),
        ("127.0.0.1:8080", "other host"),
        ("console.example.com, evil.example", "host"),
        ("console.example.com evil", "host"),
        ("user@console.example.com", "host"),
        ("console.example.com/", "host"),
        ("console.example.com:443:1", "host"),
        ("console.example.com:+443", "host"),
        ("console.example.com:99999", "host"),
        ("[fe80::1%eth0]:8080", "host"),
        ("[fe80::1", "host"),
        ("", "host"),
    ] {
        assert_eq!(refused(&ours(), &request("GET", &[("host", host)])), why, "{host}");
    }
    assert_eq!(refused(&ours(), &request("GET", &[])), "host", "without a name");
    let two = request("GET", &[("host", "console.example.com"), ("host", "console.example.com")]);
    assert_eq!(refused(&ours(), &two), "host", "with two names");
}

#[test]
fn without_a_list_it_answers_to_this_machine_at_any_port() {
    for (host, why) in [
        ("localhost", ""),
        ("localhost:8080", ""),
        ("LocalHost:1", ""),
        ("127.0.0.1:9000", ""),
        ("[::1]:8080", ""),
        ("[0:0:0:0:0:0:0:1]", ""),
        ("localhost.", "other host"),
        ("127.0.0.2", "other host"),
        ("127.1", "other host"),
        ("0x7f.0.0.1", "other host"),
        ("2130706433", "other host"),
        ("0.0.0.0", "other host"),
        ("[::]", "other host"),
        ("[::ffff:127.0.0.1]", "other host"),
        ("rebound.example", "other host"),
        ("localhost.evil.example", "other host"),
        ("a.localhost", "other host"),
    ] {
        assert_eq!(refused(&Origins::default(), &request("GET", &[("host", host)])), why, "{host}");
    }
}

#[test]
fn a_target_with_a_name_of_its_own_has_to_have_the_same() {
    let absolute = |target: &str, host: &str| {
        let mut request = request("GET", &[("host", host)]);
        *request.uri_mut() = target.parse().unwrap();
        refused(&ours(), &request)
    };
    assert_eq!(absolute("https://console.example.com/x", "console.example.com"), "");
    assert_eq!(absolute("https://console.example.com:443/x", "console.example.com"), "");
    assert_eq!(absolute("http://evil.example/x", "console.example.com"), "host");
    assert_eq!(absolute("https://console.example.com/x", "evil.example"), "host");
    assert_eq!(absolute("http://evil.example/x", "evil.example"), "other host");
    assert_eq!(absolute("https://me@console.example.com/x", "console.example.com"), "host");
    assert_eq!(absolute("console.example.com:443", "console.example.com"), "host", "as CONNECT has it");
}

#[test]
fn what_may_change_something_comes_from_a_page_of_its_own_or_from_no_page() {
    // To a browser, the name with a dot at its end is another one.
    let dotted = ["https://console.example.com", "."].concat();
    for (origin, why) in [
        ("https://console.example.com", ""),
        ("https://CONSOLE.example.com", ""),
        ("http://[fe80::1]:8080", ""),
        ("http://console.example.com", "other origin"),
        ("https://console.example.com:8443", "other origin"),
        (&dotted, "other origin"),
        ("https://evil.example", "other origin"),
        ("https://console.example.com.evil.example", "other origin"),
        ("https://console.example.com https://evil.example", "other origin"),
        ("null", "other origin"),
        ("NULL", "other origin"),
        ("", "other origin"),
        ("*", "other origin"),
        ("file://", "other origin"),
        ("console.example.com", "other origin"),
    ] {
        for method in ["POST", "DELETE", "PUT", "PATCH", "OPTIONS", "PROPFIND"] {
            let request = request(method, &[("host", "console.example.com"), ("origin", origin)]);
            assert_eq!(refused(&ours(), &request), why, "{method} {origin}");
        }
        let read = request("GET", &[("host", "console.example.com"), ("origin", origin)]);
        assert_eq!(refused(&ours(), &read), "", "{origin}");
    }
    assert_eq!(refused(&ours(), &request("POST", &[("host", "console.example.com")])), "");
    let mut two = request("POST", &[("host", "console.example.com")]);
    for _ in 0..2 {
        two.headers_mut().append(header::ORIGIN, "https://console.example.com".parse().unwrap());
    }
    assert_eq!(refused(&ours(), &two), "other origin");
}

#[test]
fn without_a_list_a_page_has_to_be_of_the_very_address_that_is_asked() {
    let from = |host: &str, origin: &str| {
        refused(&Origins::default(), &request("POST", &[("host", host), ("origin", origin)]))
    };
    assert_eq!(from("localhost:8080", "http://localhost:8080"), "");
    assert_eq!(from("localhost:8443", "https://localhost:8443"), "");
    assert_eq!(from("localhost", "http://localhost"), "");
    assert_eq!(from("[::1]:8080", "http://[::1]:8080"), "");
    for other in ["http://localhost:3000", "http://127.0.0.1:8080", "http://localhost", "null"] {
        assert_eq!(from("localhost:8080", other), "other origin", "{other}");
    }
}

#[test]
fn health_answers_under_any_name() {
    for path in HEALTH {
        let mut request = request("GET", &[("host", "10.0.0.7:8080")]);
        *request.uri_mut() = path.parse().unwrap();
        assert_eq!(refused(&ours(), &request), "");
    }
    let mut other = request("GET", &[("host", "10.0.0.7:8080")]);
    *other.uri_mut() = "/healthz/..".parse().unwrap();
    assert_eq!(refused(&ours(), &other), "other host");
}

#[test]
fn a_body_is_no_part_of_what_asks_or_deletes() {
    let ours = |name: &'static str, value: &'static str| [("host", "console.example.com"), (name, value)];
    for method in ["GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT"] {
        for (name, value, why) in [
            ("content-length", "0", ""),
            ("content-length", "00", ""),
            ("content-length", "1", "body"),
            ("content-length", "-0", "body"),
            ("content-length", "", "body"),
            ("transfer-encoding", "chunked", "body"),
            ("transfer-encoding", "identity", "body"),
            ("transfer-encoding", "", "body"),
        ] {
            assert_eq!(
                refused(&self::ours(), &request(method, &ours(name, value))),
                why,
                "{method} {name}: {value}"
            );
        }
    }
    assert_eq!(refused(&self::ours(), &request("POST", &ours("content-length", "1"))), "");
    let mut health = request("GET", &ours("content-length", "1"));
    *health.uri_mut() = "/healthz".parse().unwrap();
    assert_eq!(refused(&self::ours(), &health), "body");
}

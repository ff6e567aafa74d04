//! What passes to a cloud, what comes back, and the errors when nothing does.

use proxies::{Kind, Server, header};

const PATH: &str = "/api/local/evs/one";

/// Method, path, query and body pass as they are; the browser's own headers don't.
pub async fn arrive_byte_by_byte(server: &Server) {
    let path = "/v3/P_x-1/os-volume-transfer/7a9c0d1e/accept?name=%C3%A4+b&x=1%2F2&&empty=";
    let origin = format!("http://{}", server.address);
    let headers = [
        ("x-auth-token", "MII"),
        ("authorization", "SDK-HMAC-SHA256 Access=A, SignedHeaders=host;x-sdk-date, Signature=b"),
        ("openstack-api-version", "volume 3.70"),
        ("content-type", "application/json"),
        ("cookie", "a=b"),
        ("origin", origin.as_str()),
        ("referer", "https://console.example.org/disks"),
        ("accept-language", "zh-CN,zh;q=0.9"),
        ("x-language", "zh-cn"),
        ("idempotency-key", "b3k9_XqfT0aPq-7ZrYcQ1w"),
        ("x-forwarded-user", "me"),
        ("x-http-method-override", "DELETE"),
        ("accept-encoding", "gzip, br"),
        ("x-unheard-of", "1"),
    ];
    let (answer, seen) = server.call("POST", &format!("{PATH}{path}"), &headers, "{\"accept\": {} }\n").await;
    assert_eq!(answer.status(), 200, "{seen}");
    assert_eq!(seen["method"], "POST");
    assert_eq!(seen["uri"], format!("/base/evs/one{path}"));
    assert_eq!(seen["body"], "{\"accept\": {} }\n");
    for name in ["x-auth-token", "authorization", "openstack-api-version", "content-type"] {
        let sent = headers.iter().find(|(known, _)| *known == name).unwrap().1;
        assert_eq!(seen["headers"][name], sent, "{name}");
    }
    assert_eq!(seen["headers"]["accept-language"], "en");
    let of_the_browser = ["cookie", "origin", "referer", "x-language", "idempotency-key"];
    let of_proxies = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-user", "x-http-method-override"];
    for name in of_the_browser.iter().chain(&of_proxies) {
        assert!(seen["headers"][*name].is_null(), "{name}: {seen}");
    }
    assert_eq!(seen["headers"]["accept-encoding"], "identity");
    // Caddy can only take off what is named.
    assert_eq!(seen["headers"]["x-unheard-of"].is_null(), server.kind != Kind::Caddy, "{seen}");
    assert_eq!(header(&answer, "x-subject-token"), "MII");
    assert_eq!(header(&answer, "cache-control"), "no-store");
    assert_eq!(
        header(&answer, "content-security-policy"),
        "default-src 'none'; frame-ancestors 'none'; sandbox"
    );
    assert_eq!((header(&answer, "set-cookie"), header(&answer, "x-gateway-error")), ("", ""));
    assert_eq!(header(&answer, "x-gateway"), "1");

    let (answer, body) = server.call("GET", &format!("{PATH}/v3/p/volumes/busy"), &[], "").await;
    assert_eq!((answer.status().as_u16(), header(&answer, "retry-after")), (429, "7"));
    assert_eq!((header(&answer, "x-request-id"), &body["busy"]), ("r-7", &1.into()));
}

/// Other methods, other paths, other clouds, pages of other sites, and paths that can be read in two ways.
pub async fn never_made_do_not_pass(server: &Server) {
    for (method, path) in [
        ("DELETE", "/api/local/evs/one/v3/p/volumes/x"),
        ("PUT", "/api/local/evs/one/v3/p/os-volume-transfer/x"),
        ("POST", "/api/local/evs/one/v3/p/volumes/x/action"),
        ("GET", "/api/local/evs/one/v3/p/servers/detail"),
        ("GET", "/api/local/evs/two/v3/p/volumes/x"),
        ("GET", "/api/local/cbr/one/v3/p/vaults"),
        ("GET", "/api/other/evs/one/v3/p/volumes/x"),
        ("GET", "/api/local/evs/one/v3/../../../iam/one/v3/projects"),
        ("GET", "/api/local/evs/one/v3/%2e%2e/volumes/detail"),
        ("GET", "/api/local/evs/one/v3/p/volumes/a%2fb"),
        ("GET", "/api/local/evs/one/v3//volumes/x"),
        ("GET", "/api/local/evs/one/v3/p/volumes/x%0d%0ay"),
        ("GET", "/api"),
        ("GET", "/api/"),
    ] {
        let (answer, body) = server.call(method, path, &[], "").await;
        assert!(answer.status().is_client_error(), "{method} {path}: {} {body}", answer.status());
        let words = (header(&answer, "x-gateway"), header(&answer, "x-gateway-error"));
        assert_eq!(words, ("1", "refused"), "{method} {path}");
        assert!(body["error"]["code"].as_str().unwrap().starts_with("Gateway."), "{method} {path}: {body}");
    }
    let elsewhere = [("sec-fetch-site", "cross-site")];
    let (answer, _) = server.call("POST", &format!("{PATH}/v3/p/os-volume-transfer"), &elsewhere, "{}").await;
    assert_eq!((answer.status().as_u16(), header(&answer, "x-gateway-error")), (403, "refused"));
    let here = [("sec-fetch-site", "same-origin")];
    let (answer, _) = server.call("POST", &format!("{PATH}/v3/p/os-volume-transfer"), &here, "{}").await;
    assert_eq!(answer.status(), 200);
}

/// The header tells whether a call can have taken effect. A server that can't tell says that it may have.
pub async fn that_fail_are_told_by_what_they_may_have_done(server: &Server) {
    let (answer, body) = server.call("POST", "/api/cut/evs/one/v3/p/os-volume-transfer", &[], "{}").await;
    assert_eq!((answer.status().as_u16(), header(&answer, "x-gateway-error")), (502, "cut"), "{body}");
    let (answer, body) = server.call("POST", "/api/gone/evs/one/v3/p/os-volume-transfer", &[], "{}").await;
    assert_eq!(answer.status(), 502, "{body}");
    assert!(["unreachable", "cut"].contains(&header(&answer, "x-gateway-error")), "{answer:?}");
    let (answer, body) = server.call("GET", &format!("{PATH}/v3/p/volumes/moved"), &[], "").await;
    assert_eq!((answer.status().as_u16(), header(&answer, "x-gateway-error")), (502, "redirected"), "{body}");
    assert_eq!((header(&answer, "location"), header(&answer, "cache-control")), ("", "no-store"));
}

/// The app can tell an answer that passed here from one of a sign-on proxy in front, and the server's own from the cloud's.
/// What is no call has neither word.
pub async fn tell_whose_answer_it_is(server: &Server) {
    let long = "x".repeat((1 << 20) + 1);
    for (method, path, body, own) in [
        ("GET", format!("{PATH}/v3/p/volumes/x"), "", false),
        ("GET", format!("{PATH}/v3/p/volumes/busy"), "", false),
        ("POST", format!("{PATH}/v3/p/os-volume-transfer"), "{}", false),
        ("GET", format!("{PATH}/v3/p/volumes/moved"), "", true),
        ("POST", "/api/cut/evs/one/v3/p/os-volume-transfer".to_owned(), "{}", true),
        ("POST", "/api/gone/evs/one/v3/p/os-volume-transfer".to_owned(), "{}", true),
        ("POST", format!("{PATH}/v3/p/os-volume-transfer"), long.as_str(), true),
        ("GET", "/api".to_owned(), "", true),
    ] {
        let (answer, _) = server.send(method, &path, &[], body).await;
        assert_eq!(header(&answer, "x-gateway"), "1", "{method} {path}: {answer:?}");
        assert_eq!(!header(&answer, "x-gateway-error").is_empty(), own, "{method} {path}: {answer:?}");
    }
    for path in ["/", "/clouds.json", "/gone.css", "/healthz"] {
        let (answer, _) = server.send("GET", path, &[], "").await;
        let words = (header(&answer, "x-gateway"), header(&answer, "x-gateway-error"));
        assert_eq!(words, ("", ""), "{path}: {answer:?}");
    }
}

/// Tokens reach 32 KB, and revoking one sends two.
pub async fn carry_large_tokens(server: &Server) {
    let token = "M".repeat(32 * 1024);
    let headers = [("x-auth-token", token.as_str()), ("x-subject-token", token.as_str())];
    let (answer, seen) = server.call("DELETE", "/api/local/iam/one/v3/auth/tokens", &headers, "").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(seen["headers"]["x-subject-token"], token);
    assert_eq!(header(&answer, "x-subject-token"), token);
}

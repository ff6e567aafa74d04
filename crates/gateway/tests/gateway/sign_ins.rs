//! Passwords that are guessed through the gateway.

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use evs_gateway::{Clouds, Config};

use crate::support::{CLOUDS, exchange, listen, listen_within};

/// A gateway, behind a proxy or not, before a cloud that knows one password.
async fn gateway(proxies: &str) -> std::net::SocketAddr {
    let cloud = listen(Router::new().fallback(async |password: Bytes| match &password[..] {
        b"right" => StatusCode::CREATED,
        _ => StatusCode::UNAUTHORIZED,
    }))
    .await;
    let limits = "refused_sign_ins_per_minute = 3";
    let text = format!("[server]\ntrusted_proxies = [{proxies}]\n[limits]\n{limits}\n{CLOUDS}");
    let mut clouds = Clouds::parse(&text, "test").unwrap();
    clouds.redirect(&format!("local=http://{cloud}")).unwrap();
    listen_within(Config::new(clouds).unwrap()).await
}

async fn sign_in(gateway: std::net::SocketAddr, password: &str, forwarded: &str) -> String {
    let length = password.len();
    let request = format!(
        "POST /api/local/iam/region-one/v3/auth/tokens HTTP/1.1\r\nHost: localhost\r\n{forwarded}Connection: close\r\nContent-Length: {length}\r\n\r\n{password}"
    );
    exchange(gateway, &request).await
}

fn status(answer: &str) -> &str {
    answer.get(9..12).unwrap_or_default()
}

#[tokio::test]
async fn after_too_many_wrong_passwords_none_is_tried_for_a_while() {
    let gateway = gateway("").await;
    for _ in 0..5 {
        assert_eq!(status(&sign_in(gateway, "right", "").await), "201", "an office may sign in");
    }
    for _ in 0..3 {
        assert_eq!(status(&sign_in(gateway, "wrong", "").await), "401");
    }
    let refused = sign_in(gateway, "right", "").await;
    assert_eq!(status(&refused), "429", "{refused}");
    for part in ["x-gateway-error: refused\r\n", "\"code\":\"Gateway.TooMany\"", "retry-after: "] {
        assert!(refused.contains(part), "{part}: {refused}");
    }
    // Whoever isn't a trusted proxy is no other by saying so.
    assert_eq!(status(&sign_in(gateway, "right", "X-Forwarded-For: 198.51.100.7\r\n").await), "429");
    let read = exchange(
        gateway,
        "GET /api/local/iam/region-one/v3/auth/projects HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    )
    .await;
    assert_eq!(status(&read), "401", "other calls pass");
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_is_counted_by_the_address_that_the_proxy_saw() {
    let gateway = gateway("\"127.0.0.0/8\"").await;
    let guesser = "X-Forwarded-For: 1.2.3.4, 198.51.100.7\r\n";
    for _ in 0..3 {
        assert_eq!(status(&sign_in(gateway, "wrong", guesser).await), "401");
    }
    assert_eq!(status(&sign_in(gateway, "wrong", "X-Forwarded-For: 5.6.7.8, 198.51.100.7\r\n").await), "429");
    assert_eq!(status(&sign_in(gateway, "right", "X-Forwarded-For: 198.51.100.8\r\n").await), "201");
}

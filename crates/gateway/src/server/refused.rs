//! The answer to a connection that there is no room for.

use std::io::Write;
use std::net::Shutdown;

use tokio::net::TcpStream;

/// Written without looking at the request, which may never come.
const BUSY: &str = "HTTP/1.1 503 Service Unavailable\r\n\
    connection: close\r\n\
    content-type: application/json\r\n\
    content-length: 95\r\n\
    cache-control: no-store\r\n\
    retry-after: 1\r\n\
    x-content-type-options: nosniff\r\n\
    x-gateway: 1\r\n\
    x-gateway-error: refused\r\n\
    \r\n\
    {\"error\":{\"code\":\"Gateway.Busy\",\"message\":\"Too many requests at once. Try again in a moment.\"}}";

/// Refuses a connection. Behind TLS nothing can be said before the handshake.
pub fn answer(stream: TcpStream, tls: bool) {
    tracing::debug!("a connection is refused: there are too many");
    if tls {
        return;
    }
    // What can't be written at once isn't.
    let _best_effort = stream.into_std().and_then(|mut stream| {
        stream.write_all(BUSY.as_bytes())?;
        stream.shutdown(Shutdown::Write)
    });
}

#[cfg(test)]
mod tests {
    use axum::response::IntoResponse;
    use http_body_util::BodyExt;

    use super::BUSY;
    use crate::forward::Refusal;

    #[tokio::test]
    async fn it_says_what_a_busy_gateway_says() {
        let (head, body) = BUSY.split_once("\r\n\r\n").unwrap();
        let (parts, said) = Refusal::Busy.into_response().into_parts();
        assert_eq!(body.as_bytes(), said.collect().await.unwrap().to_bytes());
        assert!(head.starts_with(&format!("HTTP/1.1 {}", parts.status)), "{head}");
        assert!(head.contains(&format!("\r\ncontent-length: {}\r\n", body.len())), "{}", body.len());
        for (name, value) in &parts.headers {
            let line = format!("\r\n{name}: {}", value.to_str().unwrap());
            assert!(head.contains(&line), "{line} is missing");
        }
    }
}

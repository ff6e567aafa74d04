//! Answers that don't arrive, or break off.

use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use futures_util::stream;

/// An answer that is lost on the way. The body fails before its first byte, whereupon the server drops the connection
/// without having sent anything at all; in process, reading the body fails.
pub(crate) fn lost(_answer: Response) -> Response {
    let cut = std::io::Error::new(std::io::ErrorKind::ConnectionReset, "cut on purpose");
    Response::new(Body::from_stream(stream::once(std::future::ready(Err::<Vec<u8>, _>(cut)))))
}

/// An answer that arrives with its status, and its JSON breaks off in the middle.
pub(crate) fn cut_short(answer: Response) -> Response {
    let mut response = Response::new(Body::from(r#"{"transfer": {"id": "1a7059f5-8ed"#));
    *response.status_mut() = answer.status();
    response.headers_mut().insert(CONTENT_TYPE, axum::http::HeaderValue::from_static("application/json"));
    response
}

/// A list that breaks off in the middle, with the status of success.
pub(crate) fn cut_list(key: &str) -> Response {
    let mut response = cut_short(Response::default());
    *response.body_mut() = Body::from(format!(r#"{{"count": 4, "{key}": [{{"id": "9c0f63ab-"#));
    *response.status_mut() = StatusCode::OK;
    response
}

//! Which requests may have a body, and how. A cloud that ignores the body of a GET or a DELETE takes what it is made of for the next request
//! on that connection, which is somebody else's: so none ever gets there.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};

use crate::forward::Refusal;

/// Refuses a body that nobody would read, or not as it's meant: the one coding of a body is `chunked`, alone (RFC 9112, 6.1). Any
/// other would be lost on the way.
///
/// # Errors
/// When a request other than POST, PUT or PATCH announces one; the latter two are refused as methods. When its coding is another.
pub fn refuse_odd(request: &Request) -> Result<(), Refusal> {
    let headers = request.headers();
    if matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH) {
        let mut codings = headers.get_all(header::TRANSFER_ENCODING).iter();
        let chunked = |coding: &HeaderValue| coding.as_bytes().trim_ascii().eq_ignore_ascii_case(b"chunked");
        let plain = codings.next().is_none_or(chunked) && codings.next().is_none();
        return if plain { Ok(()) } else { Err(Refusal::Coding) };
    }
    let empty =
        |length: &HeaderValue| !length.is_empty() && length.as_bytes().iter().all(|byte| *byte == b'0');
    let announced = headers.contains_key(header::TRANSFER_ENCODING)
        || !headers.get_all(header::CONTENT_LENGTH).iter().all(empty);
    if announced { Err(Refusal::Body) } else { Ok(()) }
}

//! Which requests may have a body, and how it may come. A cloud that ignores the body of a GET or a DELETE takes what it is made of for the next request
//! on that connection, which is somebody else's: so none ever gets there.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};

use crate::forward::Refusal;

/// Refuses a body that nobody would read, and one that is packed for the way in another form than chunks: the library takes it
/// for chunks if that is the last form, and what it was packed in would be gone before the cloud.
///
/// # Errors
/// When a request other than POST, PUT or PATCH announces one (the latter two are refused as methods), or it comes so.
pub fn refuse_where_none_belongs(request: &Request) -> Result<(), Refusal> {
    let headers = request.headers();
    let mut codings = headers.get_all(header::TRANSFER_ENCODING).iter();
    let is_plain = codings.next().is_none_or(|coding| coding.as_bytes().eq_ignore_ascii_case(b"chunked"));
    if !is_plain || codings.next().is_some() {
        return Err(Refusal::Body("A body may come in chunks, and in no other coding."));
    }
    if matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH) {
        return Ok(());
    }
    let empty =
        |length: &HeaderValue| !length.is_empty() && length.as_bytes().iter().all(|byte| *byte == b'0');
    let announced = headers.contains_key(header::TRANSFER_ENCODING)
        || !headers.get_all(header::CONTENT_LENGTH).iter().all(empty);
    if announced { Err(Refusal::Body("A request with this method has no body.")) } else { Ok(()) }
}

//! Which requests may have a body. A cloud that ignores the body of a GET or a DELETE takes what it is made of for the next request
//! on that connection, which is somebody else's: so none ever gets there.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};

use crate::forward::Refusal;

/// Refuses a body that nobody would read.
///
/// # Errors
/// When a request other than POST, PUT or PATCH announces one. The latter two are refused as methods.
pub fn refuse_where_none_belongs(request: &Request) -> Result<(), Refusal> {
    if matches!(*request.method(), Method::POST | Method::PUT | Method::PATCH) {
        return Ok(());
    }
    let headers = request.headers();
    let empty =
        |length: &HeaderValue| !length.is_empty() && length.as_bytes().iter().all(|byte| *byte == b'0');
    let announced = headers.contains_key(header::TRANSFER_ENCODING)
        || !headers.get_all(header::CONTENT_LENGTH).iter().all(empty);
    if announced { Err(Refusal::Body) } else { Ok(()) }
}

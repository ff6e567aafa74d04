//! Packs long answers, which clouds send as they are: megabytes of the same words. A few are packed at a time, so that it takes
//! little memory; the rest goes as it is. Which answers may be packed isn't known here.

use std::error::Error;
use std::io::Write;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::Body as AnyBody;
use axum::http::StatusCode;
use axum::http::header::{self, HeaderMap, HeaderValue};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use hyper::body::{Body, Frame, SizeHint};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Why a body breaks off.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// A body as it comes from a cloud.
pub trait Plain: Body<Data = Bytes, Error = BoxError> + Unpin + Send + 'static {}

impl<B: Body<Data = Bytes, Error = BoxError> + Unpin + Send + 'static> Plain for B {}

/// So many are packed at once, each with a third of a megabyte.
const AT_ONCE: usize = 8;
/// What is shorter goes in one or two packets of the network anyway.
const WORTH_IT: u64 = 4 << 10;
/// What is packed goes on in pieces of about this size.
const PIECE: usize = 16 << 10;

/// The places in which answers are packed. Copies share them.
#[derive(Clone, Debug)]
pub struct Packing(Arc<Semaphore>);

impl Default for Packing {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Packing {
    /// The body of an answer as it goes to the browser, whose headers follow: packed, if there is a place for it now.
    pub fn pack(&self, status: StatusCode, headers: &mut HeaderMap, body: impl Plain) -> AnyBody {
        let is_short = body.size_hint().upper().is_some_and(|length| length < WORTH_IT);
        if status != StatusCode::OK || is_short {
            return AnyBody::new(body);
        }
        let Ok(place) = Arc::clone(&self.0).try_acquire_owned() else { return AnyBody::new(body) };
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        let encoder = GzEncoder::new(Vec::with_capacity(PIECE), Compression::fast());
        AnyBody::new(PackedBody { body, packing: Some((encoder, place)) })
    }
}

/// Whether the caller takes gzip (RFC 9110 §12.5.3). One that says nothing takes anything, but may not expect it.
pub fn takes_gzip(incoming: &HeaderMap) -> bool {
    let said = incoming.get_all(header::ACCEPT_ENCODING).iter().filter_map(|said| said.to_str().ok());
    said.flat_map(|said| said.split(',')).any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
        let weight = weight.trim().to_ascii_lowercase();
        let is_refused = weight.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0_f32));
        name.trim().eq_ignore_ascii_case("gzip") && !is_refused
    })
}

/// A body that is packed while it comes.
struct PackedBody<B> {
    body: B,
    /// Until the last piece is out.
    packing: Option<(GzEncoder<Vec<u8>>, OwnedSemaphorePermit)>,
}

impl<B: Plain> Body for PackedBody<B> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        while let Some((mut encoder, place)) = self.packing.take() {
            let polled = Pin::new(&mut self.body).poll_frame(context);
            let Poll::Ready(frame) = polled else {
                self.packing = Some((encoder, place));
                return Poll::Pending;
            };
            match frame {
                Some(Ok(frame)) => {
                    if let Some(piece) = frame.data_ref() {
                        encoder.write_all(piece)?;
                    }
                    let packed = encoder.get_mut();
                    let piece = (packed.len() >= PIECE).then(|| std::mem::take(packed));
                    self.packing = Some((encoder, place));
                    if let Some(piece) = piece {
                        return data(piece);
                    }
                }
                // It breaks off, so that a part is never taken for the whole.
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return data(encoder.finish()?),
            }
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.packing.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::default()
    }
}

fn data(piece: Vec<u8>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
    Poll::Ready(Some(Ok(Frame::data(piece.into()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caller_has_to_say_that_it_takes_packed_answers() {
        for (said, takes) in [
            ("gzip, deflate, br, zstd", true),
            ("br;q=1.0, GZIP;q=0.5", true),
            ("gzip;q=0", false),
            ("gzip; q=0.000", false),
            ("br", false),
            ("xgzip", false),
            ("identity", false),
            ("*", false),
            ("", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(said));
            assert_eq!(takes_gzip(&headers), takes, "{said}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }
}

//! Passes the body of an answer to the browser, within the limits of size and time. A body over a limit breaks off, so that a part
//! is never taken for the whole.

use std::error::Error;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::Limited;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::time::{Sleep, sleep};
use tower_http::timeout::TimeoutBody;

use crate::config::Limits;

type BoxError = Box<dyn Error + Send + Sync>;

/// A body within the limits.
pub struct BoundedBody {
    body: Pin<Box<TimeoutBody<Limited<Incoming>>>>,
    end: Pin<Box<Sleep>>,
}

impl BoundedBody {
    /// The body of an answer whose head has just come.
    pub fn new(body: Incoming, limits: &Limits) -> Self {
        let largest = usize::try_from(limits.answer_bytes).unwrap_or(usize::MAX);
        let body = TimeoutBody::new(limits.answer, Limited::new(body, largest));
        Self { body: Box::pin(body), end: Box::pin(sleep(limits.whole_answer)) }
    }
}

impl Body for BoundedBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if self.end.as_mut().poll(context).is_ready() {
            return Poll::Ready(Some(Err("the answer took too long as a whole".into())));
        }
        match self.body.as_mut().poll_frame(context) {
            // What follows the last chunk are headers, and headers pass by list: none of these is in it.
            Poll::Ready(Some(Ok(frame))) if frame.is_trailers() => Poll::Ready(None),
            other => other,
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

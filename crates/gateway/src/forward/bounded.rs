//! Passes the body of an answer to the browser, within the limits of size and time. A body over a limit breaks off, so that a part
//! is never taken for the whole.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Limited;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

use crate::config::Limits;
use crate::packing::BoxError;

/// A body within the limits.
pub struct BoundedBody {
    body: Limited<Incoming>,
    /// How long the next piece may take.
    piece: Duration,
    /// When the whole must have come.
    end: Instant,
    /// Until when the next piece is awaited; made when it isn't there already, which most answers never need.
    waiting: Option<Pin<Box<Sleep>>>,
}

impl BoundedBody {
    /// The body of an answer whose head has just come.
    pub fn new(body: Incoming, limits: &Limits) -> Self {
        let largest = usize::try_from(limits.answer_bytes).unwrap_or(usize::MAX);
        Self {
            body: Limited::new(body, largest),
            piece: limits.answer,
            end: Instant::now() + limits.whole_answer,
            waiting: None,
        }
    }

    /// Is ready when the next piece has taken too long.
    fn poll_late(&mut self, context: &mut Context<'_>) -> Poll<BoxError> {
        let (piece, end) = (self.piece, self.end);
        let awaited = || Box::pin(sleep_until(end.min(Instant::now() + piece)));
        let waiting = self.waiting.get_or_insert_with(awaited);
        waiting.as_mut().poll(context).map(|()| "the answer took too long".into())
    }
}

impl Body for BoundedBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) else {
            return self.poll_late(context).map(|late| Some(Err(late)));
        };
        self.waiting = None;
        match frame {
            // What follows the last chunk are headers, and headers pass by list: none of these is in it.
            Some(Ok(frame)) if frame.is_trailers() => Poll::Ready(None),
            // One that keeps coming is never waited for.
            Some(Ok(_)) if Instant::now() >= self.end => {
                Poll::Ready(Some(Err("the answer took too long as a whole".into())))
            }
            other => Poll::Ready(other),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

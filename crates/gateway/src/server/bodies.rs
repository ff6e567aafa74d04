//! The bodies of a request and of its answer, as they tell what their connection is doing. An answer is asked for no faster than its
//! client takes it.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::Body as Answer;
use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};

use super::client::{Client, Phase};

/// So many bytes of an answer may wait to be sent before the next piece is asked for.
const AHEAD: usize = 32 * 1024;

/// The body of a request.
pub struct Received {
    body: Incoming,
    client: Arc<Client>,
}

impl Received {
    pub fn new(body: Incoming, client: Arc<Client>) -> Self {
        client.enter(if body.is_end_stream() { Phase::Answer } else { Phase::Body });
        Self { body, client }
    }
}

impl Body for Received {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if frame.is_none() || self.body.is_end_stream() {
            self.client.enter(Phase::Answer);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// The body of an answer.
pub struct Sent {
    body: Answer,
    client: Arc<Client>,
    /// What had been sent on this connection before.
    before: usize,
    given: usize,
}

impl Sent {
    pub fn new(body: Answer, client: Arc<Client>) -> Self {
        // A body that nobody read doesn't count any more.
        client.enter(Phase::Answer);
        let before = client.sent_since(0);
        Self { body, client, before, given: 0 }
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        // What waits is sent by the same task, which then asks again.
        if self.given.saturating_sub(self.client.sent_since(self.before)) >= AHEAD {
            return Poll::Pending;
        }
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        if let Some(Ok(frame)) = &frame {
            self.given += frame.data_ref().map_or(0, Bytes::len);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        self.client.answered();
    }
}

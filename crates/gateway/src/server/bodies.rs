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
    /// The body of a request whose head is here. `None` when its connection was ended from outside meanwhile.
    pub fn begin(body: Incoming, client: Arc<Client>) -> Option<Self> {
        client.begin(!body.is_end_stream()).then_some(Self { body, client })
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
        let is_whole = frame.is_none() || self.body.is_end_stream();
        if is_whole && !self.client.enter(Phase::Answer) {
            // The end of the connection is under way, and takes whoever waits here with it.
            return Poll::Pending;
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
    /// What is left of a piece that was too large to be given at once.
    rest: Bytes,
    client: Arc<Client>,
    /// What had been sent on this connection before.
    before: usize,
    given: usize,
}

impl Sent {
    pub fn new(body: Answer, client: Arc<Client>) -> Self {
        // A body that nobody read doesn't count any more.
        let _or_ended = client.enter(Phase::Answer);
        let before = client.sent_since(0);
        Self { body, rest: Bytes::new(), client, before, given: 0 }
    }

    /// The next part of a piece. Nothing is copied.
    fn part(&mut self, mut piece: Bytes) -> Frame<Bytes> {
        self.rest = piece.split_off(piece.len().min(AHEAD));
        self.given += piece.len();
        Frame::data(piece)
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.given.saturating_sub(self.client.sent_since(self.before)) >= AHEAD {
            self.client.wake_when_sent(context.waker());
            return Poll::Pending;
        }
        if !self.rest.is_empty() {
            let rest = std::mem::take(&mut self.rest);
            return Poll::Ready(Some(Ok(self.part(rest))));
        }
        let frame = ready!(Pin::new(&mut self.body).poll_frame(context));
        Poll::Ready(frame.map(|frame| {
            frame.map(|frame| frame.into_data().map_or_else(|other| other, |piece| self.part(piece)))
        }))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let (mut hint, rest) = (self.body.size_hint(), self.rest.len() as u64);
        if let Some(upper) = hint.upper() {
            hint.set_upper(upper + rest);
        }
        hint.set_lower(hint.lower() + rest);
        hint
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        self.client.give(std::mem::take(&mut self.body));
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;
    use crate::pressure::Pressure;
    use crate::server::memory::Memory;

    #[tokio::test]
    async fn a_large_piece_is_given_in_parts_as_it_is_taken_and_not_copied() {
        let client = Arc::new(Client::new(Arc::new(Memory::new(0, Pressure::default()))));
        let content = Bytes::from_static(&[7; AHEAD * 2 + 1]);
        let mut sent = Sent::new(Answer::from(content.clone()), client.clone());
        assert_eq!(sent.size_hint().exact(), Some(content.len() as u64));
        let first = sent.frame().await.unwrap().unwrap().into_data().unwrap();
        assert_eq!((first.len(), first.as_ptr()), (AHEAD, content.as_ptr()));
        assert_eq!(sent.size_hint().exact(), Some((AHEAD + 1) as u64));
        let (second, ()) = tokio::join!(sent.frame(), async { client.send(AHEAD) });
        assert_eq!(second.unwrap().unwrap().into_data().unwrap().len(), AHEAD);
        client.send(AHEAD);
        assert!(!sent.is_end_stream());
        assert_eq!(sent.frame().await.unwrap().unwrap().into_data().unwrap().len(), 1);
        assert!(sent.is_end_stream());
    }

    #[tokio::test]
    async fn an_answer_is_through_when_it_has_been_sent_and_not_before() {
        let client = Arc::new(Client::new(Arc::new(Memory::new(0, Pressure::default()))));
        client.receive(1);
        let sent = Sent::new(Answer::from("x"), client.clone());
        client.sent_all();
        assert_eq!(client.phase().0, Phase::Answer, "it hasn't been given yet");
        drop(sent);
        assert_eq!(client.phase().0, Phase::Answer);
        client.sent_all();
        assert_eq!(client.phase().0, Phase::Idle);
    }
}

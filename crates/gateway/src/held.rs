//! What lasts as long as an answer does: it's dropped when the answer has been sent, or when its client has gone.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};

/// Keeps something until the answer is through.
pub fn until_through(held: impl Send + Unpin + 'static, answer: Response) -> Response {
    answer.map(|body| Body::new(Held { body, _held: held }))
}

struct Held<T> {
    body: Body,
    _held: T,
}

impl<T: Unpin> hyper::body::Body for Held<T> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http_body_util::BodyExt;

    use super::*;

    #[tokio::test]
    async fn what_is_held_lasts_until_the_answer_is_dropped() {
        let held = Arc::new(());
        let mut answer = until_through(held.clone(), Response::new(Body::from("x")));
        assert!(answer.body_mut().frame().await.unwrap().is_ok());
        assert!(answer.body_mut().frame().await.is_none());
        assert_eq!(Arc::strong_count(&held), 2, "what has been given may not be sent yet");
        drop(answer);
        assert_eq!(Arc::strong_count(&held), 1);
    }
}

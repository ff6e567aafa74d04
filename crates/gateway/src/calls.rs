//! How much is done at once: calls to clouds, and files of the app. Each can take a second open file, and takes memory of the gateway or
//! the system until its answer is through, so there are only so many, and only a part of them for one client.

use std::collections::HashMap;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::client_address::Group;
use crate::config::Limits;
use crate::forward::Refusal;
use crate::server::Connection;

/// How long a call waits for its turn. What takes longer is no moment's crowd.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is under way. Copies share it.
#[derive(Clone, Debug)]
pub struct Calls {
    all: Arc<Semaphore>,
    of_each: usize,
    by_group: Arc<Mutex<HashMap<Group, usize>>>,
}

impl Calls {
    /// As many as these limits say.
    pub fn within(limits: &Limits) -> Self {
        let most = limits.calls.min(Semaphore::MAX_PERMITS);
        Self {
            all: Arc::new(Semaphore::new(most)),
            of_each: limits.calls_per_client,
            by_group: Arc::default(),
        }
    }

    /// Begins one for this client, as soon as there is room.
    ///
    /// # Errors
    /// When the client has too many under way, or there is no room within seconds.
    pub async fn begin(
        &self,
        client: Option<IpAddr>,
        connection: Option<&Connection>,
    ) -> Result<Turn, Refusal> {
        let share = client.map(|client| self.share_of(Group::of(client))).transpose()?;
        if let Ok(permit) = self.all.clone().try_acquire_owned() {
            return Ok(Turn { _permit: permit, _share: share });
        }
        // Who takes nothing of an answer can't expect others to wait.
        if let Some(connection) = connection {
            connection.clients.cut_stalled();
        }
        let waiting = tokio::time::timeout(PATIENCE, self.all.clone().acquire_owned()).await;
        match waiting {
            Ok(Ok(permit)) => Ok(Turn { _permit: permit, _share: share }),
            _ => Err(Refusal::Busy),
        }
    }

    fn share_of(&self, group: Group) -> Result<Share, Refusal> {
        let mut by_group = self.by_group.lock().unwrap_or_else(PoisonError::into_inner);
        let count = by_group.entry(group).or_default();
        if *count >= self.of_each {
            return Err(Refusal::Busy);
        }
        *count += 1;
        Ok(Share { group, by_group: self.by_group.clone() })
    }
}

/// One call or file under way, until this is dropped.
#[derive(Debug)]
pub struct Turn {
    _permit: OwnedSemaphorePermit,
    _share: Option<Share>,
}

/// One of those that a client has under way.
#[derive(Debug)]
struct Share {
    group: Group,
    by_group: Arc<Mutex<HashMap<Group, usize>>>,
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut by_group = self.by_group.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = by_group.get_mut(&self.group) {
            *count -= 1;
            if *count == 0 {
                by_group.remove(&self.group);
            }
        }
    }
}

impl Turn {
    /// The same answer, which ends the turn when it's through or given up.
    pub fn until_through(self, answer: Response) -> Response {
        answer.map(|body| Body::new(Held { body, _turn: self }))
    }
}

struct Held {
    body: Body,
    _turn: Turn,
}

impl hyper::body::Body for Held {
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
    use super::*;

    fn calls(all: usize, of_each: usize) -> Calls {
        Calls::within(&Limits { calls: all, calls_per_client: of_each, ..Limits::default() })
    }

    fn client(last: u8) -> Option<IpAddr> {
        Some(IpAddr::from([192, 0, 2, last]))
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_has_its_part_and_others_have_the_rest() {
        let calls = calls(3, 2);
        let first = calls.begin(client(1), None).await.unwrap();
        let _second = calls.begin(client(1), None).await.unwrap();
        assert!(matches!(calls.begin(client(1), None).await, Err(Refusal::Busy)));
        let _third = calls.begin(client(2), None).await.unwrap();
        assert!(matches!(calls.begin(client(3), None).await, Err(Refusal::Busy)), "there is no more room");
        drop(first);
        assert!(calls.begin(client(1), None).await.is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_waits_a_moment_for_its_turn_and_leaves_nothing_behind_when_it_gives_up() {
        let calls = calls(1, 2);
        let first = calls.begin(client(1), None).await.unwrap();
        let (waiting, ()) = tokio::join!(calls.begin(client(2), None), async {
            tokio::time::sleep(PATIENCE / 2).await;
            drop(first);
        });
        assert!(waiting.is_ok());
        assert!(matches!(calls.begin(client(3), None).await, Err(Refusal::Busy)));
        drop(waiting);
        assert!(calls.by_group.lock().unwrap().is_empty());
        assert_eq!(calls.all.available_permits(), 1);
    }

    #[tokio::test]
    async fn a_turn_lasts_until_the_answer_is_through() {
        let calls = calls(1, 1);
        let turn = calls.begin(client(1), None).await.unwrap();
        let answer = turn.until_through(Response::new(Body::from("x")));
        assert_eq!(calls.all.available_permits(), 0);
        drop(answer);
        assert_eq!(calls.all.available_permits(), 1);
    }
}

//! How much is done at once: calls to clouds, and files of the app. Each can take a second open file, and takes memory of the gateway or
//! the system until its answer is through, so there are only so many, and only a part of them for one client.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::response::Response;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::client_address::Group;
use crate::held;
use crate::pressure::{Of, Pressure};

/// How long a call waits for its turn. What takes longer is no moment's crowd.
const PATIENCE: Duration = Duration::from_secs(2);

/// Cuts a client that takes nothing of its answer, if there is one.
#[derive(Clone)]
pub struct Relief(pub Arc<dyn Fn() -> bool + Send + Sync>);

/// There is no room, and was none for a while.
#[derive(Clone, Copy, Debug)]
pub struct Busy;

/// What is under way. Copies share it.
#[derive(Clone, Debug)]
pub struct Calls {
    all: Arc<Semaphore>,
    of_each: usize,
    by_group: Groups,
    pressure: Pressure,
}

/// The clients that have something under way or waiting: their places, and how many take part.
type Groups = Arc<Mutex<HashMap<Group, (Arc<Semaphore>, usize)>>>;

impl Calls {
    /// So many at once, and so many of each client.
    pub fn within(most: usize, of_each: usize, pressure: Pressure) -> Self {
        pressure.set_room(Of::Calls, most);
        let permits = |most: usize| most.min(Semaphore::MAX_PERMITS);
        let all = Arc::new(Semaphore::new(permits(most)));
        Self { all, of_each: permits(of_each), by_group: Arc::default(), pressure }
    }

    /// Begins one for this client, as soon as there is room.
    ///
    /// # Errors
    /// When the client has too many under way, or there is no room, and neither changes within seconds.
    pub async fn begin(&self, client: Option<IpAddr>, relief: Option<&Relief>) -> Result<Turn, Busy> {
        let share = client.map(|client| self.share_of(Group::of(client)));
        if let Some(turn) = self.try_begin(share.as_ref()) {
            return Ok(self.turn(turn, share));
        }
        // Who takes nothing of an answer can't expect others to wait.
        if let Some(Relief(cut_one)) = relief {
            cut_one();
        }
        let permits = async {
            // First one's own, so that nobody waits with a place that others need.
            let own = match &share {
                Some(share) => Some(share.places.clone().acquire_owned().await.ok()?),
                None => None,
            };
            Some((self.all.clone().acquire_owned().await.ok()?, own))
        };
        match tokio::time::timeout(PATIENCE, permits).await {
            Ok(Some(permits)) => Ok(self.turn(permits, share)),
            _ => Err(Busy),
        }
    }

    fn turn(&self, permits: Permits, share: Option<Share>) -> Turn {
        self.pressure.take(Of::Calls, 1);
        Turn { _permits: permits, _share: share, pressure: self.pressure.clone() }
    }

    fn try_begin(&self, share: Option<&Share>) -> Option<Permits> {
        let own = share.map(|share| share.places.clone().try_acquire_owned()).transpose().ok()?;
        Some((self.all.clone().try_acquire_owned().ok()?, own))
    }

    fn share_of(&self, group: Group) -> Share {
        let mut by_group = self.by_group.lock().unwrap_or_else(PoisonError::into_inner);
        let (places, part) =
            by_group.entry(group).or_insert_with(|| (Arc::new(Semaphore::new(self.of_each)), 0));
        *part += 1;
        Share { group, places: places.clone(), by_group: self.by_group.clone() }
    }
}

/// A place among all, and one among the client's own.
type Permits = (OwnedSemaphorePermit, Option<OwnedSemaphorePermit>);

/// One call or file under way, until this is dropped.
#[derive(Debug)]
pub struct Turn {
    _permits: Permits,
    _share: Option<Share>,
    pressure: Pressure,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.pressure.give(Of::Calls, 1);
    }
}

/// A client's part in what is under way or waits.
#[derive(Debug)]
struct Share {
    group: Group,
    places: Arc<Semaphore>,
    by_group: Groups,
}

impl Drop for Share {
    fn drop(&mut self) {
        let mut by_group = self.by_group.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, part)) = by_group.get_mut(&self.group) {
            *part -= 1;
            if *part == 0 {
                by_group.remove(&self.group);
            }
        }
    }
}

impl Turn {
    /// The same answer, which ends the turn when it's through or given up.
    pub fn until_through(self, answer: Response) -> Response {
        held::until_through(self, answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calls(all: usize, of_each: usize) -> Calls {
        Calls::within(all, of_each, Pressure::default())
    }

    fn client(last: u8) -> Option<IpAddr> {
        Some(IpAddr::from([192, 0, 2, last]))
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_has_its_part_and_others_have_the_rest() {
        let calls = calls(3, 2);
        let first = calls.begin(client(1), None).await.unwrap();
        let _second = calls.begin(client(1), None).await.unwrap();
        assert!(matches!(calls.begin(client(1), None).await, Err(Busy)));
        let _third = calls.begin(client(2), None).await.unwrap();
        assert!(matches!(calls.begin(client(3), None).await, Err(Busy)), "there is no more room");
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
        assert!(matches!(calls.begin(client(3), None).await, Err(Busy)));
        drop(waiting);
        let own = [calls.begin(client(4), None).await, calls.begin(client(4), None).await];
        assert!(own[0].is_ok() && own[1].is_err());
        drop(own);
        assert!(calls.by_group.lock().unwrap().is_empty());
        assert_eq!(calls.all.available_permits(), 1);
    }

    #[tokio::test]
    async fn a_turn_lasts_until_the_answer_is_through() {
        let calls = calls(1, 1);
        let turn = calls.begin(client(1), None).await.unwrap();
        let answer = turn.until_through(Response::new("x".into()));
        assert_eq!(calls.all.available_permits(), 0);
        drop(answer);
        assert_eq!(calls.all.available_permits(), 1);
    }
}

//! Sign-ins that clouds have refused, counted by client for a minute or two, so that nobody guesses passwords by the thousand from
//! here. Those that succeed don't count: many people can share an address.

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

// Its clock can be set forward by a test.
use tokio::time::Instant;

use crate::client_address::Group;

/// The time in which so many may be refused.
const WINDOW: Duration = Duration::from_secs(60);
/// Clients are counted in so many places, each in one of them. Two share one seldom, and nobody can choose whose.
const PLACES: usize = 32_768;

/// The counts. Copies share them.
#[derive(Clone)]
pub struct SignIns {
    most: u32,
    places: RandomState,
    counts: Arc<Mutex<Counts>>,
}

/// The counts of this window and of the one before, and when this one began.
struct Counts {
    now: Box<[u16]>,
    before: Box<[u16]>,
    since: Instant,
}

impl SignIns {
    /// `most` may be refused in a minute.
    pub fn within(most: u32) -> Self {
        let none = || vec![0; PLACES].into_boxed_slice();
        let counts = Counts { now: none(), before: none(), since: Instant::now() };
        Self { most, places: RandomState::new(), counts: Arc::new(Mutex::new(counts)) }
    }

    /// Begins an attempt. It counts as refused until it is known to be something else, so that many at once count, too.
    ///
    /// # Errors
    /// When too many were refused: in so many seconds another may be tried.
    pub fn begin(&self, client: IpAddr) -> Result<Attempt, u64> {
        let place =
            usize::try_from(self.places.hash_one(Group::of(client)) % PLACES as u64).unwrap_or_default();
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let age = counts.age();
        let (now, before) = (counts.now[place], counts.before[place]);
        // Of the window before, as much counts as still lies within the last minute.
        let left = WINDOW.saturating_sub(age).as_secs_f64() / WINDOW.as_secs_f64();
        if f64::from(now) + f64::from(before) * left >= f64::from(self.most) {
            return Err(WINDOW.saturating_sub(age).as_secs() / 2 + 1);
        }
        counts.now[place] = now.saturating_add(1);
        Ok(Attempt { counts: self.counts.clone(), place, refused: false })
    }
}

impl Counts {
    /// Begins a new window where this one is over; returns how old this one is.
    fn age(&mut self) -> Duration {
        let age = self.since.elapsed();
        if age < WINDOW {
            return age;
        }
        std::mem::swap(&mut self.now, &mut self.before);
        self.now.fill(0);
        if age >= WINDOW * 2 {
            self.before.fill(0);
        }
        self.since = Instant::now();
        Duration::ZERO
    }
}

/// An attempt to sign in. It doesn't count any more when this is dropped, unless it was refused.
pub struct Attempt {
    counts: Arc<Mutex<Counts>>,
    place: usize,
    refused: bool,
}

impl Attempt {
    /// The cloud has refused it.
    pub fn count(mut self) {
        self.refused = true;
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        if !self.refused {
            let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
            // Where a new window has begun meanwhile, the old one keeps it.
            counts.now[self.place] = counts.now[self.place].saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(last: u8) -> IpAddr {
        IpAddr::from([192, 0, 2, last])
    }

    /// Whether a sign-in is refused here; otherwise the cloud refuses it.
    fn refused(sign_ins: &SignIns, last: u8) -> bool {
        sign_ins.begin(client(last)).map(Attempt::count).is_err()
    }

    #[tokio::test(start_paused = true)]
    async fn after_so_many_refused_sign_ins_a_client_waits_and_others_do_not() {
        let sign_ins = SignIns::within(3);
        for _ in 0..3 {
            assert!(!refused(&sign_ins, 1));
        }
        let wait = sign_ins.begin(client(1)).err().unwrap();
        assert!((1..=60).contains(&wait), "{wait}");
        assert!(!refused(&sign_ins, 2));
        tokio::time::advance(WINDOW).await;
        assert!(refused(&sign_ins, 1), "the last minute still has them");
        tokio::time::advance(WINDOW).await;
        assert!(!refused(&sign_ins, 1));
    }

    #[tokio::test(start_paused = true)]
    async fn those_that_succeed_do_not_count() {
        let sign_ins = SignIns::within(3);
        for _ in 0..100 {
            assert!(sign_ins.begin(client(1)).is_ok());
        }
        assert!(!refused(&sign_ins, 1));
    }

    #[tokio::test(start_paused = true)]
    async fn many_at_once_count_before_any_is_answered() {
        let sign_ins = SignIns::within(3);
        let under_way: Vec<_> = (0..5).map(|_| sign_ins.begin(client(1))).collect();
        assert_eq!(under_way.iter().filter(|attempt| attempt.is_ok()).count(), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn an_address_of_a_home_is_as_good_as_its_next() {
        let sign_ins = SignIns::within(1);
        let first = sign_ins.begin("2001:db8::1".parse().unwrap());
        assert!(first.is_ok());
        assert!(sign_ins.begin("2001:db8::2".parse().unwrap()).is_err());
        assert!(sign_ins.begin("2001:db8:0:1::2".parse().unwrap()).is_ok());
    }
}

//! Requests that came before: a browser sends a POST a second time by itself when the connection ends before an answer. Each change
//! may carry an id of its own, and the ids of the last minutes are remembered here: never what was asked, by whom, or what
//! the cloud answered. Other copies of the gateway don't know them, so this helps and nothing relies on it.

use std::collections::HashSet;
use std::mem;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::{HeaderMap, HeaderName};
use sha2::{Digest, Sha256};
// Its clock can be set forward by a test.
use tokio::time::Instant;

/// The header with a change's id: 16 to 64 letters, digits, `-` and `_`, made by the app for each change. It never goes to the
/// cloud.
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// For at least this time an id is remembered, and at most for twice as long.
const SPAN: Duration = Duration::from_secs(600);
/// So many ids make a generation full, and there are two: at most 65,536 ids of 16 bytes.
const MOST: usize = 32_768;

/// The id of a change, as it is remembered: the beginning of its hash, so that no id is longer than 16 bytes and none can be
/// read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ChangeId([u8; 16]);

impl ChangeId {
    /// The id that a change carries, if it carries one.
    ///
    /// # Errors
    /// When there are two, or one of another form.
    pub fn of(headers: &HeaderMap) -> Result<Option<Self>, Malformed> {
        let mut all = headers.get_all(IDEMPOTENCY_KEY).iter().map(|value| value.as_bytes());
        let Some(id) = all.next() else { return Ok(None) };
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if all.next().is_some() || !(16..=64).contains(&id.len()) || !id.iter().all(plain) {
            return Err(Malformed);
        }
        let mut short = [0; 16];
        short.iter_mut().zip(Sha256::digest(id)).for_each(|(byte, hashed)| *byte = hashed);
        Ok(Some(Self(short)))
    }
}

/// An id of another form, or more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// The ids of the last minutes. Copies share them.
#[derive(Clone, Default)]
pub struct ChangeIds(Arc<Mutex<Generations>>);

/// Ids in the order of their time, as far as that matters: the older half goes as a whole.
#[derive(Default)]
struct Generations {
    young: HashSet<ChangeId>,
    old: HashSet<ChangeId>,
    /// When the young ones began.
    since: Option<Instant>,
}

impl ChangeIds {
    /// Remembers the id of a change that is about to be sent. Says no when one with this id has been here before, and then
    /// the change must not be sent.
    #[must_use]
    pub fn is_first(&self, id: ChangeId) -> bool {
        let now = Instant::now();
        let mut ids = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let gone = ids.age(now);
        let is_first = !ids.old.contains(&id) && ids.young.insert(id);
        drop(ids);
        drop(gone);
        is_first
    }
}

impl Generations {
    /// Makes room: what is older than the span, or has no room any more, is handed back to be dropped by whoever holds no lock.
    fn age(&mut self, now: Instant) -> [HashSet<ChangeId>; 2] {
        let age = now.duration_since(*self.since.get_or_insert(now));
        if age < SPAN && self.young.len() < MOST {
            return Default::default();
        }
        self.since = Some(now);
        let young = mem::take(&mut self.young);
        if age < SPAN * 2 {
            [mem::replace(&mut self.old, young), HashSet::default()]
        } else {
            [mem::take(&mut self.old), young]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(ids: &[&str]) -> HeaderMap {
        ids.iter().map(|id| (IDEMPOTENCY_KEY, id.parse().unwrap())).collect()
    }

    fn id(n: usize) -> ChangeId {
        ChangeId::of(&headers(&[&format!("change-number-{n:08}")])).unwrap().unwrap()
    }

    #[test]
    fn an_id_has_its_form_or_is_refused() {
        assert!(matches!(ChangeId::of(&headers(&[])), Ok(None)));
        for good in ["0123456789abcdef", "AZaz09-_AZaz09-_AZaz09", &"x".repeat(64)] {
            assert!(matches!(ChangeId::of(&headers(&[good])), Ok(Some(_))), "{good}");
        }
        for bad in [
            "",
            "0123456789abcde",
            &"x".repeat(65),
            "0123456789abcde ",
            "\"0123456789abcdef\"",
            "0123456789abcdeä",
        ] {
            assert!(matches!(ChangeId::of(&headers(&[bad])), Err(Malformed)), "{bad}");
        }
        let twice = headers(&["0123456789abcdef", "0123456789abcdef"]);
        assert!(matches!(ChangeId::of(&twice), Err(Malformed)));
    }

    #[test]
    fn long_ids_that_begin_alike_are_different() {
        let of = |id: &str| ChangeId::of(&headers(&[id])).unwrap().unwrap();
        let long = "x".repeat(63);
        assert_ne!(of(&format!("{long}1")), of(&format!("{long}2")));
    }

    #[tokio::test(start_paused = true)]
    async fn an_id_is_new_once_and_again_when_its_minutes_are_over() {
        let ids = ChangeIds::default();
        assert!(ids.is_first(id(1)));
        tokio::time::advance(SPAN / 2).await;
        assert!(ids.is_first(id(2)));
        for _ in 0..2 {
            assert!(!ids.is_first(id(1)));
            assert!(!ids.is_first(id(2)));
            tokio::time::advance(SPAN / 2).await;
        }
        // Its 600 seconds are not over for the second, whichever generation it is in.
        tokio::time::advance(SPAN * 2).await;
        assert!(ids.is_first(id(1)));
        assert!(ids.is_first(id(2)));
    }

    #[test]
    fn the_oldest_go_when_there_is_no_room_and_memory_stays_bounded() {
        let ids = ChangeIds::default();
        for n in 0..MOST * 2 {
            assert!(ids.is_first(id(n)), "{n}");
        }
        assert!(!ids.is_first(id(MOST * 2 - 1)));
        assert!(ids.is_first(id(0)), "the oldest had to go");
        for n in MOST * 2..MOST * 3 + 1 {
            assert!(ids.is_first(id(n)), "{n}");
            let held = ids.0.lock().unwrap();
            assert!(held.young.len() + held.old.len() <= 65_536);
        }
    }

    #[test]
    fn of_many_at_the_same_time_with_one_id_a_single_one_is_the_first() {
        let ids = ChangeIds::default();
        let first = std::thread::scope(|scope| {
            let each: Vec<_> = (0..8).map(|_| scope.spawn(|| ids.is_first(id(7)))).collect();
            each.into_iter().map(|thread| thread.join().unwrap()).filter(|first| *first).count()
        });
        assert_eq!(first, 1);
    }
}

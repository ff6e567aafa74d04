//! How long many items will still take, by how fast they have gone so far. Said calmly: not before there's something to go
//! by, and not up and down with every item. The time is handed in.

/// How many items have to be through before anything is said.
const LEAST_ITEMS: usize = 5;

/// How many seconds have to be over before anything is said.
const LEAST_SECS: i64 = 10;

/// Below how many seconds it's less than a minute, for a person.
const SHORT: u32 = 50;

/// A measurement, from when items began to go. A pause ends it; a new one begins after that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    since: i64,
    through: usize,
}

impl Pace {
    /// Begins to measure at `now`, in seconds of any clock, when `through` items are through already.
    pub fn begin(now: i64, through: usize) -> Self {
        Self { since: now, through }
    }

    /// How many seconds `left` more items will take; `None` as long as too little is known.
    pub fn secs_left(self, now: i64, through: usize, left: usize) -> Option<u32> {
        let (items, secs) = (through.checked_sub(self.through)?, now - self.since);
        if items < LEAST_ITEMS || secs < LEAST_SECS || left == 0 {
            return None;
        }
        let (items, left) = (i64::try_from(items).ok()?, i64::try_from(left).ok()?);
        u32::try_from(secs.saturating_mul(left) / items).ok()
    }
}

/// So many seconds in minutes, 0 for less than one. `said` is what was said last: it's taken back only where it's wrong by
/// more than a little.
pub fn minutes_left(secs: u32, said: Option<u32>) -> u32 {
    let minutes = if secs < SHORT { 0 } else { (secs.saturating_add(30) / 60).max(1) };
    match said {
        Some(said) if minutes == said + 1 && secs <= (said + 1) * 60 => said,
        _ => minutes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_before_there_is_something_to_go_by() {
        let pace = Pace::begin(100, 0);
        for (now, through, left, expected) in [
            (160, 4, 36, None),
            (109, 20, 36, None),
            (110, 5, 35, Some(70)),
            (160, 20, 40, Some(120)),
            (160, 60, 0, None),
        ] {
            assert_eq!(pace.secs_left(now, through, left), expected, "{through} after {}", now - 100);
        }
    }

    #[test]
    fn what_was_through_before_counts_neither_as_work_nor_as_time() {
        let pace = Pace::begin(1_000, 23);
        assert_eq!(pace.secs_left(1_030, 27, 30), None);
        assert_eq!(pace.secs_left(1_030, 29, 30), Some(150));
        assert_eq!(pace.secs_left(1_030, 20, 30), None, "items that went back in line are no work");
    }

    #[test]
    fn minutes_go_down_at_once_and_up_only_for_a_reason() {
        for (secs, said, expected) in [
            (10, None, 0),
            (49, None, 0),
            (50, None, 1),
            (89, None, 1),
            (95, None, 2),
            (95, Some(1), 1),
            (121, Some(1), 2),
            (55, Some(0), 0),
            (61, Some(0), 1),
            (100, Some(4), 2),
            (600, Some(2), 10),
        ] {
            assert_eq!(minutes_left(secs, said), expected, "{secs} s after {said:?}");
        }
    }
}

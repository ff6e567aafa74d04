//! For how long nobody has used the page, and what follows from that: a warning, then the end. What counts as use, and what is
//! done at the end, isn't known here.
//!
//! It goes by the time of day and not by timers, which browsers slow down in tabs out of sight and stop while a device sleeps.

use leptos::prelude::*;

use super::clock::now;

/// How long one is warned where the time allows it, in seconds.
const LONGEST_WARNING: i64 = 60;

/// How long one is warned at least, in seconds (WCAG 2.2.1).
const SHORTEST_WARNING: i64 = 20;

/// How things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idleness {
    /// Somebody uses the page, or did a while ago.
    Used,
    /// It ends in so many seconds, unless somebody uses the page.
    EndsIn(u32),
    /// Nobody has used it for as long as it may be left alone.
    Over,
}

/// When the page was last used. A cheap handle.
#[derive(Clone, Copy)]
pub struct Idle {
    limit_secs: i64,
    last: StoredValue<i64>,
    state: RwSignal<Idleness>,
}

impl Idle {
    /// From now on, with a limit of so many minutes. None means that there's no limit.
    pub fn begin(minutes: u32) -> Option<Self> {
        (minutes > 0).then(|| Self {
            limit_secs: i64::from(minutes) * 60,
            last: StoredValue::new(now()),
            state: RwSignal::new(Idleness::Used),
        })
    }

    /// How things stood when it was looked at last. Tracked.
    pub fn state(&self) -> Idleness {
        self.state.get()
    }

    /// Somebody uses the page. What comes after the end doesn't count: it's the first that is noticed of it after a sleep.
    pub fn used(&self) {
        if self.look() != Some(Idleness::Over) {
            self.begin_anew();
        }
    }

    /// It begins anew.
    pub fn begin_anew(&self) {
        self.last.try_set_value(now());
        self.look();
    }

    /// Looks how things stand now; `None` when the sign-in is gone.
    pub fn look(&self) -> Option<Idleness> {
        let last = self.last.try_get_value()?;
        let is = idleness(self.limit_secs, now() - last);
        if self.state.try_get_untracked()? != is {
            self.state.set(is);
        }
        Some(is)
    }
}

/// How things stand after so many seconds without use. A clock that was set back counts as use.
fn idleness(limit_secs: i64, unused_secs: i64) -> Idleness {
    let left = limit_secs - unused_secs.max(0);
    let warning = (limit_secs / 3).clamp(SHORTEST_WARNING, LONGEST_WARNING);
    match u32::try_from(left) {
        Err(_) | Ok(0) => Idleness::Over,
        Ok(secs) if left <= warning => Idleness::EndsIn(secs),
        Ok(_) => Idleness::Used,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_warned_a_minute_before_and_twenty_seconds_before_at_the_very_least() {
        assert_eq!(idleness(1800, 1739), Idleness::Used);
        assert_eq!(idleness(1800, 1740), Idleness::EndsIn(60));
        assert_eq!(idleness(180, 119), Idleness::Used);
        assert_eq!(idleness(60, 39), Idleness::Used);
        assert_eq!(idleness(60, 40), Idleness::EndsIn(20));
        assert_eq!(idleness(60, 59), Idleness::EndsIn(1));
    }

    #[test]
    fn it_is_over_at_the_limit_and_long_after_it_as_when_a_device_wakes_up() {
        assert_eq!(idleness(60, 60), Idleness::Over);
        assert_eq!(idleness(1800, 90_000), Idleness::Over);
    }

    #[test]
    fn a_clock_that_is_set_back_ends_nothing() {
        assert_eq!(idleness(1800, -90_000), Idleness::Used);
    }
}

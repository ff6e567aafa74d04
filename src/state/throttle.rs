//! Reads that wait because the cloud wants fewer requests: until when, for a page to show, and whether the person still wants
//! to wait. What is read is not known here; changes never wait here.

use futures::channel::oneshot;
use futures::future::select;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::clock::now;

/// How often a read waits in all: about eight minutes where the cloud doesn't say how long.
const MOST_WAITS: u32 = 12;

/// The longest single pause, in seconds, whatever the cloud asks for.
const LONGEST_SECS: u32 = 600;

/// The reads of a session that wait. A cheap handle.
#[derive(Clone, Copy)]
pub struct Throttle {
    until: RwSignal<Option<i64>>,
    waiters: StoredValue<Vec<oneshot::Sender<()>>>,
    waiting: StoredValue<usize>,
}

impl Throttle {
    /// Nothing waits.
    pub fn idle() -> Self {
        Self {
            until: RwSignal::new(None),
            waiters: StoredValue::new(Vec::new()),
            waiting: StoredValue::new(0),
        }
    }

    /// When the next try is, in seconds since 1970, while anything waits. Tracked.
    pub fn until(&self) -> Option<i64> {
        self.until.get()
    }

    /// Waits for as many seconds as the cloud asks for, else twice as long each time, up to a minute; `waits` is how often
    /// this read has waited before. `false` when there's no point in waiting any longer, or the person doesn't want to.
    pub async fn wait(&self, waits: u32, wish_secs: Option<u32>) -> bool {
        if waits >= MOST_WAITS {
            return false;
        }
        let secs = pause_secs(waits, wish_secs);
        let (sender, given_up) = oneshot::channel();
        self.waiters.update_value(|waiters| waiters.push(sender));
        self.waiting.update_value(|waiting| *waiting += 1);
        let at = now() + i64::from(secs);
        self.until.update(|until| *until = Some(until.map_or(at, |until| until.max(at))));
        // A little chance keeps many readers from coming back at the same moment.
        let pause = TimeoutFuture::new(secs * 1000 + (js_sys::Math::random() * 500.0) as u32);
        let goes_on = matches!(select(pause, given_up).await, futures::future::Either::Left(_));
        self.waiting.update_value(|waiting| *waiting = waiting.saturating_sub(1));
        if self.waiting.get_value() == 0 {
            self.waiters.set_value(Vec::new());
            self.until.set(None);
        }
        goes_on
    }

    /// Nothing that waits now waits any longer: it fails with what the cloud has said.
    pub fn give_up(&self) {
        for waiter in self.waiters.try_update_value(std::mem::take).unwrap_or_default() {
            let _gone = waiter.send(());
        }
    }
}

fn pause_secs(waits: u32, wish_secs: Option<u32>) -> u32 {
    wish_secs.unwrap_or_else(|| (2 << waits.min(5)).min(60)).clamp(1, LONGEST_SECS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cloud_that_says_nothing_is_left_alone_twice_as_long_each_time_and_for_minutes_in_all() {
        let pauses: Vec<u32> = (0..MOST_WAITS).map(|waits| pause_secs(waits, None)).collect();
        assert_eq!(pauses[..7], [2, 4, 8, 16, 32, 60, 60]);
        assert!(pauses.iter().sum::<u32>() > 300);
        assert_eq!(
            (pause_secs(3, Some(90)), pause_secs(0, Some(0)), pause_secs(0, Some(9999))),
            (90, 1, 600)
        );
    }
}

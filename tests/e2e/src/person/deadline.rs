//! Waiting: a look is repeated until it finds what it is after, or a deadline has come. Nothing waits for a fixed time.

use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use tokio::time::{MissedTickBehavior, interval};

use super::Person;

/// The time between two looks.
const BLINK: Duration = Duration::from_millis(30);

impl Person {
    /// Looks again and again until there is something, and returns it.
    ///
    /// # Errors
    /// When the deadline has come; says what was waited for, and what went wrong with the last look.
    pub async fn until<T>(
        &self,
        what: impl Into<String>,
        look: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        let what = what.into();
        let patience = self.kind().patience();
        let end = Instant::now() + patience;
        let mut ticks = interval(BLINK);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let last_error = match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => String::new(),
                Err(error) => format!(" ({error:#})"),
            };
            if Instant::now() > end {
                return Err(anyhow!(
                    "{}: {what}: not within {} s{last_error}",
                    self.name,
                    patience.as_secs()
                ));
            }
        }
    }

    /// Looks again and again until something is so.
    ///
    /// # Errors
    /// As [`Person::until`].
    pub async fn until_so(
        &self,
        what: impl Into<String>,
        look: impl AsyncFn() -> Result<bool>,
    ) -> Result<()> {
        self.until(what, async || Ok(look().await?.then_some(()))).await
    }
}

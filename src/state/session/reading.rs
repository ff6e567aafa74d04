//! Reading in a session: tried again after a pause where that makes sense, after signing in again, and when a cloud that
//! wants fewer requests can be asked once more. What is read is the caller's.

use evs_api::failure::Retry;
use evs_api::{Call, Failure, Request, Response, interpret};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::Session;

/// How often a read is tried in all, waits for a cloud that wants fewer requests not counted.
const TRIES: u32 = 4;

impl Session {
    /// Reads something: tried again after a pause where that makes sense, and after signing in again.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn read<C: Call>(&self, call: &C) -> Result<C::Answer, Failure> {
        let answer = self.fetch(&call.request()).await?;
        interpret(call, answer)
    }

    /// The good answer to a read.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn fetch(&self, request: &Request) -> Result<Response, Failure> {
        let (mut tries, mut waits) = (0, 0);
        loop {
            if self.over.get_untracked() && !self.signed_in_again().await {
                return Err(Failure::NotSent);
            }
            let renewals = self.standing.renewals();
            let failure = match self.send(request).await.and_then(evs_api::call::require_success) {
                Ok(answer) => {
                    self.standing.taken_by(request.service);
                    return Ok(answer);
                }
                Err(failure) => self.judged(request, renewals, failure).await,
            };
            if self.ended.get_value() {
                return Err(failure);
            }
            if let Some(wish_secs) = failure.throttled() {
                if !self.throttle.wait(waits, wish_secs).await {
                    return Err(failure);
                }
                waits += 1;
                continue;
            }
            tries += 1;
            if failure.is_sign_in_over() && tries < TRIES {
                continue;
            }
            let wish_secs = match failure.retry() {
                Retry::AfterPause if tries < TRIES => None,
                Retry::After { secs } if tries < TRIES => Some(secs),
                _ => return Err(failure),
            };
            TimeoutFuture::new(pause_ms(tries, wish_secs)).await;
        }
    }
}

/// How long to wait before the next try, in milliseconds: what the cloud asked for, else twice as long each time. A little
/// chance keeps many readers from coming back at the same moment.
fn pause_ms(tries: u32, wish_secs: Option<u32>) -> u32 {
    let base = wish_secs.map_or(500 << tries.min(5), |secs| secs.min(30) * 1000);
    base + (js_sys::Math::random() * 250.0) as u32
}

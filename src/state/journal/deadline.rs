//! How long the browser's storage may take. One that never answers would keep a person from signing in, and a create from
//! being sent, for ever.

use std::future::Future;

use futures::channel::oneshot;
use futures::future::{Either, select};
use futures::pin_mut;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::error::JournalError;

/// How long opening may take, in milliseconds. After that the journal is one in memory.
pub(in crate::state) const OPENING_MS: u32 = 4_000;

/// How long a step may take, in milliseconds. It waits for the disk, and perhaps for another tab.
pub(in crate::state) const STEP_MS: u32 = 6_000;

/// What comes of `work`; `None` when it takes longer. It's dropped then: whatever it has begun has to end with it.
pub(in crate::state) async fn within<T>(at_most_ms: u32, work: impl Future<Output = T>) -> Option<T> {
    let late = TimeoutFuture::new(at_most_ms);
    pin_mut!(work);
    match select(work, late).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(_) => None,
    }
}

/// What comes of opening a database, for as long as that may take.
pub(super) async fn opened_in_time<T: 'static>(
    open: impl Future<Output = Result<T, JournalError>> + 'static,
) -> Result<T, JournalError> {
    let (opened, opening) = oneshot::channel();
    // In a task of its own, which also ends when nobody waits any longer: a connection that comes late is closed again, and
    // stands in no other tab's way.
    spawn_local(async move {
        let _late = opened.send(open.await);
    });
    match within(OPENING_MS, opening).await {
        Some(Ok(opened)) => opened,
        // The browser neither opens the database nor says that it can't, or another tab keeps it from opening.
        Some(Err(_)) | None => Err(JournalError::NoStorage),
    }
}

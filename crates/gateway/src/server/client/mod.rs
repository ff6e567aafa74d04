//! One connection, as far as others have to know of it: what it's doing, since when, and how much it holds. The connection's own
//! task writes this; who has to choose one to close reads it.

use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::task::Waker;
use std::time::Duration;

use axum::body::Body;
use tokio::task::AbortHandle;
use tokio::time::Instant;

use super::memory::Memory;

/// What a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing: no request has begun.
    Idle,
    /// A head is coming.
    Head,
    /// A body is coming.
    Body,
    /// A whole request is here, and is being answered.
    Answer,
}

/// The phase of a connection that was ended from outside: nothing begins on it any more.
const ENDED: u8 = u8::MAX;

/// What a client has sent is counted in pieces of this size, in bytes. What is less than one is a part of what any connection costs.
const PIECE: usize = 8 * 1024;
/// For each byte that came, so many are taken: buffers grow by doubling, and what goes to a cloud is written anew.
const FACTOR: usize = 3;

/// The body of an answer, with whatever is held for it.
pub type Given = Body;

/// One connection.
#[derive(Debug)]
pub struct Client {
    began: Instant,
    phase: AtomicU8,
    /// When the phase began, in milliseconds since `began`.
    since: AtomicU32,
    /// When the client last stopped taking its answer, plus one; zero while it takes it.
    stalled: AtomicU32,
    /// What has come of the request, in bytes.
    received: AtomicUsize,
    /// What has been taken for it of the memory of all.
    taken: AtomicUsize,
    /// What has been sent, in bytes; it overflows.
    sent: AtomicUsize,
    /// Who waits until more has been sent.
    waiting: Mutex<Option<Waker>>,
    /// What an answer held that has been given, and isn't sent yet.
    given: Mutex<Option<Given>>,
    memory: Arc<Memory>,
    end: OnceLock<AbortHandle>,
    /// What waits to be sent is of no use to it.
    cut: AtomicBool,
}

impl Client {
    /// A connection that has just been made.
    pub fn new(memory: Arc<Memory>) -> Self {
        Self {
            began: Instant::now(),
            phase: AtomicU8::new(Phase::Idle as u8),
            since: AtomicU32::new(0),
            stalled: AtomicU32::new(0),
            received: AtomicUsize::new(0),
            taken: AtomicUsize::new(0),
            sent: AtomicUsize::new(0),
            waiting: Mutex::default(),
            given: Mutex::default(),
            memory,
            end: OnceLock::new(),
            cut: AtomicBool::new(false),
        }
    }

    /// How it can be ended from outside.
    pub fn ends_by(&self, end: AbortHandle) {
        let _once = self.end.set(end);
    }

    /// Ends it, unless a whole request has come meanwhile that still can be answered: what may have reached a cloud isn't cut. Says no
    /// then, and as long as it isn't possible yet.
    pub fn end(&self) -> bool {
        let Some(end) = self.end.get() else { return false };
        let ends =
            self.stalled().is_some() || self.change(|phase| (phase != Phase::Answer as u8).then_some(ENDED));
        if ends {
            self.cut();
            end.abort();
        }
        ends
    }

    /// Changes the phase in one step, because who ends a connection does it on another thread.
    fn change(&self, to: impl Fn(u8) -> Option<u8>) -> bool {
        self.phase.fetch_update(Ordering::SeqCst, Ordering::SeqCst, to).is_ok()
    }

    /// Whether it was ended from outside or for its slowness.
    pub fn is_cut(&self) -> bool {
        self.cut.load(Ordering::Relaxed)
    }

    /// What waits to be sent is dropped with the connection.
    pub fn cut(&self) {
        self.cut.store(true, Ordering::Relaxed);
    }

    /// What it does, and since when.
    pub fn phase(&self) -> (Phase, Instant) {
        let phase = match self.phase.load(Ordering::Relaxed) {
            0 => Phase::Idle,
            1 => Phase::Head,
            2 => Phase::Body,
            // An ended one too: nothing is awaited of it.
            _ => Phase::Answer,
        };
        (phase, self.began + Duration::from_millis(self.since.load(Ordering::Relaxed).into()))
    }

    /// Since when the client takes no more of its answer, if it doesn't.
    pub fn stalled(&self) -> Option<Instant> {
        let stalled = self.stalled.load(Ordering::Relaxed).checked_sub(1)?;
        Some(self.began + Duration::from_millis(stalled.into()))
    }

    /// Whether it holds memory of all.
    pub fn holds_memory(&self) -> bool {
        self.taken.load(Ordering::Relaxed) > 0
    }

    /// It does something else from now on. Says no when it was ended from outside: its task is about to be dropped, and must not send
    /// anything to a cloud any more.
    pub fn enter(&self, phase: Phase) -> bool {
        self.since.store(self.now(), Ordering::Relaxed);
        self.change(|before| (before != ENDED).then_some(phase as u8))
    }

    /// A request is here, whose body may still come. What was given before belongs to another. Says no as [`Self::enter`] does.
    pub fn begin(&self, body_comes: bool) -> bool {
        let _before = self.given.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.enter(if body_comes { Phase::Body } else { Phase::Answer })
    }

    /// The answer has been given, and is through as soon as it has been sent; until then what it holds is kept.
    pub fn give(&self, held: Given) {
        *self.given.lock().unwrap_or_else(PoisonError::into_inner) = Some(held);
    }

    /// All there is has been sent.
    pub fn sent_all(&self) {
        if self.phase.load(Ordering::Relaxed) == Phase::Answer as u8 {
            let given = self.given.lock().unwrap_or_else(PoisonError::into_inner).take();
            if given.is_some() {
                self.answered();
            }
        }
    }

    /// The answer is through: what the request took is given back.
    fn answered(&self) {
        self.received.store(0, Ordering::Relaxed);
        self.memory.give(self.taken.swap(0, Ordering::Relaxed));
        let _or_ended = self.enter(Phase::Idle);
    }

    /// The client takes no more, or takes more again.
    pub fn set_stalled(&self, stalled: bool) {
        let was = self.stalled.load(Ordering::Relaxed) > 0;
        if was != stalled {
            self.stalled.store(if stalled { self.now() + 1 } else { 0 }, Ordering::Relaxed);
        }
    }

    /// Makes sure that what comes next is paid for. Says no when there is no memory for it.
    pub fn pay_for_more(&self) -> bool {
        let owed = (self.received.load(Ordering::Relaxed) / PIECE) * PIECE * FACTOR;
        let taken = self.taken.load(Ordering::Relaxed);
        if owed <= taken {
            return true;
        }
        let paid = self.memory.take(owed - taken);
        if paid {
            self.taken.store(owed, Ordering::Relaxed);
        }
        paid
    }

    /// Bytes have come.
    pub fn receive(&self, bytes: usize) {
        if self.phase.load(Ordering::Relaxed) == Phase::Idle as u8 {
            let _or_ended = self.enter(Phase::Head);
        }
        self.received.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Bytes have gone.
    pub fn send(&self, bytes: usize) {
        self.sent.fetch_add(bytes, Ordering::Relaxed);
        let waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(waiting) = waiting {
            waiting.wake();
        }
    }

    /// Wakes this one when more has been sent.
    pub fn wake_when_sent(&self, waiting: &Waker) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = Some(waiting.clone());
    }

    /// How many have gone since it was so many.
    pub fn sent_since(&self, before: usize) -> usize {
        self.sent.load(Ordering::Relaxed).wrapping_sub(before)
    }

    fn now(&self) -> u32 {
        // Seven weeks are longer than any connection.
        u32::try_from(self.began.elapsed().as_millis()).unwrap_or(u32::MAX - 1)
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.memory.give(*self.taken.get_mut());
    }
}

#[cfg(test)]
mod tests;

//! Whether new requests are welcome, as a load balancer is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether new requests are welcome. Copies share the answer.
#[derive(Clone, Debug, Default)]
pub struct Readiness(Arc<AtomicBool>);

impl Readiness {
    /// Whether new requests are welcome: not once the program was told to stop.
    pub fn is_ready(&self) -> bool {
        !self.0.load(Ordering::Relaxed)
    }

    /// No new requests are welcome from now on.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

//! The memory that clients may make the gateway hold with what they send: one amount for all of them together.

use std::sync::atomic::{AtomicUsize, Ordering};

/// What is left. Heads and bodies are paid for while they come, and until their answer is through.
#[derive(Debug)]
pub struct Memory {
    left: AtomicUsize,
}

impl Memory {
    /// So many bytes.
    pub fn new(bytes: usize) -> Self {
        Self { left: AtomicUsize::new(bytes) }
    }

    /// Takes so many bytes, or none.
    #[must_use]
    pub fn take(&self, bytes: usize) -> bool {
        let less = |left: usize| left.checked_sub(bytes);
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }

    /// Gives bytes back that were taken.
    pub fn give(&self, bytes: usize) {
        self.left.fetch_add(bytes, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_taken_than_there_is() {
        let memory = Memory::new(100);
        assert!(memory.take(60));
        assert!(!memory.take(41));
        assert!(memory.take(40));
        assert!(!memory.take(1));
        memory.give(60);
        assert!(memory.take(60));
    }
}

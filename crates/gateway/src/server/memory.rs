//! The memory that clients may make the gateway hold with what they send: one amount for all of them together.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::pressure::{Of, Pressure};

/// What is left. Heads and bodies are paid for while they come, and until their answer is through.
#[derive(Debug)]
pub struct Memory {
    left: AtomicUsize,
    pressure: Pressure,
}

impl Memory {
    /// So many bytes.
    pub fn new(bytes: usize, pressure: Pressure) -> Self {
        pressure.set_room(Of::Memory, bytes);
        Self { left: AtomicUsize::new(bytes), pressure }
    }

    /// Takes so many bytes, or none.
    #[must_use]
    pub fn take(&self, bytes: usize) -> bool {
        let less = |left: usize| left.checked_sub(bytes);
        let taken = self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok();
        if taken {
            self.pressure.take(Of::Memory, bytes);
        }
        taken
    }

    /// Gives bytes back that were taken.
    pub fn give(&self, bytes: usize) {
        if bytes > 0 {
            self.left.fetch_add(bytes, Ordering::Relaxed);
            self.pressure.give(Of::Memory, bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_taken_than_there_is() {
        let memory = Memory::new(100, Pressure::default());
        assert!(memory.take(60));
        assert!(!memory.take(41));
        assert!(memory.take(40));
        assert!(!memory.take(1));
        memory.give(60);
        assert!(memory.take(60));
    }
}

//! How full the gateway is, for whoever watches it: what there is room for, how much of that is taken, and what had to give way or was
//! refused for want of room. Who gives way is decided elsewhere.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// What there is so much of.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// Connections of clients.
    Connections,
    /// Calls to clouds and files of the app under way.
    Calls,
    /// Memory for what clients send.
    Memory,
}

/// Why a connection gave way.
#[derive(Clone, Copy, Debug)]
pub enum Why {
    /// There were too many, of all clients or of its own.
    Connections,
    /// The system had no open files left.
    Files,
    /// What clients had sent took all memory there is for that.
    Memory,
    /// It took nothing of its answer, while others waited for their turn.
    Unread,
}

const KINDS: [(Of, &str); 3] =
    [(Of::Connections, "connections"), (Of::Calls, "calls"), (Of::Memory, "memory_bytes")];
const REASONS: [(Why, &str); 4] = [
    (Why::Connections, "connections"),
    (Why::Files, "files"),
    (Why::Memory, "memory"),
    (Why::Unread, "unread"),
];

/// The numbers. Copies share them.
#[derive(Clone, Debug, Default)]
pub struct Pressure(Arc<Numbers>);

#[derive(Debug, Default)]
struct Numbers {
    room: [AtomicUsize; KINDS.len()],
    taken: [AtomicUsize; KINDS.len()],
    refused: AtomicU64,
    gave_way: [AtomicU64; REASONS.len()],
}

impl Pressure {
    /// There is room for so much.
    pub fn set_room(&self, of: Of, most: usize) {
        self.0.room[of as usize].store(most, Ordering::Relaxed);
    }

    /// So much more is taken, until [`Pressure::give`].
    pub fn take(&self, of: Of, more: usize) {
        self.0.taken[of as usize].fetch_add(more, Ordering::Relaxed);
    }

    /// So much is free again.
    pub fn give(&self, of: Of, less: usize) {
        self.0.taken[of as usize].fetch_sub(less, Ordering::Relaxed);
    }

    /// A connection was refused.
    pub fn refuse(&self) {
        self.0.refused.fetch_add(1, Ordering::Relaxed);
    }

    /// A connection was closed for others.
    pub fn gave_way(&self, why: Why) {
        self.0.gave_way[why as usize].fetch_add(1, Ordering::Relaxed);
    }

    /// The numbers, in the text format of Prometheus.
    pub fn text(&self) -> String {
        let Numbers { room, taken, refused, gave_way } = &*self.0;
        let mut out = String::new();
        for (name, numbers) in [("room", room), ("taken", taken)] {
            let _ = writeln!(out, "# TYPE evs_gateway_{name} gauge");
            for (of, word) in KINDS {
                let number = numbers[of as usize].load(Ordering::Relaxed);
                let _ = writeln!(out, "evs_gateway_{name}{{of=\"{word}\"}} {number}");
            }
        }
        out.push_str("# TYPE evs_gateway_connections_closed_total counter\n");
        for (why, word) in REASONS {
            let number = gave_way[why as usize].load(Ordering::Relaxed);
            let _ = writeln!(out, "evs_gateway_connections_closed_total{{for=\"{word}\"}} {number}");
        }
        out.push_str("# TYPE evs_gateway_connections_refused_total counter\n");
        let _ = writeln!(out, "evs_gateway_connections_refused_total {}", refused.load(Ordering::Relaxed));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_and_given_back_is_told_with_its_room() {
        let pressure = Pressure::default();
        pressure.set_room(Of::Memory, 100);
        pressure.take(Of::Memory, 60);
        pressure.give(Of::Memory, 20);
        pressure.gave_way(Why::Unread);
        pressure.refuse();
        let text = pressure.text();
        for line in [
            "evs_gateway_room{of=\"memory_bytes\"} 100",
            "evs_gateway_taken{of=\"memory_bytes\"} 40",
            "evs_gateway_taken{of=\"calls\"} 0",
            "evs_gateway_connections_closed_total{for=\"unread\"} 1",
            "evs_gateway_connections_closed_total{for=\"files\"} 0",
            "evs_gateway_connections_refused_total 1",
        ] {
            assert!(text.lines().any(|known| known == line), "{line} isn't in\n{text}");
        }
    }
}

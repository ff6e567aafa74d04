//! How many clients there is room for, derived from what the system gives this program: memory and open files.

use std::fs;

/// Where a container is told how much memory it has, in the second and the first version of control groups.
const MEMORY: [&str; 2] = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"];
/// What clients may make the gateway hold where nothing limits it, in bytes.
const USUAL: usize = 80 << 20;
/// What any connection costs at most before it has sent much, in bytes.
const CONNECTION: usize = 12 << 10;
/// The same with TLS, which has buffers of its own in both directions.
const TLS_CONNECTION: usize = 48 << 10;
/// What a call costs while it's under way, in bytes, beside what was sent for it.
const CALL: usize = 128 << 10;

/// How many connections and calls there may be at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub connections: usize,
    pub calls: usize,
}

impl Room {
    /// The room that so many bytes and so many open files make. A call takes a second file, and a connection to a cloud may be kept for
    /// a moment afterwards; an eighth is left for everything else.
    pub fn of(memory: usize, handles: usize) -> Self {
        Self {
            connections: (memory / 2 / CONNECTION).min(handles / 8 * 5).max(1),
            calls: (memory / 2 / CALL).min(handles / 4).max(1),
        }
    }
}

/// How many connections with TLS so many bytes make room for, however many files may be open.
pub fn tls_connections(memory: usize) -> usize {
    (memory / 2 / TLS_CONNECTION).max(1)
}

/// What clients may make the gateway hold, in bytes: of a container's memory five eighths, because the program itself and the
/// system's buffers need some.
pub fn memory() -> usize {
    let limit = MEMORY.iter().find_map(|file| read(&fs::read_to_string(file).ok()?));
    limit.map_or(USUAL, |limit| (limit / 8 * 5).min(1 << 30))
}

/// Reads a limit; none is told as a word, or as a number that no machine has.
fn read(text: &str) -> Option<usize> {
    text.trim().parse().ok().filter(|bytes| *bytes < 1 << 50)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_as_large_as_the_scarcer_of_memory_and_files() {
        let room = |memory, handles| {
            let Room { connections, calls } = Room::of(memory, handles);
            (connections, calls)
        };
        assert_eq!(room(80 << 20, 256), (160, 64), "a container of 128 MB with 256 files");
        assert_eq!(room(80 << 20, 4096), (2560, 320));
        assert_eq!(room(80 << 20, usize::MAX), (3413, 320));
        assert_eq!(room(8 << 20, 1024), (341, 32));
        assert_eq!(room(0, 0), (1, 1));
        assert_eq!(tls_connections(80 << 20), 853);
        for handles in [64, 256, 1024, 4096] {
            let (connections, calls) = room(usize::MAX, handles);
            assert!(connections + calls + handles / 8 <= handles, "{handles}");
        }
    }

    #[test]
    fn the_memory_of_a_container_is_read() {
        assert_eq!(read("134217728\n"), Some(128 << 20));
        assert_eq!(read("max\n"), None);
        assert_eq!(read("9223372036854771712\n"), None);
        assert!(memory() > 0);
    }
}

//! Writes the log's lines, many at a time and on a thread of its own: a call of the system for each line would cost more than most of
//! what a request needs, and a request would wait for whoever reads the log. What stands in a line is said where it happens.

use std::io::{self, Write};
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tracing_subscriber::fmt::MakeWriter;

/// How long a line may wait for others.
const MOMENT: Duration = Duration::from_millis(20);
/// So many bytes wait to be written at most. What comes when whoever reads the log is that far behind is counted and lost.
const MOST: usize = 256 * 1024;

/// Where lines go. Copies share it.
#[derive(Clone)]
pub struct Lines(Arc<Shared>);

/// Writes what waits when it is dropped.
pub struct Log {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    lines: Vec<u8>,
    lost: u64,
    ended: bool,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Log {
    /// Begins to write to `out`.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn to(out: impl Write + Send + 'static) -> io::Result<(Lines, Self)> {
        let shared = Arc::new(Shared::default());
        let mine = shared.clone();
        let thread = thread::Builder::new().name("log".into()).spawn(move || write(&mine, out))?;
        Ok((Lines(shared.clone()), Self { shared, thread: Some(thread) }))
    }
}

impl Drop for Log {
    fn drop(&mut self) {
        self.shared.lock().ended = true;
        self.shared.changed.notify_one();
        if let Some(thread) = self.thread.take() {
            let _its_panic_was_told = thread.join();
        }
    }
}

fn write(shared: &Shared, mut out: impl Write) {
    let mut lines = Vec::new();
    loop {
        let waiting = shared.lock();
        let nothing = |waiting: &mut Waiting| waiting.lines.is_empty() && !waiting.ended;
        let waiting = shared.changed.wait_while(waiting, nothing).unwrap_or_else(PoisonError::into_inner);
        let open = |waiting: &mut Waiting| !waiting.ended;
        let (mut waiting, _) =
            shared.changed.wait_timeout_while(waiting, MOMENT, open).unwrap_or_else(PoisonError::into_inner);
        mem::swap(&mut waiting.lines, &mut lines);
        let (lost, ended) = (mem::take(&mut waiting.lost), waiting.ended);
        drop(waiting);
        // Where the log can't be written there is nowhere to say so.
        let _nowhere = out.write_all(&lines).and_then(|()| out.flush());
        lines.clear();
        if lost > 0 {
            tracing::warn!(lost, "lines of the log are missing: they weren't taken as fast as they came");
        }
        if ended {
            return;
        }
    }
}

impl Write for &Lines {
    /// Takes a line, or counts it as lost.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let mut waiting = self.0.lock();
        let is_first = waiting.lines.is_empty();
        if waiting.lines.len() + line.len() > MOST {
            waiting.lost += 1;
        } else {
            waiting.lines.extend_from_slice(line);
        }
        drop(waiting);
        if is_first {
            self.0.changed.notify_one();
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = &'a Lines;

    fn make_writer(&'a self) -> Self::Writer {
        self
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Takes what is written, one piece at a time, and only when it's asked to.
    struct Out(mpsc::SyncSender<Vec<u8>>);

    impl Write for Out {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.send(bytes.to_vec()).map_err(io::Error::other)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn lines_are_written_together_in_their_order_and_none_waits_for_the_end() {
        let (sender, written) = mpsc::sync_channel(0);
        let (lines, log) = Log::to(Out(sender)).unwrap();
        for line in ["one\n", "two\n", "three\n"] {
            (&lines).write_all(line.as_bytes()).unwrap();
        }
        let mut all = Vec::new();
        while all.len() < 14 {
            all.extend(written.recv().unwrap());
        }
        assert_eq!(all, b"one\ntwo\nthree\n");
        (&lines).write_all(b"four\n").unwrap();
        let ending = thread::spawn(move || drop(log));
        assert_eq!(written.recv().unwrap(), b"four\n");
        ending.join().unwrap();
    }

    #[test]
    fn who_writes_never_waits_for_who_reads_and_what_is_too_much_is_counted() {
        let (sender, written) = mpsc::sync_channel(0);
        let (lines, log) = Log::to(Out(sender)).unwrap();
        let line = [b'x'; 1024];
        // Nobody reads: one heap is on its way, another one waits.
        for _ in 0..3 * MOST / line.len() {
            (&lines).write_all(&line).unwrap();
        }
        let (waiting, lost) = {
            let waiting = lines.0.lock();
            (waiting.lines.len(), waiting.lost)
        };
        assert!(waiting <= MOST && lost >= (MOST / line.len()) as u64, "{waiting} {lost}");
        drop(written);
        drop(log);
    }
}

//! Somebody who asks for the health of the gateway all the time, as systems do that watch it.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(50);
/// An answer within this time is a good one.
const SOON: Duration = Duration::from_millis(100);
/// Who gets none within this time is told that there is none.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Default)]
struct Times {
    longest: Duration,
    late: usize,
    asked: usize,
    failed: usize,
}

/// The watch. It ends with this value.
pub struct Watch {
    times: Arc<Mutex<Times>>,
    over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Begins to watch the operators' address.
    pub fn start(to: SocketAddr) -> Self {
        let (times, over) = (Arc::<Mutex<Times>>::default(), Arc::new(AtomicBool::new(false)));
        let (noted, ends) = (times.clone(), over.clone());
        let thread = thread::spawn(move || {
            while !ends.load(Ordering::Relaxed) {
                let start = Instant::now();
                let healthy = look(to).is_ok();
                let took = start.elapsed();
                if ends.load(Ordering::Relaxed) {
                    break;
                }
                let mut times = lock(&noted);
                times.asked += 1;
                times.failed += usize::from(!healthy);
                times.late += usize::from(took > SOON);
                times.longest = times.longest.max(took);
                drop(times);
                thread::sleep(PAUSE);
            }
        });
        Self { times, over, thread: Some(thread) }
    }

    /// Times are counted anew from here on.
    pub fn forget(&self) {
        let mut times = lock(&self.times);
        *times = Times { failed: times.failed, ..Times::default() };
    }

    /// The longest time to an answer, how many took longer than is good, of how many.
    pub fn told(&self) -> (Duration, usize, usize) {
        let times = lock(&self.times);
        (times.longest, times.late, times.asked)
    }

    /// How often there was no answer.
    pub fn failed(&self) -> usize {
        lock(&self.times).failed
    }

    /// Ends, because the gateway will.
    pub fn stop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop();
    }
}

fn lock(times: &Mutex<Times>) -> MutexGuard<'_, Times> {
    times.lock().unwrap_or_else(PoisonError::into_inner)
}

fn look(to: SocketAddr) -> Result<()> {
    let mut stream = TcpStream::connect_timeout(&to, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    ensure!(answer.starts_with("HTTP/1.1 200"));
    Ok(())
}

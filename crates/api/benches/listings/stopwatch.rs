//! Taking the time of something often enough to tell what it costs, and telling it. What is timed is said elsewhere.

use std::hint::black_box;
use std::io::{self, Stdout, Write};
use std::time::{Duration, Instant};

/// Runs whose times don't count: they bring code and data into the caches.
const WARM_UP: usize = 3;
/// Runs that count, at the least.
const RUNS: usize = 11;
/// Quick things are run more often, for about this long together.
const ENOUGH: Duration = Duration::from_millis(400);
const MOST_RUNS: usize = 400;

/// How much is done in one run, to tell what a single disk costs.
#[derive(Clone, Copy)]
pub enum Work {
    /// So many items.
    Items(usize),
    /// So many bytes, in which there are so many items.
    Bytes {
        /// The length of the answer.
        bytes: usize,
        /// What it lists.
        items: usize,
    },
}

impl Work {
    /// What a run that took this long means per item and per second.
    fn rate(self, time: Duration) -> String {
        let seconds = time.as_secs_f64();
        let per_item = |items: usize| format!("{:>9.1} ns each", seconds * 1e9 / items as f64);
        match self {
            Work::Items(items) => {
                format!("{} {:>8.2} million/s", per_item(items), items as f64 / seconds / 1e6)
            }
            Work::Bytes { bytes, items } => {
                format!("{} {:>8.0} MB/s", per_item(items), bytes as f64 / seconds / 1e6)
            }
        }
    }
}

/// Where the figures are written to.
pub struct Board(Stdout);

impl Board {
    /// A board with its head.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new() -> io::Result<Self> {
        let mut out = io::stdout();
        writeln!(out, "{:<36} {:>10} {:>10} {:>10}", "milliseconds", "least", "median", "most")?;
        Ok(Self(out))
    }

    /// What the next lines are about.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn title(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.0, "\n{title}")
    }

    /// Takes the time of `run` and writes a line. Neither `prepare` nor throwing away what it made is part of the time.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn time<S, T>(
        &mut self,
        what: &str,
        work: Work,
        prepare: impl Fn() -> S,
        mut run: impl FnMut(&mut S) -> T,
    ) -> io::Result<()> {
        let mut times = Vec::new();
        let mut together = Duration::ZERO;
        for at in 0.. {
            let mut state = prepare();
            let start = Instant::now();
            let result = run(black_box(&mut state));
            let time = start.elapsed();
            black_box(&result);
            if at < WARM_UP {
                continue;
            }
            times.push(time);
            together += time;
            if times.len() >= RUNS && (together > ENOUGH || times.len() == MOST_RUNS) {
                break;
            }
        }
        times.sort_unstable();
        let (least, median, most) = (times[0], times[times.len() / 2], times[times.len() - 1]);
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let rate = work.rate(median);
        writeln!(self.0, "  {what:<34} {:>10.3} {:>10.3} {:>10.3}  {rate}", ms(least), ms(median), ms(most))
    }
}

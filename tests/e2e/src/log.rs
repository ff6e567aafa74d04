//! What the gateway logs, kept so that it can be searched for what must not be in it. All journeys of a run share it.

use std::io::{self, Write};
use std::sync::{Mutex, Once, PoisonError};

static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static ONCE: Once = Once::new();

struct Keeper;

impl Write for Keeper {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Keeps everything that is logged from now on, down to the smallest detail.
pub fn keep() {
    ONCE.call_once(|| {
        let log = tracing_subscriber::fmt().with_max_level(tracing_subscriber::filter::LevelFilter::TRACE);
        log.with_ansi(false).with_writer(|| Keeper).init();
    });
}

/// All that was logged so far.
#[must_use]
pub fn gateway_log() -> String {
    String::from_utf8_lossy(&LOG.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}

//! The time of day as the page sees it, which a test can put forward: nobody waits for half an hour. No test is in here.

use std::cell::Cell;
use std::rc::Rc;

use crate::faked::{Faked, function};

/// The page's time of day, for one test.
pub(crate) struct Time {
    ahead_ms: Rc<Cell<f64>>,
    _faked: Faked,
}

impl Time {
    /// As it is.
    pub(crate) fn begin() -> Self {
        let ahead_ms = Rc::new(Cell::new(0.0));
        let ahead = Rc::clone(&ahead_ms);
        let now = function(move || Ok((js_sys::Date::new_0().get_time() + ahead.get()).into()));
        let faked = Faked::property("Date.now", move || Ok(now.clone()));
        Self { ahead_ms, _faked: faked }
    }

    /// So many seconds have passed.
    pub(crate) fn passes(&self, secs: u32) {
        self.ahead_ms.set(self.ahead_ms.get() + f64::from(secs) * 1000.0);
    }
}

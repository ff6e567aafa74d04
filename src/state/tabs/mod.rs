//! This browser's other tabs: which of them works on something (`lock`), and telling them that something has changed
//! (`channel`). What it is that they share isn't known here.

mod channel;
mod lock;

pub use channel::Channel;
pub use lock::{Held, Wanted, are_there, hold, is_held, until_free};

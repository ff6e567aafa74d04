//! Staying signed in over a reload: what a session needs to go on is kept for this tab alone, sealed, for a minute after the
//! page was left. Never a password, a secret key or a one-time code. Whether somebody wants it, and whether it's allowed, isn't
//! known here.
//!
//! The sealed text is in this page's memory until the page is left, and then in the tab's own storage; the key that opens it is
//! in the browser's database, can't be read out, and is taken out once. A page that begins takes both away before it does
//! anything with them, and does so only after a reload, in time, and where no other page holds the tab's lock: a tab that was
//! opened anew, or copied, gets nothing.
//!
//! | module | what it knows |
//! |---|---|
//! | `left` | what a page leaves in its tab, and for how long it's good |
//! | `keeping` | sealing it ahead, and forgetting it |
//! | `opening` | opening it, once |
//! | `record` | what is kept of a session |

mod keeping;
mod left;
mod opening;
mod record;

use web_sys::Performance;

use super::tabs;
use super::web_crypto;
pub use keeping::Keeping;
pub use left::Left;
pub use record::Record;

/// Whether this browser has what it takes: cryptography, locks, and a word about how a page was come to.
pub fn is_possible() -> bool {
    web_crypto::is_there() && tabs::are_there() && how_come().is_some()
}

/// How this page was come to, in the browser's words: by a reload, or otherwise.
fn how_come() -> Option<String> {
    let performance: Performance = web_sys::window()?.performance()?;
    let entry = performance.get_entries_by_type("navigation").get(0);
    js_sys::Reflect::get(&entry, &"type".into()).ok()?.as_string()
}

/// The lock that a page holds for the time that something is kept for its tab.
fn lock_of(tab: &str) -> String {
    format!("evs-transfer-console.staying.{tab}")
}

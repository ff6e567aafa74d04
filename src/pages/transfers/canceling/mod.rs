//! Canceling as a person meets it: the question beforehand, and what came of each cancel. Requests and their settling
//! are `state::cancel`'s.

mod actions;
mod outcome;
mod question;
mod report;
mod results;
mod standing;

pub use outcome::outcome_notice;
pub use question::CancelQuestion;
pub use results::CancelResults;

use super::facts::Pending;
use crate::state::cancel::CancelItem;

/// A pending transfer as something to cancel.
pub fn item(pending: &Pending) -> CancelItem {
    CancelItem { transfer: pending.transfer(), disk_name: pending.disk.name.clone() }
}

//! Hand-over: shows and copies id and key of each transfer, as text, link or file. What was done is noted in the journal, and
//! what the organization doesn't allow isn't offered.

mod allowed;
mod card;
mod keeping;
mod panel;

pub use card::HandOverCard;
pub use keeping::{KeepingNote, NotKept};
pub use panel::HandOverPanel;

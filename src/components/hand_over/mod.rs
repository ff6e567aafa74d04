//! Hand-over: shows and copies id and key of each transfer, as text, link or file. What was done is noted in the journal.

mod card;
mod keeping;
mod panel;

pub use card::HandOverCard;
pub use keeping::KeepingNote;
pub use panel::HandOverPanel;

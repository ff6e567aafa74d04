//! Handing over: id and key of each transfer, masked until a person asks, copied apart or together, as a file; and the link
//! for the recipient. What was done is noted in the journal.

mod card;
mod panel;

pub use card::HandOverCard;
pub use panel::HandOverPanel;

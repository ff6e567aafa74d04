//! What two people do with transfers, from create to accept or cancel.

mod accepting;
mod canceling;
mod hand_over;
mod lost;
mod quota;
mod watching;

//! What two people do with transfers, from the offer to its end.

mod accepting;
mod canceling;
mod handing_over;
mod lost;
mod room;
mod watching;

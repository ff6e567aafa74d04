//! What holds for whatever anybody writes: no reader of this crate panics, what it has accepted it reads again when that is
//! written, and what was cut is refused. Cases are drawn anew in each run; one that failed is kept in
//! `tests/proptest-regressions` and tried first from then on. What certain texts mean is tested beside the code.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod commands;
mod drawn;
mod hand_over;
mod lists;
mod paste;
mod values;

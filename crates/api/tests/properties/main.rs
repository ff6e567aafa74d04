//! What holds for whatever a cloud answers, or something in its place: no reader of this crate panics, each is done soon, and
//! what can't be read is a failure that says so. Cases are drawn anew in each run; one that failed is kept in
//! `tests/proptest-regressions` and tried first from then on. What certain answers mean is tested beside the code.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod answers;
mod drawn;
mod failures;
mod readers;

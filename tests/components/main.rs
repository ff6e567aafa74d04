//! Components in a real browser. Run with `cargo test --target wasm32-unknown-unknown --test components`.
//! Each test asserts two or three facts that a person can perceive; markup is nobody's business.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests; clippy only knows functions marked #[test]"
)]
#![expect(clippy::disallowed_methods, reason = "the journal's tests look at its database from outside")]

mod accept;
mod base;
mod commands;
mod crash;
mod disks;
mod faked;
mod fetch;
mod gallery;
mod guard;
mod help;
pub(crate) mod journal;
mod languages;
mod ledger;
mod long_answers;
mod markup;
mod moving;
mod partial;
mod people;
mod place_switch;
mod qr;
mod receiving;
mod resuming;
mod runs;
mod sealing;
mod sending;
mod sessions;
mod shortcuts;
mod sign_in;
mod sign_ins;
mod signing_out;
mod signing_out_holding;
mod staying;
mod throttled;
mod transfers;
mod translated;
mod transport;
mod wizard;
mod wizard_run;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

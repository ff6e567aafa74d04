//! What moving a disk between accounts *is*: types, rules, transitions.
//!
//! **Invariant:** this crate does no I/O and reads no clock, and depends on nothing but three small libraries that don't either.
//! Whatever it needs to know is handed in; whatever it concludes is a value. Sentences for people are made elsewhere
//! (`evs-i18n`), requests too (`evs-api`).

pub mod arrival;
pub mod bulk;
pub mod check;
pub mod commands;
pub mod csv;
pub mod disks;
pub mod evidence;
pub mod handover;
pub mod hex;
pub mod id;
pub mod inventory;
pub mod ledger;
pub mod listing;
pub mod name;
pub mod named;
pub mod pace;
pub mod protection;
pub mod quota;
pub mod refusal;
pub mod resume;
pub mod rules;
pub mod secret;
pub mod settle;
pub mod template;
pub mod text;
pub mod time;
pub mod transfer;
mod variants;
pub mod verdict;
pub mod view;

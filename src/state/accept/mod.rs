//! Accepting, from an opened link to an arrived disk. Opening a link calls nothing; what it says is a claim, kept for
//! reloads. Keys stay in the lines' fields until they have done their work.
//!
//! | module | what it knows |
//! |---|---|
//! | `form` | the lines of the accept form, and for whom they are shown |
//! | `begin` | beginning to accept what is filled in |
//! | `before` | what became of transfers before the page was loaded |
//! | `fields`, `key_field`, `line`, `line_state` | one transfer: what is typed, what was claimed, how far it has come |
//! | `intake`, `found` | taking in links and pasted texts, and what was found in them |
//! | `package` | taking in a sealed package that was opened |
//! | `draft`, `sent_mark` | what survives a reload |
//! | `objection` | what speaks against accepting before anything is sent |
//! | `alone` | one accept as a step on the way to something else |
//! | `item`, `job`, `refused`, `echo`, `outcome`, `settle`, `here`, `arrival` | accepting, settling a lost answer, awaiting the disk |

mod alone;
mod arrival;
mod before;
mod begin;
mod draft;
mod echo;
mod fields;
mod form;
mod found;
mod here;
mod intake;
mod item;
mod job;
mod key_field;
mod line;
mod line_state;
mod objection;
mod outcome;
mod package;
mod refused;
mod sent_mark;
mod settle;

pub use alone::AcceptAlone;
pub use fields::{IdProblem, KeyProblem};
pub use form::AcceptForm;
pub use found::{Found, OpenedPackage};
pub use job::AcceptJob;
pub use line::{Line, Origin};
pub use line_state::AcceptState;
pub use objection::Objection;
pub use outcome::{AcceptFailure, Arrival, LostAccept};

/// A run of accepts. Clones share it.
pub type AcceptRun = super::run::Run<AcceptJob>;

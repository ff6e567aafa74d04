//! The gateway as a whole: in process where that is enough, over real connections where those are the point.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod bodies;
mod broken_cloud;
mod broken_framing;
mod crowds;
mod ending;
mod files;
mod forward;
mod hostile_cloud;
mod hosts;
mod log;
mod operations;
mod packed;
mod program;
mod proxied;
mod repeated;
mod secure;
mod sign_ins;
mod slow;
mod smuggling;
mod support;

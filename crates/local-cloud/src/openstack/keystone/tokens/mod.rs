//! Tokens: creating, showing and revoking them.

pub(super) mod create;
mod credentials;
pub(super) mod show;

//! Tokens: creating, showing and revoking them.

pub(super) mod create;
pub(super) mod credentials;
pub(super) mod revoke;
pub(super) mod scope;
pub(super) mod shape;
pub(super) mod show;

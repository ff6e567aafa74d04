//! Transfers, from create to accept or cancel, on v2 and v3 alike.

pub(super) mod accept;
pub(super) mod cancel;
pub(super) mod create;
pub(super) mod list;
mod shape;
pub(super) mod show;

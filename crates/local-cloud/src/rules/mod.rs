//! The provider's rules, written from its documents and from nothing else: what may be transferred, what a quota allows, what
//! a name may be.

pub(crate) mod name;
pub(crate) mod quota_check;
pub mod totals;
pub(crate) mod transferable;

//! The provider's rules, written from its documents and from nothing else: what may be transferred, who has room, what
//! a name may be.

pub(crate) mod name;
pub(crate) mod quota_check;
pub(crate) mod transferable;

//! Who is calling and what may be done: tokens, signatures, callers of the project services, the gate before lists. Signing in
//! itself is a route of IAM.

pub(crate) mod caller;
pub(crate) mod lister;
pub(crate) mod session;
pub(crate) mod signature;

pub(crate) use caller::Caller;
pub(crate) use lister::Lister;

//! Authentication and authorization of the EVS half: tokens, signatures, callers, throttling. Signing in is a route of IAM.

pub(crate) mod caller;
pub(crate) mod lister;
pub(crate) mod session;
pub(crate) mod signature;

pub(crate) use caller::Caller;
pub(crate) use lister::Lister;

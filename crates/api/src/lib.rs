//! Requests and answers of the clouds' APIs as data: built and read here, sent elsewhere. So every call is tested in
//! milliseconds, without a browser and without a network.
//!
//! **Invariant:** nothing here does I/O. What is read goes straight into the domain's own types; generic JSON values are
//! made of error bodies only.

pub mod call;
pub mod clouds;
pub mod dialect;
pub mod disk;
pub mod error_body;
pub mod failure;
pub mod http;
pub mod identity;
mod lenient;
pub mod listings;
pub mod policies;
pub mod project;
pub mod quotas;
pub mod right;
pub mod signature;
pub mod transfers;
pub mod versions;

pub use call::{Call, Unreadable, interpret};
pub use failure::{Effect, Failure, Lost};
pub use http::{Headers, Method, Request, Response, Service};
pub use project::Project;
pub use right::Right;

//! An EVS-shaped cloud on one machine: identity, disks, snapshots, backups, vaults, policies, quotas and transfers for
//! several accounts, answering as the providers' documents say. [`app`] is the whole of it; the binary only adds a port.
//!
//! It shares nothing with the client: the rules are written a second time, so that each can be tested against the other. A
//! type of the client's crates will never be used here.

mod access;
mod answer;
mod error;
mod faults;
mod host_names;
mod openstack;
mod request;
mod routes;
mod rules;
#[cfg(test)]
mod testing;
mod world;

pub use error::Error;
pub use routes::app;
pub use rules::totals::{Totals, totals};
pub use world::World;
pub use world::control::Calls;
pub use world::disks::Disk;
pub use world::seed::accounts::SECOND_FACTOR;
pub use world::snapshots::SnapshotApi;

//! Sending what `evs-api` builds. The only place that touches the network.

mod address;
mod clouds;
mod transport;

pub use address::Address;
pub use clouds::load_clouds;
pub use transport::send;

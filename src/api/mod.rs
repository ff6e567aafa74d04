//! Sending what `evs-api` builds. The only place that touches the network.

mod clouds;
mod transport;

pub use clouds::load_clouds;
pub use transport::{Address, send};

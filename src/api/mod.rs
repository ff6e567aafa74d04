//! Sending what `evs-api` builds. The only place that touches the network.

mod address;
mod body;
mod clouds;
mod help;
mod release;
mod texts;
mod transport;

pub use address::Address;
pub use clouds::load_clouds;
pub use help::load_help;
pub use release::serves_this_release;
pub use texts::load_texts;
pub use transport::send;

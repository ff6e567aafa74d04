//! The gateway: serves the built app, and forwards its API calls to the clouds of its own configuration, because those
//! answer no calls of pages from elsewhere. It keeps nothing but counters and the ids of the last changes, and doesn't know
//! what a call means: no rule about disks or transfers will ever be here.

mod access_log;
mod admission;
mod calls;
mod change_ids;
mod client_address;
mod config;
mod error;
mod export;
mod forward;
mod held;
mod host;
mod metrics;
mod open_files;
mod origins;
mod packing;
mod pem;
mod pressure;
mod readiness;
mod routes;
mod security_contact;
mod security_headers;
mod server;
mod sign_ins;
mod site;
mod tls;
mod upstream;
mod workers;

pub use config::{Clouds, Config, Limits, Policy};
pub use error::Error;
pub use export::export;
pub use forward::FOR_THE_BROWSER;
pub use readiness::Readiness;
pub use routes::{app, operations};
pub use security_headers::SecurityHeaders;
pub use server::{Endpoint, serve, serve_until_drained};
pub use site::Site;
pub use tls::Tls;
pub use upstream::{Outgoing, ProxySettings};
pub use workers::Workers;

//! The gateway: serves the built app, and forwards its API calls to the clouds of its own configuration, because those
//! answer no calls of pages from elsewhere. It keeps no state. What a call means, it doesn't know: no rule about disks
//! or transfers will ever be here.

mod access_log;
mod config;
mod error;
mod export;
mod forward;
mod harden;
mod metrics;
mod pem;
mod routes;
mod server;
mod site;
mod tls;

pub use config::{Clouds, Config, Limits};
pub use error::Error;
pub use export::export;
pub use harden::Hardening;
pub use routes::{app, operations};
pub use server::{Door, Readiness, serve, serve_until_drained};
pub use site::Site;
pub use tls::Tls;

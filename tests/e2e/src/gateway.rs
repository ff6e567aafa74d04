//! The gateway of one journey: the built app before that journey's cloud, configured by the file that people use.

use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use evs_gateway::{Clouds, Config, Site, app, serve};
use tokio::net::TcpListener;

use crate::browser::Kind;
use crate::log;
use crate::watched::watched;

/// The repository's folder.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// The clouds that people have on their machine, with the local one at this address.
///
/// # Errors
/// When the configuration is wrong.
pub fn own_clouds(cloud: SocketAddr) -> Result<Clouds> {
    let mut clouds = Clouds::read(&repository().join("clouds.toml"))?;
    for id in ["local", "local-openstack"] {
        clouds.redirect(&format!("{id}=http://{cloud}"))?;
    }
    Ok(clouds)
}

/// Serves the app that `E2E_DIST` names, or the one in `dist`, to browsers of this kind, on this port, or on a free one if
/// it's zero: its address.
///
/// # Errors
/// When the app isn't built, or the port is taken.
pub async fn start(clouds: Clouds, port: u16, kind: Kind) -> Result<String> {
    log::keep();
    let mut config = Config::new(clouds)?;
    let built = env::var_os("E2E_DIST").map_or_else(|| repository().join("dist"), PathBuf::from);
    config.site = Some(
        Site::open(&built).context("the app isn't built: run the journeys with `cargo xtask test e2e`")?,
    );
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let address = listener.local_addr()?;
    let app = if kind.takes_scripts() { app(config) } else { watched(app(config)) };
    tokio::spawn(serve(listener, app, std::future::pending()));
    Ok(format!("http://{address}"))
}

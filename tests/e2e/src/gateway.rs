//! The gateway of one journey: the built app before that journey's cloud, configured by the file that people use.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use evs_gateway::{Clouds, Config, Site, app, serve};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

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
    own_clouds_under("", cloud)
}

/// The same under a policy: the lines of that table.
///
/// # Errors
/// When the configuration or the policy is wrong.
pub fn own_clouds_under(policy: &str, cloud: SocketAddr) -> Result<Clouds> {
    let mut file = fs::read_to_string(repository().join("clouds.toml"))?;
    if !policy.is_empty() {
        file.push_str(&format!("\n[policy]\n{policy}\n"));
    }
    let mut clouds = Clouds::parse(&file, "clouds.toml")?;
    for id in ["local", "local-openstack"] {
        clouds.redirect(&format!("{id}=http://{cloud}"))?;
    }
    Ok(clouds)
}

/// The built app: what `E2E_DIST` names, or what is in `dist`.
pub fn built() -> PathBuf {
    env::var_os("E2E_DIST").map_or_else(|| repository().join("dist"), PathBuf::from)
}

/// A gateway that serves.
pub struct Gateway {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Gateway {
    /// Serves this built app to browsers of this kind, on this port, or on a free one if it's zero.
    ///
    /// # Errors
    /// When the app isn't built, or the port is taken.
    pub async fn start(clouds: Clouds, port: u16, built: &Path, kind: Kind) -> Result<Self> {
        log::keep();
        let mut config = Config::new(clouds)?;
        config.site = Some(
            Site::open(built).context("the app isn't built: run the journeys with `cargo xtask test e2e`")?,
        );
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let until = async move {
            // A gateway that nobody holds any more serves until the journey is over.
            if stopped.await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        let app = if kind.takes_scripts() { app(config) } else { watched(app(config)) };
        Ok(Self { address, stop, task: tokio::spawn(serve(listener, app, until)) })
    }

    /// Its address, without a slash at its end.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Stops it, so that another one can take its port, which it tells.
    ///
    /// # Errors
    /// When its end failed.
    pub async fn stop(self) -> Result<u16> {
        let _ended_already = self.stop.send(());
        self.task.await?;
        Ok(self.address.port())
    }
}

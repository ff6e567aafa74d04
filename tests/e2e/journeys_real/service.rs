//! Cinder as a program of this machine: it's stopped and goes on, is killed and started again. Only journeys that have the
//! cloud for themselves do that.

use std::fs;

use anyhow::{Context, Result, ensure};
use tokio::net::TcpStream;
use tokio::process::Command;

use crate::real_cloud::{Real, folder};

impl Real {
    /// Stops Cinder where it stands: it takes connections, and answers nothing.
    pub async fn stop_cinder(&self) -> Result<()> {
        signal("-STOP").await
    }

    /// Lets it go on.
    pub async fn let_cinder_go_on(&self) -> Result<()> {
        signal("-CONT").await
    }

    /// Ends it on the spot.
    pub async fn kill_cinder(&self) -> Result<()> {
        signal("-KILL").await
    }

    /// Starts it again after it was killed, and waits until it answers.
    pub async fn start_cinder_again(&self) -> Result<()> {
        let mut script = Command::new(self.text("python")?);
        script.arg(self.text("script")?).arg("again").arg(folder()?).env("PYTHONDONTWRITEBYTECODE", "1");
        ensure!(script.status().await?.success(), "Cinder doesn't start again");
        Ok(())
    }

    /// Leaves Cinder running for the next journey, whatever this one has done.
    pub async fn mend_cinder(&self) -> Result<()> {
        let _not_stopped = self.let_cinder_go_on().await;
        let address = self.text("cinder")?.trim_start_matches("http://");
        match TcpStream::connect(address).await {
            Ok(_) => Ok(()),
            Err(_) => self.start_cinder_again().await,
        }
    }
}

async fn signal(name: &str) -> Result<()> {
    let process = fs::read_to_string(folder()?.join("cinder.pid")).context("Cinder isn't known")?;
    let status = Command::new("kill").args([name, process.trim()]).status().await?;
    ensure!(status.success(), "Cinder can't be sent {name}");
    Ok(())
}

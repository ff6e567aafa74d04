//! The gateway as a program: options, a port, a log. All that it does is in the library.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use evs_gateway::{Clouds, Config, Site, app, serve};
use tokio::net::TcpListener;

/// Serves the built app and forwards its API calls to the configured clouds.
#[derive(Parser)]
#[command(version)]
struct Options {
    /// The port to listen on.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The address to listen on; only this machine by default.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// The clouds.
    #[arg(long, default_value = "clouds.toml")]
    config: PathBuf,
    /// The folder of the built app; without it calls are forwarded and nothing else.
    #[arg(long)]
    dist: Option<PathBuf>,
    /// Another server for a cloud, as in local=http://127.0.0.1:8081; can be given several times.
    #[arg(long)]
    upstream: Vec<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let log = tracing_subscriber::fmt().with_writer(std::io::stderr).with_target(false).with_ansi(false);
    log.init();
    match run(Options::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evs-gateway: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let mut clouds = Clouds::read(&options.config)?;
    options.upstream.iter().try_for_each(|upstream| clouds.redirect(upstream))?;
    let mut config = Config::new(clouds)?;
    config.site = options.dist.as_deref().map(Site::open).transpose()?;
    let listener = TcpListener::bind((options.host, options.port))
        .await
        .map_err(|error| format!("can't listen on {}:{}: {error}", options.host, options.port))?;
    eprintln!("gateway on http://{}", listener.local_addr()?);
    let stop = stop()?;
    serve(listener, app(config), stop).await;
    Ok(())
}

/// Comes when the program is told to stop, by ctrl-c or by the system.
fn stop() -> std::io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    })
}

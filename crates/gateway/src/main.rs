//! The gateway as a program: options, a port, a log. All that it does is in the library.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use evs_gateway::{Clouds, Config, Hardening, Site, app, serve_until_drained};
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
    /// The folder of the built app; without it, the app inside this program is served, if there is one.
    #[arg(long)]
    dist: Option<PathBuf>,
    /// The form of the log.
    #[arg(long, value_enum, default_value_t = LogForm::Text)]
    log: LogForm,
    /// Everything comes over TLS through a proxy in front: browsers are told never to try without.
    #[arg(long)]
    behind_tls_proxy: bool,
    /// How long to go on answering after being told to stop, while /readyz says no.
    #[arg(long, default_value_t = 0)]
    drain_seconds: u64,
    /// Reads the configuration, says what is wrong with it, and ends.
    #[arg(long)]
    check: bool,
    /// Another server for a cloud, as in local=http://127.0.0.1:8081; can be given several times.
    #[arg(long)]
    upstream: Vec<String>,
}

/// A line of text or a JSON object for each request.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LogForm {
    Text,
    Json,
}

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    let log = tracing_subscriber::fmt().with_writer(std::io::stderr).with_target(false).with_ansi(false);
    match options.log {
        LogForm::Text => log.init(),
        LogForm::Json => log.json().flatten_event(true).init(),
    }
    match run(options).await {
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
    config.hardening = Hardening { only_tls: options.behind_tls_proxy };
    let readiness = config.readiness.clone();
    config.site = match &options.dist {
        Some(folder) => Some(Site::open(folder)?),
        None => Site::inside(),
    };
    if options.check {
        eprintln!("{} is right", options.config.display());
        return Ok(());
    }
    let listener = TcpListener::bind((options.host, options.port))
        .await
        .map_err(|error| format!("can't listen on {}:{}: {error}", options.host, options.port))?;
    eprintln!("gateway on http://{}", listener.local_addr()?);
    let stop = stop()?;
    let drain = Duration::from_secs(options.drain_seconds);
    serve_until_drained(listener, app(config), readiness, drain, stop).await;
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

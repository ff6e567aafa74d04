//! The gateway as a program: options, ports, a log. Everything else is in the library.

mod log;
mod options;

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use evs_gateway::{
    Clouds, Config, Endpoint, Outgoing, ProxySettings, SecurityHeaders, Site, Tls, Workers, app, export,
    operations, serve, serve_until_drained,
};
use log::Log;
use options::{LogFormat, Options};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

type Failed = Box<dyn std::error::Error>;

// Requests are answered by threads of their own; here is what takes connections, and what operators ask.
#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let options = Options::parse();
    let done = match begin_log(options.log) {
        Ok(_log) => run(options).await,
        Err(error) => Err(error.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evs-gateway: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Everything that is told from here on goes to the log, until what is returned is dropped.
fn begin_log(format: LogFormat) -> std::io::Result<Log> {
    let (lines, writing) = Log::to(std::io::stderr())?;
    let log = tracing_subscriber::fmt().with_writer(lines).with_target(false).with_ansi(false);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    Ok(writing)
}

async fn run(options: Options) -> Result<(), Failed> {
    let (config, tls) = read(&options)?;
    if options.check {
        eprintln!("{} is right", options.config.display());
        return Ok(());
    }
    if let Some(folder) = &options.export {
        export(&config, folder)?;
        eprintln!("{} has clouds.json, nginx.conf and Caddyfile", folder.display());
        return Ok(());
    }
    let listener = listen(SocketAddr::new(options.host, options.port)).await?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    eprintln!("gateway on {scheme}://{}", listener.local_addr()?);
    // The operators' address answers until the last request has ended.
    let (ended, until_then) = oneshot::channel::<()>();
    let admin = match options.admin {
        Some(address) => {
            let listener = listen(address).await?;
            eprintln!("operations on http://{}", listener.local_addr()?);
            let until = async {
                let _ = until_then.await;
            };
            Some(tokio::spawn(serve(Endpoint::for_operators(listener), operations(&config), until)))
        }
        None => None,
    };
    let endpoint = match &tls {
        Some(tls) => Endpoint::with_tls(listener, tls.clone()),
        None => Endpoint::from(listener),
    }
    .within(&config)
    .on(Workers::start()?);
    if let Some(tls) = tls {
        tokio::spawn(async move { tls.keep_fresh().await });
    }
    let (readiness, drain) = (config.readiness.clone(), Duration::from_secs(options.drain_seconds));
    serve_until_drained(endpoint, app(config), readiness, drain, shutdown_signal()?).await;
    drop(ended);
    if let Some(admin) = admin {
        admin.await?;
    }
    Ok(())
}

/// Reads everything that can be wrong before a port is opened.
fn read(options: &Options) -> Result<(Config, Option<Tls>), Failed> {
    let mut clouds = Clouds::read(&options.config)?;
    options.upstream.iter().try_for_each(|upstream| clouds.redirect(upstream))?;
    options.origin.iter().try_for_each(|origin| clouds.add_origin(origin))?;
    clouds.warnings().iter().for_each(|warning| eprintln!("warning: {warning}"));
    let mut config = Config::reaching(clouds, &outgoing(options))?;
    let tls = match (&options.tls_cert, &options.tls_key) {
        (Some(certificate), Some(key)) => Some(Tls::read(certificate, key)?),
        _ => None,
    };
    config.may_listen_on(options.host)?;
    config.security_headers = SecurityHeaders { only_tls: options.behind_tls_proxy || tls.is_some() };
    config.site = match &options.dist {
        Some(folder) => Some(Site::open(folder)?),
        None => Site::inside(),
    };
    Ok((config, tls))
}

/// How clouds are reached: what the options say, and the environment.
fn outgoing(options: &Options) -> Outgoing {
    Outgoing {
        ca_file: options.ca_file.clone(),
        system_ca: options.system_ca,
        proxy: ProxySettings::from_env(options.proxy.clone()),
    }
}

async fn listen(address: SocketAddr) -> Result<TcpListener, Failed> {
    TcpListener::bind(address).await.map_err(|error| format!("can't listen on {address}: {error}").into())
}

/// Is ready when the program is told to stop, by ctrl-c or by the system.
fn shutdown_signal() -> std::io::Result<impl Future<Output = ()>> {
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

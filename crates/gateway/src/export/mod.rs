//! Configurations for other web servers (nginx, Caddy), which then serve the app and let the same calls pass to the same clouds.
//! They are made of the gateway's own configuration and lists, so that they never differ from it.

mod caddy;
mod names;
mod nginx;
mod rules;

use std::path::Path;

use crate::config::Config;
use crate::error::Error;

/// Writes `clouds.json`, `nginx.conf` and `Caddyfile` into a folder.
///
/// # Errors
/// When there is no app to serve, or a file can't be written.
pub fn export(config: &Config, folder: &Path) -> Result<(), Error> {
    let site = config.site.clone().ok_or(Error::NothingToExport)?;
    let site = site.calling(&config.clouds.direct_origins());
    let policy = site.policy();
    let clouds = format!("{:#}\n", config.clouds.to_json());
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&file, text))
            .map_err(|source| Error::Unwritable { file, source })
    };
    write("clouds.json", &clouds)?;
    write("nginx.conf", &nginx::server(config, policy))?;
    write("Caddyfile", &caddy::site(config, policy))
}

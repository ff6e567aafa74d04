//! How the gateway is reached: the `[server]` of clouds.toml.

use serde::Deserialize;
use toml::Spanned;

use crate::admission::{Origin, Origins};

/// How the gateway is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Server {
    /// The public addresses of the console. With none, it's for this machine alone.
    pub origins: Origins,
}

/// The table as it is written in the file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ServerTable {
    origins: Vec<Spanned<String>>,
}

impl ServerTable {
    /// What is written, checked.
    ///
    /// # Errors
    /// Says which value is wrong, and where.
    pub(super) fn server(&self) -> Result<Server, (std::ops::Range<usize>, String)> {
        let mut origins = Origins::default();
        for written in &self.origins {
            let origin = Origin::parse(written.get_ref())
                .map_err(|why| (written.span(), format!("server: origins: {why}")))?;
            origins.add(origin);
        }
        Ok(Server { origins })
    }
}

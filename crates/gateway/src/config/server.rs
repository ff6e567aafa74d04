//! How the gateway is reached: the `[server]` of clouds.toml.

use serde::Deserialize;
use toml::Spanned;

use crate::client_address::{Proxies, WrittenIn};
use crate::origins::{Origin, Origins};

/// How the gateway is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Server {
    /// The public addresses of the console. With none, it's for this machine alone.
    pub origins: Origins,
    /// Proxies in front, whose word is taken for whom they speak for.
    pub trusted_proxies: Proxies,
    /// Whether the log names the client's address.
    pub log_client_address: bool,
    /// Where weaknesses are reported to: `mailto:` or `https://`.
    pub security_contact: Option<String>,
}

/// The table as it is written in the file.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct ServerTable {
    origins: Vec<Spanned<String>>,
    trusted_proxies: Vec<Spanned<String>>,
    client_address_from: WrittenIn,
    log_client_address: bool,
    security_contact: Option<Spanned<String>>,
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
        let mut trusted_proxies = Proxies::writing_in(self.client_address_from);
        for written in &self.trusted_proxies {
            let network = Proxies::parse_one(written.get_ref())
                .map_err(|why| (written.span(), format!("server: trusted_proxies: {why}")))?;
            trusted_proxies.add(network);
        }
        let security_contact = self.security_contact.as_ref();
        if let Some(contact) = security_contact.filter(|contact| !is_contact(contact.get_ref())) {
            let what = "server: security_contact must begin with mailto:, https:// or tel:, and be one line";
            return Err((contact.span(), what.to_owned()));
        }
        Ok(Server {
            origins,
            trusted_proxies,
            log_client_address: self.log_client_address,
            security_contact: security_contact.map(|contact| contact.get_ref().clone()),
        })
    }
}

/// Whether it is a contact as RFC 9116 has them.
fn is_contact(text: &str) -> bool {
    let schemes = ["mailto:", "https://", "tel:"];
    schemes.iter().any(|scheme| text.len() > scheme.len() && text.starts_with(scheme))
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

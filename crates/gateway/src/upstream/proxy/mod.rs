//! Which proxy leads to which cloud, as `--proxy` or the environment says: a company's, through which alone its machines
//! reach others. How a way is made through it is in `connect`.

mod exceptions;

use std::collections::BTreeMap;
use std::env;
use std::sync::Arc;

use axum::http::Uri;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use crate::error::Error;
use crate::host;
use exceptions::Exceptions;

/// The word for `--proxy` that has no proxy used, whatever the environment says.
const NONE: &str = "none";

/// What was said of proxies. It isn't `Debug`, because a proxy's password can be in it.
#[derive(Clone, Default)]
pub struct ProxySettings {
    /// The proxies for clouds by https and by http, each with the name of what said it.
    of_https: (String, String),
    of_http: (String, String),
    /// The servers that are reached without one.
    exceptions: String,
    /// Whether it was said to this program, and not to all programs of the machine.
    is_asked: bool,
}

impl ProxySettings {
    /// What `--proxy` says, else the environment: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, and in any case `NO_PROXY`.
    pub fn from_env(option: Option<String>) -> Self {
        Self::of(option, |name| env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// The same with an environment of one's own.
    pub fn of(option: Option<String>, variable: impl Fn(&str) -> Option<String>) -> Self {
        let first = |names: &[&str]| {
            let small = names.iter().flat_map(|name| [(*name).to_owned(), name.to_ascii_lowercase()]);
            let mut said =
                small.filter_map(|name| variable(&name).map(|value| (name, value.trim().to_owned())));
            said.find(|(_, value)| !value.is_empty()).unwrap_or_default()
        };
        let is_asked = option.is_some();
        let asked = option.map(|value| {
            let value = value.trim();
            ("--proxy".to_owned(), if value == NONE { String::new() } else { value.to_owned() })
        });
        Self {
            of_https: asked.clone().unwrap_or_else(|| first(&["HTTPS_PROXY", "ALL_PROXY"])),
            of_http: asked.unwrap_or_else(|| first(&["HTTP_PROXY", "ALL_PROXY"])),
            exceptions: first(&["NO_PROXY"]).1,
            is_asked,
        }
    }
}

/// Which proxy leads to which server. Copies share it.
#[derive(Clone)]
pub struct Proxies(Arc<Rules>);

struct Rules {
    usual: Matcher,
    /// The same for the ports that have exceptions of their own.
    at_port: BTreeMap<u16, Matcher>,
    /// No server is reached through a proxy.
    none: bool,
    is_asked: bool,
}

impl Proxies {
    /// The proxies that lead to these servers.
    ///
    /// # Errors
    /// When one of them would be used and can't be.
    pub fn new(settings: &ProxySettings, servers: impl Iterator<Item = Uri>) -> Result<Self, Error> {
        let (https, http) = (checked(&settings.of_https.1), checked(&settings.of_http.1));
        let exceptions = Exceptions::parse(&settings.exceptions);
        // What can't be used stands in its own place until it's known whether it would have been.
        let usable = |proxy: &Result<String, String>| proxy.clone().unwrap_or_else(|_| UNUSABLE.to_owned());
        let (to_https, to_http) = (usable(&https), usable(&http));
        let matcher = |no: &str| {
            Matcher::builder().https(to_https.clone()).http(to_http.clone()).no(no.to_owned()).build()
        };
        let rules = Rules {
            usual: matcher(&exceptions.usual()),
            at_port: exceptions.ports().map(|port| (port, matcher(&exceptions.at_port(port)))).collect(),
            none: exceptions.are_all(),
            is_asked: settings.is_asked,
        };
        let proxies = Self(Arc::new(rules));
        for server in servers {
            let is_plain = server.scheme_str() == Some("http");
            let ((name, _), proxy) =
                if is_plain { (&settings.of_http, &http) } else { (&settings.of_https, &https) };
            let Some(used) = proxies.of(&server) else { continue };
            if let Err(what) = proxy {
                return Err(Error::Proxy { name: name.clone(), what: what.clone() });
            }
            tracing::debug!("{server} is reached through the proxy {}", used.uri());
        }
        Ok(proxies)
    }

    /// The proxy that leads to this address, if one does. What the machine says to all its programs isn't meant for itself.
    pub fn of(&self, address: &Uri) -> Option<Intercept> {
        let rules = &self.0;
        let is_own = !rules.is_asked && address.host().is_none_or(host::is_loopback);
        if rules.none || is_own {
            return None;
        }
        rules.at_port.get(&port(address)).unwrap_or(&rules.usual).intercept(address)
    }
}

/// A proxy in the place of one that can't be used.
const UNUSABLE: &str = "http://proxy.invalid";

/// The port of an address, also where it goes without saying.
pub fn port(address: &Uri) -> u16 {
    let usual = if address.scheme_str() == Some("http") { 80 } else { 443 };
    address.port_u16().unwrap_or(usual)
}

/// A proxy's address that can be used, or why it can't be; nothing stays nothing. A part of it may be a password, so it's never
/// quoted.
fn checked(address: &str) -> Result<String, String> {
    const EXAMPLE: &str = "write one such as http://proxy.example.com:3128";
    if address.is_empty() {
        return Ok(String::new());
    }
    let whole = if address.contains("://") { address.to_owned() } else { format!("http://{address}") };
    let uri: Uri = whole.parse().map_err(|_| {
        format!(
            "isn't the address of a proxy; {EXAMPLE}, with a name and a password percent-encoded before an @"
        )
    })?;
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err(format!("names a proxy of a kind that isn't spoken here; {EXAMPLE}"));
    }
    match uri.host() {
        None | Some("") => Err(format!("names no proxy; {EXAMPLE}")),
        Some(_) => Ok(whole),
    }
}

#[cfg(test)]
mod tests;

//! The server that a request names: in its Host header, and in its target where that is a whole address (RFC 9112, 3.2). Whoever
//! names two, or none, is refused.

use std::net::Ipv6Addr;

use axum::extract::Request;
use axum::http::header;

/// A server's name or number in one form, and its port if one was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// In small letters; a number of version 6 in brackets, in its shortest form.
    pub name: String,
    pub port: Option<u16>,
}

impl Server {
    /// Reads `name`, `name:port` or `[number]:port`.
    ///
    /// # Errors
    /// When it's nothing of that.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const ODD: &str = "the host in the request is none";
        let (name, port) = match text.strip_prefix('[') {
            Some(rest) => {
                let (number, port) = rest.split_once(']').ok_or(ODD)?;
                let number: Ipv6Addr = number.parse().map_err(|_| ODD)?;
                (format!("[{number}]"), port.strip_prefix(':').or(port.is_empty().then_some("")).ok_or(ODD)?)
            }
            None => {
                let (name, port) = text.split_once(':').unwrap_or((text, ""));
                (name.to_ascii_lowercase(), port)
            }
        };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let is_name = !name.is_empty() && name.len() <= 253 && name.bytes().all(plain);
        if !(is_name || name.starts_with('[')) || text.ends_with(':') {
            return Err(ODD);
        }
        let port = match port {
            "" => None,
            digits if digits.bytes().all(|digit| digit.is_ascii_digit()) => {
                Some(digits.parse().map_err(|_| ODD)?)
            }
            _ => return Err(ODD),
        };
        Ok(Self { name, port })
    }

    /// Its port, or the one that goes without saying under a scheme.
    pub fn port_under(&self, usual: u16) -> u16 {
        self.port.unwrap_or(usual)
    }
}

/// The server that a request names.
///
/// # Errors
/// When it names none, two, or one in no form that servers have: says which.
pub fn of(request: &Request) -> Result<Server, &'static str> {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().ok_or("the request has no Host")?;
    if hosts.next().is_some() {
        return Err("the request has two Hosts");
    }
    let host = Server::parse(host.to_str().unwrap_or_default())?;
    let Some(authority) = request.uri().authority() else { return Ok(host) };
    let usual = match request.uri().scheme_str() {
        Some("http") => 80,
        Some("https") => 443,
        // CONNECT has a name and no scheme, and this is no proxy.
        _ => return Err("the target of the request is no address of this server"),
    };
    let target = Server::parse(authority.as_str())?;
    let same = target.name == host.name && target.port_under(usual) == host.port_under(usual);
    if same { Ok(host) } else { Err("the target and the Host of the request differ") }
}

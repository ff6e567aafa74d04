//! A server as addresses and requests name it.

use std::net::Ipv6Addr;

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

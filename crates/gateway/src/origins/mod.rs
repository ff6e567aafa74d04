//! The public addresses of the console, as the configuration lists them: a scheme, a name, a port.

mod server;

use std::fmt;

pub use server::Server;

/// One address, in the form in which browsers name the origin of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    https: bool,
    name: String,
    port: u16,
}

impl Origin {
    /// Reads an address such as `https://console.example.com` or `http://localhost:8080`, with nothing behind it.
    ///
    /// # Errors
    /// Says what it must be.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || {
            format!(
                "\"{text}\" must be a scheme, a name and nothing behind, such as \"https://console.example.com\""
            )
        };
        let (scheme, server) = text.split_once("://").ok_or_else(wrong)?;
        let https = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => false,
            _ => return Err(wrong()),
        };
        let server = Server::parse(server).map_err(|_| wrong())?;
        let port = server.port_under(usual_port(https));
        Ok(Self { https, name: server.name, port })
    }

    fn is_of(&self, server: &Server) -> bool {
        server.name == self.name && server.port_under(usual_port(self.https)) == self.port
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.https { "https" } else { "http" };
        write!(f, "{scheme}://{}", self.name)?;
        if self.port == usual_port(self.https) { Ok(()) } else { write!(f, ":{}", self.port) }
    }
}

fn usual_port(https: bool) -> u16 {
    if https { 443 } else { 80 }
}

/// The names by which this machine is known to itself. A page that names another one and gets here was led here by a name
/// server (DNS rebinding).
const THIS_MACHINE: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// The listed addresses. With none, the console is this machine's alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins(Vec<Origin>);

impl Origins {
    /// Reads a list.
    ///
    /// # Errors
    /// As [`Origin::parse`].
    pub fn parse<'a>(list: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        list.into_iter().map(Origin::parse).collect::<Result<_, _>>().map(Self)
    }

    /// Adds an address.
    pub fn add(&mut self, origin: Origin) {
        if !self.0.contains(&origin) {
            self.0.push(origin);
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Origin> {
        self.0.iter()
    }

    /// Whether requests to this server are answered. Ports are forwarded between a person's machine and this one, so without a list
    /// any will do.
    pub fn admit_server(&self, server: &Server) -> bool {
        if self.is_empty() {
            return THIS_MACHINE.contains(&server.name.as_str());
        }
        self.0.iter().any(|origin| origin.is_of(server))
    }

    /// Whether a page of this origin may ask this server to change something.
    pub fn admit_page(&self, page: &Origin, server: &Server) -> bool {
        if self.is_empty() { page.is_of(server) } else { self.0.contains(page) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_as_browsers_do_however_it_was_written() {
        for (written, plainly) in [
            ("https://console.example.com", "https://console.example.com"),
            ("HTTPS://Console.Example.com:443", "https://console.example.com"),
            ("http://console.example.com:443", "http://console.example.com:443"),
            ("https://console.example.com:08443", "https://console.example.com:8443"),
            ("http://[FE80:0::1]:80", "http://[fe80::1]"),
        ] {
            assert_eq!(Origin::parse(written).unwrap().to_string(), plainly);
        }
    }

    #[test]
    fn what_is_no_address_of_a_console_is_told() {
        for wrong in [
            "console.example.com",
            "https://console.example.com/",
            "https://console.example.com/console",
            "https://console.example.com?x",
            "https://*.example.com",
            "https://me@console.example.com",
            "https://",
            "ftp://console.example.com",
            "null",
            "*",
            "https://консоль.example.com",
        ] {
            assert!(Origin::parse(wrong).unwrap_err().contains("https://console.example.com"), "{wrong}");
        }
    }
}

//! The address that a service's calls begin with. It comes from the configuration alone: nothing a caller sends is ever
//! part of the server's name.

use axum::http::Uri;
use axum::http::uri::{Authority, Scheme};

use super::beginning;
use crate::host;

/// Scheme, server, and the beginning of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    scheme: Scheme,
    /// In the one form in which it is sent as `Host` and signed: small letters, and no port that goes without saying.
    authority: Authority,
    /// Without a slash at its end.
    path: String,
}

impl Base {
    /// Reads an address.
    ///
    /// # Errors
    /// Says why calls can't go to it.
    pub fn parse(address: &str) -> Result<Self, String> {
        let example = "write one such as \"https://{service}.{region}.example.com\"";
        // Not quoted, because a password may stand there.
        if address.contains('@') {
            return Err("an address has a user's name in it; leave that out".to_owned());
        }
        if address.contains('#') {
            return Err(format!("\"{address}\" has a part after #; leave that out"));
        }
        if address.contains(['{', '}']) {
            return Err(format!(
                "\"{address}\" has braces left in it; only {{service}} and {{region}} are filled in"
            ));
        }
        let uri: Uri = plain(address)
            .parse()
            .map_err(|error| format!("\"{address}\" isn't an address ({error}); {example}"))?;
        let parts = uri.into_parts();
        let scheme = parts.scheme.filter(|scheme| *scheme == Scheme::HTTP || *scheme == Scheme::HTTPS);
        let (Some(scheme), Some(authority)) = (scheme, parts.authority) else {
            return Err(format!("\"{address}\" isn't an http or https address; {example}"));
        };
        if let Some(why) = host::trap(authority.host()) {
            return Err(format!("{}: {why}", authority.host()));
        }
        let has_port = authority.as_str().len() > authority.host().len();
        if has_port && authority.port_u16().is_none_or(|port| port == 0) {
            return Err(format!("\"{address}\" has a port that nothing listens on"));
        }
        let path = parts.path_and_query;
        if path.as_ref().is_some_and(|path| path.query().is_some()) {
            return Err(format!("\"{address}\" has a query; leave that out"));
        }
        let path = path.map_or_else(String::new, |path| path.path().trim_end_matches('/').to_owned());
        if let Some(why) = beginning::problem(&path) {
            return Err(format!("\"{address}\" {why}"));
        }
        Ok(Self { scheme, authority, path })
    }

    /// The address of a call; `rest` and `query` are used byte by byte as the caller wrote them.
    ///
    /// # Errors
    /// When the result is no valid address, for example because it is too long.
    pub fn join(&self, rest: &str, query: Option<&str>) -> Result<Uri, axum::http::Error> {
        let mut path = format!("{}/{rest}", self.path);
        if let Some(query) = query {
            path.push('?');
            path.push_str(query);
        }
        Uri::builder()
            .scheme(self.scheme.clone())
            .authority(self.authority.clone())
            .path_and_query(path)
            .build()
    }

    /// Scheme and server alone.
    pub fn origin(&self) -> String {
        format!("{}://{}", self.scheme, self.authority)
    }

    /// The server alone, with its port if it has one of its own.
    pub fn server(&self) -> &str {
        self.authority.as_str()
    }

    /// The server's name or number; the number of version 6 in brackets.
    pub fn host(&self) -> &str {
        self.authority.host()
    }

    /// Its port, also where that goes without saying.
    pub fn port(&self) -> u16 {
        self.authority.port_u16().unwrap_or(if self.is_https() { 443 } else { 80 })
    }

    /// The beginning of every path, without a slash at its end; may be empty.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Replaces scheme and server by those of another address.
    pub fn set_server(&mut self, other: &Base) {
        self.scheme = other.scheme.clone();
        self.authority = other.authority.clone();
    }

    /// Whether it's a server of this machine.
    pub fn is_loopback(&self) -> bool {
        host::is_loopback(self.host())
    }

    /// Whether calls are encrypted on their way.
    pub fn is_https(&self) -> bool {
        self.scheme == Scheme::HTTPS
    }
}

/// An address or a pattern of some with scheme and server in the one form that browsers and clouds give them: small letters,
/// and the usual port left out. Whoever signs a request signs the server's name, so each has to write it alike.
pub fn plain(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_owned() };
    let (server, path) = rest.find(['/', '?', '#']).map_or((rest, ""), |at| rest.split_at(at));
    let (scheme, server) = (scheme.to_ascii_lowercase(), server.to_ascii_lowercase());
    let usual = if scheme == "http" { 80 } else { 443 };
    let server = match server.rsplit_once(':').map(|(name, port)| (name, port, port.parse::<u16>())) {
        Some((name, "", _)) => name.to_owned(),
        Some((name, _, Ok(port))) if port == usual => name.to_owned(),
        Some((name, _, Ok(port))) => format!("{name}:{port}"),
        _ => server,
    };
    format!("{scheme}://{server}{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_and_query_are_joined_byte_by_byte() {
        let base = Base::parse("http://127.0.0.1:8081/evs/region-one/").unwrap();
        let uri = base.join("v3/a%20b/c;d=%7E", Some("name=%C3%A4+b&x=1%2F2&empty")).unwrap();
        assert_eq!(
            uri.to_string(),
            "http://127.0.0.1:8081/evs/region-one/v3/a%20b/c;d=%7E?name=%C3%A4+b&x=1%2F2&empty"
        );
    }

    #[test]
    fn an_address_without_a_path_needs_none() {
        let base = Base::parse("https://evs.region-one.example.com").unwrap();
        assert_eq!(base.join("v3/x", None).unwrap().to_string(), "https://evs.region-one.example.com/v3/x");
    }

    #[test]
    fn addresses_that_calls_cannot_go_to_are_refused() {
        let trap = format!("https://{}/latest", "169.254.169.254");
        for wrong in [
            &trap,
            "ftp://example.com",
            "example.com/x",
            "/x",
            "https://me@example.com",
            "https://me:secret@example.com",
            "https://example.com/?a=1",
            "https://example.com?",
            "https://example.com/#a",
            "https://example.com#",
            "https://{servce}.example.com",
            "https://example.com/{project}",
            "https://example.com:0",
            "https://example.com:99999",
            "http://[::ffff:169.254.169.254]",
            "https://example.com/a/../b",
            "https://example.com/a//b",
            "https://example.com/a%2fb",
            "https://example.com/a;b",
            "https://",
        ] {
            assert!(Base::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_server_is_written_in_one_form_whatever_the_configuration_says() {
        for (written, plainly) in [
            ("https://EVS.Eu-De.Example.com:443/Base/v9", "https://evs.eu-de.example.com/Base/v9"),
            ("HTTPS://evs.example.com:", "https://evs.example.com"),
            ("http://evs.example.com:80", "http://evs.example.com"),
            ("http://evs.example.com:08776", "http://evs.example.com:8776"),
            ("http://evs.example.com:0080/", "http://evs.example.com/"),
            ("http://evs.example.com:443", "http://evs.example.com:443"),
            ("https://evs.example.com:80", "https://evs.example.com:80"),
            (
                "https://{service}.{region}.Example.com:443/{region}",
                "https://{service}.{region}.example.com/{region}",
            ),
            ("https://[FE80::1]:443/x", "https://[fe80::1]/x"),
            ("https://[fe80::443]", "https://[fe80::443]"),
            ("https://evs.example.com:8776", "https://evs.example.com:8776"),
        ] {
            assert_eq!(plain(written), plainly);
        }
        let base = Base::parse("HTTPS://EVS.Example.com:443/Base").unwrap();
        assert_eq!((base.server(), base.host(), base.port()), ("evs.example.com", "evs.example.com", 443));
        assert_eq!(base.origin(), "https://evs.example.com");
        assert_eq!(base.join("v3/x", None).unwrap().to_string(), "https://evs.example.com/Base/v3/x");
    }

    #[test]
    fn another_server_keeps_the_path() {
        let mut base = Base::parse("https://evs.example.com/evs").unwrap();
        base.set_server(&Base::parse("http://127.0.0.1:9999/ignored").unwrap());
        assert_eq!(base.join("v3", None).unwrap().to_string(), "http://127.0.0.1:9999/evs/v3");
    }
}

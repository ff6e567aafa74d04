//! Where a request will arrive, as its signature says it.

/// A service's address, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The server, with its port where it isn't the usual one.
    pub host: String,
    /// What paths begin with there; empty, or without a slash at its end.
    pub base_path: String,
}

impl Endpoint {
    /// Takes an address such as `https://evs.eu-de.example.com/base` apart. The server is written as it will be sent: in small
    /// letters, and without a port that goes without saying.
    pub fn parse(address: &str) -> Self {
        let (scheme, rest) = address.split_once("://").unwrap_or(("https", address));
        let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let usual = if scheme.eq_ignore_ascii_case("http") { 80 } else { 443 };
        let host = host.to_ascii_lowercase();
        let host = match host.rsplit_once(':').map(|(name, port)| (name, port, port.parse::<u16>())) {
            Some((name, "", _)) => name.to_owned(),
            Some((name, _, Ok(port))) if port == usual => name.to_owned(),
            Some((name, _, Ok(port))) => format!("{name}:{port}"),
            _ => host,
        };
        Self { host, base_path: path.trim_end_matches('/').to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_is_signed_as_it_is_sent() {
        for (address, host, base_path) in [
            ("https://evs.eu-de.example.com", "evs.eu-de.example.com", ""),
            ("https://EVS.Eu-De.Example.com:443/Base/", "evs.eu-de.example.com", "/Base"),
            ("HTTP://evs.example.com:80", "evs.example.com", ""),
            ("http://evs.example.com:443/a:80", "evs.example.com:443", "/a:80"),
            ("http://127.0.0.1:8081/evs/region-one", "127.0.0.1:8081", "/evs/region-one"),
            ("http://evs.example.com:08776", "evs.example.com:8776", ""),
            ("https://evs.example.com:", "evs.example.com", ""),
            ("https://[FE80::1]:443", "[fe80::1]", ""),
            ("https://[fe80::443]:8776", "[fe80::443]:8776", ""),
        ] {
            let expected = Endpoint { host: host.to_owned(), base_path: base_path.to_owned() };
            assert_eq!(Endpoint::parse(address), expected, "{address}");
        }
    }
}

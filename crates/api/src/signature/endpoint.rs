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
    /// Takes an address such as `https://evs.eu-de.example.com/base` apart.
    pub fn parse(address: &str) -> Self {
        let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
        let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        Self { host: host.to_owned(), base_path: path.trim_end_matches('/').to_owned() }
    }
}

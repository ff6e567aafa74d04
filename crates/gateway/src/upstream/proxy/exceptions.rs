//! The servers that are reached without a proxy, as `NO_PROXY` names them: names with all below them, numbers, networks, each with
//! a port or without, and `*` for all. The library knows no ports, so it gets a list for each.

use std::collections::BTreeSet;

/// What `NO_PROXY` says.
pub struct Exceptions {
    /// Each with its port, if it has one.
    all: Vec<(String, Option<u16>)>,
}

impl Exceptions {
    /// Reads the list; commas and blanks are between its entries.
    pub fn parse(list: &str) -> Self {
        let entries = list.split([',', ' ', '\t']).map(str::trim).filter(|entry| !entry.is_empty());
        Self { all: entries.map(entry).collect() }
    }

    /// Whether no server is reached through a proxy.
    pub fn are_all(&self) -> bool {
        self.all.iter().any(|(name, port)| name == "*" && port.is_none())
    }

    /// Those for every port, as the library reads them.
    pub fn usual(&self) -> String {
        self.list(None)
    }

    /// Those for this port, which those for every port are among.
    pub fn at_port(&self, port: u16) -> String {
        self.list(Some(port))
    }

    /// The ports that have exceptions of their own.
    pub fn ports(&self) -> impl Iterator<Item = u16> {
        self.all.iter().filter_map(|(_, port)| *port).collect::<BTreeSet<_>>().into_iter()
    }

    fn list(&self, wanted: Option<u16>) -> String {
        let names = self.all.iter().filter(|(_, port)| port.is_none() || *port == wanted);
        names.map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(",")
    }
}

/// One entry: what it names, and its port.
fn entry(text: &str) -> (String, Option<u16>) {
    // Many write the star, which the library doesn't know there.
    let text = text.strip_prefix('*').filter(|rest| rest.starts_with('.')).unwrap_or(text);
    if let Some((number, port)) = text.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        return (number.to_owned(), port.strip_prefix(':').and_then(|port| port.parse().ok()));
    }
    match text.split_once(':') {
        // A second colon makes it a number of version 6.
        Some((name, port)) if port.parse::<u16>().is_ok() => (name.to_owned(), port.parse().ok()),
        _ => (text.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_numbers_and_ports_are_taken_apart() {
        for (text, name, port) in [
            ("example.com", "example.com", None),
            ("*.example.com", ".example.com", None),
            ("*", "*", None),
            ("example.com:8776", "example.com", Some(8776)),
            ("10.0.0.0/8", "10.0.0.0/8", None),
            ("10.0.0.1:443", "10.0.0.1", Some(443)),
            ("fd00::1", "fd00::1", None),
            ("[fd00::1]", "fd00::1", None),
            ("[fd00::1]:8776", "fd00::1", Some(8776)),
            ("fd00::/8", "fd00::/8", None),
        ] {
            assert_eq!(entry(text), (name.to_owned(), port), "{text}");
        }
        let exceptions = Exceptions::parse("a.example.com, b.example.com:1  c.example.com:2,,");
        assert_eq!(exceptions.usual(), "a.example.com");
        assert_eq!(exceptions.at_port(2), "a.example.com,c.example.com");
        assert_eq!(exceptions.ports().collect::<Vec<_>>(), [1, 2]);
    }
}

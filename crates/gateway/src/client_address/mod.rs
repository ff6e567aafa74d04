//! Whose a request is: the address of the connection, or the one that a trusted proxy has passed on. Whoever can write any header
//! could be anybody, so nobody else's word is taken.

mod forwarded;

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::Request;
use axum::http::HeaderMap;
use ipnet::IpNet;
use serde::Deserialize;

/// The header in which proxies pass on whom they speak for; each adds one at the end. Only one is read: a proxy that writes the one
/// passes on the other as it came, and anybody can have written that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WrittenIn {
    /// `X-Forwarded-For`, which nearly all write.
    #[default]
    XForwardedFor,
    /// `Forwarded` (RFC 7239).
    Forwarded,
}

impl WrittenIn {
    fn name(self) -> &'static str {
        match self {
            Self::XForwardedFor => "x-forwarded-for",
            Self::Forwarded => "forwarded",
        }
    }
}

/// Who has made the connection that a request came by: a client, or a proxy.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The proxies whose word is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies {
    networks: Vec<IpNet>,
    written_in: WrittenIn,
}

impl Proxies {
    /// Reads one address, or one network such as `10.0.0.0/8`.
    ///
    /// # Errors
    /// Says what it must be.
    pub fn parse_one(text: &str) -> Result<IpNet, String> {
        let one = text.parse::<IpAddr>().map(IpNet::from);
        one.or_else(|_| text.parse())
            .map_err(|_| format!("\"{text}\" must be an address or a network, such as \"10.0.0.0/8\""))
    }

    /// None yet, of those that write in this header.
    pub fn writing_in(written_in: WrittenIn) -> Self {
        Self { networks: Vec::new(), written_in }
    }

    /// The header that is read.
    pub fn written_in(&self) -> WrittenIn {
        self.written_in
    }

    /// Adds a network.
    pub fn add(&mut self, network: IpNet) {
        self.networks.push(network);
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &IpNet> {
        self.networks.iter()
    }

    /// Whether this is one of them.
    pub fn contain(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.networks.iter().any(|network| network.contains(&address))
    }

    /// The address of the client whose request this is, if it came by a connection.
    pub fn client_of(&self, request: &Request) -> Option<IpAddr> {
        let Peer(peer) = request.extensions().get()?;
        Some(self.client(peer.ip(), request.headers()))
    }

    /// From the nearest proxy to the farthest: the first that isn't trusted is the client. What that one claims to have heard from
    /// others counts for nothing.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let peer = peer.to_canonical();
        let lines = headers.get_all(self.written_in.name()).iter().rev();
        let lines = lines.map(|line| line.to_str().unwrap_or_default());
        match self.written_in {
            WrittenIn::XForwardedFor => self.farthest(peer, lines.flat_map(|line| line.rsplit(','))),
            WrittenIn::Forwarded => self.farthest(peer, lines.flat_map(forwarded::backwards)),
        }
    }

    fn farthest<'a>(&self, mut client: IpAddr, mut named: impl Iterator<Item = &'a str>) -> IpAddr {
        while self.contain(client)
            && let Some(next) = named.next().and_then(read)
        {
            client = next;
        }
        client
    }
}

/// Reads an address as proxies write it, with a port or without.
fn read(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse().or_else(|_| text.parse().map(|socket: SocketAddr| socket.ip()));
    address.ok().map(|address: IpAddr| address.to_canonical())
}

/// Addresses that one client has: an address of version 4, or all of a network of version 6, because each home has so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Group(IpAddr);

impl Group {
    /// The group of an address.
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self(IpAddr::V4(address)),
            IpAddr::V6(address) => {
                const NETWORK: u128 = u128::MAX << 64;
                Self(IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & NETWORK)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderName;

    use super::*;

    fn proxies(written_in: WrittenIn) -> Proxies {
        let mut proxies = Proxies::writing_in(written_in);
        for network in ["10.0.0.0/8", "fd00::/8", "192.0.2.1"] {
            proxies.add(Proxies::parse_one(network).unwrap());
        }
        proxies
    }

    fn told(read: WrittenIn, peer: &str, lines: &[(WrittenIn, &str)]) -> String {
        let header = |(written_in, line): &(WrittenIn, &str)| {
            (HeaderName::from_static(written_in.name()), line.parse().unwrap())
        };
        let headers = lines.iter().map(header).collect();
        proxies(read).client(peer.parse().unwrap(), &headers).to_string()
    }

    fn client(peer: &str, lines: &[&str]) -> String {
        let lines: Vec<_> = lines.iter().map(|line| (WrittenIn::XForwardedFor, *line)).collect();
        told(WrittenIn::XForwardedFor, peer, &lines)
    }

    #[test]
    fn what_stands_in_forwarded_counts_where_the_proxies_write_it_and_nothing_else_does() {
        use WrittenIn::{Forwarded, XForwardedFor};
        for (read, peer, lines, found) in [
            (Forwarded, "10.0.0.1", &[(Forwarded, "for=198.51.100.1;proto=https")][..], "198.51.100.1"),
            (Forwarded, "10.0.0.1", &[(Forwarded, "for=\"[2001:db8::7]:443\"")], "2001:db8::7"),
            (Forwarded, "10.0.0.1", &[(Forwarded, "for=1.2.3.4, for=198.51.100.1")], "198.51.100.1"),
            (
                Forwarded,
                "10.0.0.1",
                &[(Forwarded, "for=198.51.100.1"), (Forwarded, "for=10.9.9.9")],
                "198.51.100.1",
            ),
            (Forwarded, "10.0.0.1", &[(Forwarded, "for=1.2.3.4, for=_hidden")], "10.0.0.1"),
            (Forwarded, "10.0.0.1", &[(Forwarded, "for=1.2.3.4, proto=https")], "10.0.0.1"),
            (Forwarded, "203.0.113.9", &[(Forwarded, "for=198.51.100.1")], "203.0.113.9"),
            // The other one may be anybody's.
            (Forwarded, "10.0.0.1", &[(XForwardedFor, "1.2.3.4")], "10.0.0.1"),
            (XForwardedFor, "10.0.0.1", &[(Forwarded, "for=1.2.3.4")], "10.0.0.1"),
            (
                XForwardedFor,
                "10.0.0.1",
                &[(Forwarded, "for=1.2.3.4"), (XForwardedFor, "198.51.100.1")],
                "198.51.100.1",
            ),
        ] {
            assert_eq!(told(read, peer, lines), found, "{peer} {lines:?}");
        }
    }

    #[test]
    fn the_client_is_the_first_that_no_trusted_proxy_vouches_for() {
        for (peer, lines, found) in [
            ("203.0.113.9", &[][..], "203.0.113.9"),
            // Whoever isn't trusted can claim what it likes.
            ("203.0.113.9", &["198.51.100.1"], "203.0.113.9"),
            ("10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", &["1.2.3.4, 198.51.100.1"], "198.51.100.1"),
            ("10.0.0.1", &["198.51.100.1, 10.9.9.9"], "198.51.100.1"),
            ("10.0.0.1", &["198.51.100.1", "10.9.9.9"], "198.51.100.1"),
            ("10.0.0.1", &["1.2.3.4", "198.51.100.1,192.0.2.1"], "198.51.100.1"),
            ("::ffff:10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            ("fd00::1", &["2001:db8::7"], "2001:db8::7"),
            ("10.0.0.1", &["[2001:db8::7]:443"], "2001:db8::7"),
            ("10.0.0.1", &["[2001:db8::7]"], "2001:db8::7"),
            ("10.0.0.1", &["198.51.100.1:5000"], "198.51.100.1"),
            // Nothing that could be read: the proxy itself.
            ("10.0.0.1", &[], "10.0.0.1"),
            ("10.0.0.1", &["unknown"], "10.0.0.1"),
            ("10.0.0.1", &["198.51.100.1, _hidden"], "10.0.0.1"),
            ("10.0.0.1", &["198.51.100.1,"], "10.0.0.1"),
            // All of them are trusted: the farthest.
            ("10.0.0.1", &["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
        ] {
            assert_eq!(client(peer, lines), found, "{peer} {lines:?}");
        }
    }

    #[test]
    fn a_home_has_one_address_of_version_4_or_a_network_of_version_6() {
        let group = |address: &str| Group::of(address.parse().unwrap());
        assert_eq!(group("2001:db8::1"), group("2001:db8::ffff:0:0:1"));
        assert_ne!(group("2001:db8::1"), group("2001:db8:0:1::1"));
        assert_ne!(group("192.0.2.1"), group("192.0.2.2"));
        assert_eq!(group("::ffff:192.0.2.1"), group("192.0.2.1"));
    }

    #[test]
    fn what_is_no_network_is_told() {
        for wrong in ["10.0.0.0/33", "10.0.0", "proxy.example.com", ""] {
            assert!(Proxies::parse_one(wrong).unwrap_err().contains("10.0.0.0/8"), "{wrong}");
        }
    }
}

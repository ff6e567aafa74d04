//! Whose a request is: the address of the connection, or the one that a trusted proxy has passed on. Whoever can write any header
//! could be anybody, so nobody else's word is taken.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::Request;
use axum::http::HeaderMap;
use ipnet::IpNet;

/// The header in which a proxy passes on whom it speaks for; each proxy adds one at the end.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// Who has made the connection that a request came by: a client, or a proxy.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// The proxies whose word is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies(Vec<IpNet>);

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

    /// Adds a network.
    pub fn add(&mut self, network: IpNet) {
        self.0.push(network);
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &IpNet> {
        self.0.iter()
    }

    /// Whether this is one of them.
    pub fn contain(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The address of the client whose request this is, if it came by a connection.
    pub fn client_of(&self, request: &Request) -> Option<IpAddr> {
        let Peer(peer) = request.extensions().get()?;
        Some(self.client(peer.ip(), request.headers()))
    }

    /// From the nearest proxy to the farthest: the first that isn't trusted is the client. What that one claims to have heard from
    /// others counts for nothing.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        let lines = headers.get_all(FORWARDED_FOR).iter().rev();
        let mut named = lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
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
    use super::*;

    fn proxies() -> Proxies {
        let mut proxies = Proxies::default();
        for network in ["10.0.0.0/8", "fd00::/8", "192.0.2.1"] {
            proxies.add(Proxies::parse_one(network).unwrap());
        }
        proxies
    }

    fn client(peer: &str, lines: &[&str]) -> String {
        let headers =
            lines.iter().map(|line| (FORWARDED_FOR.parse().unwrap(), line.parse().unwrap())).collect();
        proxies().client(peer.parse().unwrap(), &headers).to_string()
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

//! What the name or the number of a server tells before it's asked: whether it's this machine, and whether no cloud can be
//! there. Nothing is resolved here.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Names under which the machines of a provider learn their own credentials; see [`trap`].
const METADATA: [&str; 3] = ["metadata.google.internal", "metadata", "instance-data"];
/// Numbers of the same, which are no link-local ones: Alibaba's, and Amazon's in version 6.
const METADATA_V4: Ipv4Addr = Ipv4Addr::new(100, 100, 100, 200);
const METADATA_V6: Ipv6Addr = Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254);

/// Whether it's this machine. `host` is as it stands in an address, a number of version 6 in brackets.
pub fn is_loopback(host: &str) -> bool {
    match number(host) {
        Some(number) => number.is_loopback(),
        None => {
            let name = host.trim_end_matches('.').to_ascii_lowercase();
            name == "localhost" || name.ends_with(".localhost")
        }
    }
}

/// Why no cloud can be there, where that is plain: whoever could have a call sent there would read what isn't theirs, or the
/// call would go nowhere.
pub fn trap(host: &str) -> Option<&'static str> {
    let Some(number) = number(host) else {
        let name = host.trim_end_matches('.').to_ascii_lowercase();
        if METADATA.contains(&name.as_str()) {
            return Some("that is the metadata service of a machine and no cloud");
        }
        // `getaddrinfo` takes 2852039166 and 0xa9.0xfe.0xa9fe for numbers, and so do browsers.
        let last = name.rsplit('.').next().unwrap_or_default();
        let is_number = last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x");
        return is_number.then_some("that is a number in an unusual form; write it as 192.0.2.1");
    };
    let (is_local, is_metadata) = match number {
        IpAddr::V4(number) => (number.is_link_local() || number.is_broadcast(), number == METADATA_V4),
        IpAddr::V6(number) => (number.is_unicast_link_local(), number == METADATA_V6),
    };
    if is_local || is_metadata {
        return Some("that is a link-local or a metadata address, and no cloud is there");
    }
    (number.is_unspecified() || number.is_multicast()).then_some("that number is no server's")
}

/// The number that an address has instead of a name; one of version 4 that is written as one of version 6 is one of version 4.
fn number(host: &str) -> Option<IpAddr> {
    let plain = host.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(host);
    plain.parse().ok().map(|number: IpAddr| number.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_is_told_from_others() {
        for here in [
            "localhost",
            "LOCALHOST.",
            "cloud.localhost",
            "127.0.0.1",
            "127.9.9.9",
            "[::1]",
            "[::ffff:127.0.0.1]",
        ] {
            assert!(is_loopback(here), "{here}");
        }
        for there in ["localhost.example.com", "10.0.0.1", "notlocalhost", "[::2]", "127.0.0.1.example.com"] {
            assert!(!is_loopback(there), "{there}");
        }
    }

    #[test]
    fn where_no_cloud_can_be_is_known() {
        for trapped in [
            "169.254.169.254",
            "169.254.0.1",
            "[fe80::1]",
            "[::ffff:169.254.169.254]",
            "[fd00:ec2::254]",
            "100.100.100.200",
            "metadata.google.internal",
            "Metadata.Google.Internal.",
            "2852039166",
            "0xa9fea9fe",
            "0xa9.0xfe.0xa9.0xfe",
            "169.254.43518",
            "0251.0376.0251.0376",
            "0.0.0.0",
            "[::]",
            "255.255.255.255",
            "224.0.0.1",
            "[ff02::1]",
        ] {
            assert!(trap(trapped).is_some(), "{trapped}");
        }
        for right in [
            "evs.eu-de.example.com",
            "10.0.0.1",
            "127.0.0.1",
            "[::1]",
            "[fd00::1]",
            "[2001:db8::1]",
            "localhost",
            "keystone",
            "cloud-1",
        ] {
            assert_eq!(trap(right), None, "{right}");
        }
    }
}

//! The beginning of the paths of a service's calls, which the configuration names. Each call adds its own to it, and that begins
//! with the version of the API.

/// What is wrong with it, if anything is.
pub(super) fn problem(path: &str) -> Option<&'static str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    for segment in path.split('/').skip(1) {
        if is_version(segment) {
            return Some("ends in the version of an API, and each call names its own; leave the version out");
        }
        if segment.is_empty() || segment == "." || segment == ".." || !segment.bytes().all(plain) {
            return Some("has a path that could be read in two ways; write letters, digits, - and _");
        }
    }
    None
}

/// Whether it's the version that calls begin with (v2, v3 and v5), in the forms in which catalogs write it.
fn is_version(segment: &str) -> bool {
    let number = segment.strip_prefix(['v', 'V']).map(|number| number.split('.').next().unwrap_or(number));
    matches!(number, Some("2" | "3" | "5"))
}

#[cfg(test)]
mod tests {
    use crate::config::Base;

    #[test]
    fn an_address_that_names_a_version_is_told_to_leave_it_out() {
        for wrong in [
            "https://keystone.example.com:5000/v3",
            "https://keystone.example.com:5000/v3/",
            "https://keystone.example.com/identity/v3",
            "https://cinder.example.com:8776/V3",
            "https://cinder.example.com:8776/v3/0123456789abcdef",
            "https://cinder.example.com:8776/v2.0",
            "https://evs.example.com/v5",
        ] {
            assert!(Base::parse(wrong).unwrap_err().contains("leave the version out"), "{wrong}");
        }
        for right in ["https://example.com/volume", "https://example.com/v3x", "https://v3.example.com"] {
            assert!(Base::parse(right).is_ok(), "{right}");
        }
    }
}

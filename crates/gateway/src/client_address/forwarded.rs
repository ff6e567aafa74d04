//! Reads `Forwarded` (RFC 7239): whom each proxy speaks for. Whose word is taken isn't known here.

/// What stands behind `for=` in each element of a line, from the last to the first; nothing where an element has none or isn't one.
pub fn backwards(line: &str) -> impl Iterator<Item = &str> {
    let mut elements: Vec<&str> = split(line, ',').map(named_in).collect();
    elements.reverse();
    elements.into_iter()
}

/// The value of the one parameter `for`, without its quotation marks.
fn named_in(element: &str) -> &str {
    let pairs = split(element, ';').filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for"));
    let (Some((_, value)), None) = (named.next(), named.next()) else { return "" };
    let value = value.trim();
    value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value)
}

/// The parts between these, as far as they don't stand in quotation marks.
fn split(text: &str, between: char) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(move |letter: char| {
        let is_escaped = std::mem::take(&mut escaped);
        match letter {
            _ if is_escaped => {}
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => return letter == between && !quoted,
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_each_proxy_speaks_for_is_read_from_the_last_to_the_first() {
        for (line, named) in [
            ("for=192.0.2.43", &["192.0.2.43"][..]),
            ("For=\"[2001:db8:cafe::17]:4711\"", &["[2001:db8:cafe::17]:4711"]),
            ("for=192.0.2.60;proto=http;by=203.0.113.43", &["192.0.2.60"]),
            ("by=203.0.113.43; FOR = \"192.0.2.60\" ;host=x", &["192.0.2.60"]),
            ("for=192.0.2.43, for=198.51.100.17", &["198.51.100.17", "192.0.2.43"]),
            ("for=192.0.2.43,proto=https, for=unknown", &["unknown", "", "192.0.2.43"]),
            ("for=_hidden, for=_SEVKISEK", &["_SEVKISEK", "_hidden"]),
            // What stands in quotation marks divides nothing.
            ("host=\"a,for=1.2.3.4;for=1.2.3.4\";for=192.0.2.43", &["192.0.2.43"]),
            ("host=\"a\\\",for=1.2.3.4\";for=192.0.2.43", &["192.0.2.43"]),
            // Two in one element say nothing, and neither does one that isn't closed.
            ("for=1.2.3.4;for=192.0.2.43", &[""]),
            ("for=\"192.0.2.43, for=198.51.100.17", &["\"192.0.2.43, for=198.51.100.17"]),
            ("192.0.2.43", &[""]),
            ("", &[""]),
        ] {
            assert_eq!(backwards(line).collect::<Vec<_>>(), named, "{line}");
        }
    }
}

//! Parses the address of a call. What passes is passed on byte by byte, so only letters that every server reads alike are let in:
//! nothing is ever decoded, repaired or normalized.

/// The parts of a call's path.
#[derive(Debug, PartialEq, Eq)]
pub struct Target<'a> {
    pub cloud: &'a str,
    pub service: &'a str,
    pub region: &'a str,
    /// All that follows, as it was written.
    pub rest: &'a str,
}

/// What stands for one segment of a path, such as the id of a disk, as a regular expression. The clouds' ids are numbers in
/// hexadecimal, with dashes or without; a Keystone may have others, of at most 64 of these.
pub const SEGMENT: &str = "[A-Za-z0-9_-]{1,64}";
/// The same for a query without its `?`: names and values of ids, numbers and names of regions, the latter percent-encoded where
/// they aren't plain. No encoded control character passes.
pub const QUERY: &str = "(?:[A-Za-z0-9._~:+=&-]|%[2-6A-Fa-f89][0-9A-Fa-f]|%7[0-9A-Ea-e])*";

/// The most letters of a segment.
const LONGEST_SEGMENT: usize = 64;
/// The most letters of a query. The longest of the app has a region's name and an id.
const LONGEST_QUERY: usize = 2_048;

/// Parses `/api/{cloud}/{service}/{region}/{rest}`.
///
/// # Errors
/// Says why the path is refused.
pub fn parse(path: &str) -> Result<Target<'_>, &'static str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'_');
    if !path.bytes().all(plain) {
        return Err("the path has something else than letters, digits, - and _ in it");
    }
    let mut parts = path.strip_prefix("/api/").unwrap_or_default().splitn(4, '/');
    let (Some(cloud), Some(service), Some(region), Some(rest)) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err("an address here is /api/{cloud}/{service}/{region}/…");
    };
    // One slash at the end is part of some addresses; two in a row anywhere are not.
    let inner = path.strip_suffix('/').unwrap_or(path);
    inner.split('/').skip(1).try_for_each(check_segment)?;
    Ok(Target { cloud, service, region, rest })
}

fn check_segment(segment: &str) -> Result<(), &'static str> {
    match segment.len() {
        0 => Err("the path has two slashes in a row"),
        1..=LONGEST_SEGMENT => Ok(()),
        _ => Err("the path has a segment of more than 64 letters"),
    }
}

/// Checks the query of a call, without its `?`.
///
/// # Errors
/// Says why it is refused.
pub fn check_query(query: &str) -> Result<(), &'static str> {
    if query.len() > LONGEST_QUERY {
        return Err("the query is too long");
    }
    let bytes = query.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'%' if encodes_a_letter(bytes.get(at + 1..at + 3)) => 3,
            b'%' => return Err("the query has something percent-encoded that is no letter"),
            byte if byte.is_ascii_alphanumeric() || b"._~:+=&-".contains(byte) => 1,
            _ => return Err("the query has a letter that has to be percent-encoded"),
        };
    }
    Ok(())
}

/// Whether two digits stand for anything but a control character.
fn encodes_a_letter(digits: Option<&[u8]>) -> bool {
    let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
    // Taken by itself, the parser would also read `+7`.
    let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).is_some_and(|byte| !byte.is_ascii_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_apart_and_its_rest_is_left_as_it_is() {
        let target = parse("/api/local/evs/region-one/v3/P_x-1/os-volume-transfer/").unwrap();
        let parts = (target.cloud, target.service, target.region, target.rest);
        assert_eq!(parts, ("local", "evs", "region-one", "v3/P_x-1/os-volume-transfer/"));
    }

    #[test]
    fn a_path_that_could_be_read_in_two_ways_is_refused() {
        let long = format!("v3/{}/x", "a".repeat(65));
        for rest in [
            // Dots and slashes, as they are and in whatever way something behind could decode them.
            "..",
            ".",
            "v3/../v2",
            "v3/./x",
            "v3/..;a/x",
            "v3/...",
            "v3//x",
            "/v3",
            "v3/x//",
            "v3/%2e%2e/x",
            "v3/.%2E/x",
            "v3/%252e%252e%252f/x",
            "v3/%25252e/x",
            "v3/%c0%ae%c0%ae/x",
            "v3/%c0%2e/x",
            "v3/%e0%80%ae/x",
            "v3/%ef%bc%8e%ef%bc%8e/x",
            "v3/%ef%bc%8f/x",
            "v3/%u002e%u002e/x",
            "v3/%uff0e/x",
            "a%2fb",
            "a%2Fb",
            "a%5cb",
            "a%255cb",
            "a\\b",
            // What ends a path, and what ends a line.
            "v3/x%3fall_tenants=1",
            "v3/x%23",
            "v3/x#y",
            "v3/x%253f",
            "a%00b",
            "a%0d%0ab",
            "a%0ab",
            "a%7fb",
            "a\u{7f}b",
            "a\tb",
            // No encoding at all.
            "v3/%",
            "v3/%/x",
            "v3/%2",
            "v3/%zz/x",
            "v3/x%",
            // Parameters, and what some servers take for a part of another syntax.
            "v3/p;x=1/volumes/x",
            "v3/p,x",
            "v3/p:x",
            "v3/p@x",
            "v3/{p}",
            "v3/$p",
            "v3/p x",
            "v3/p%20x",
            "v3/p+x",
            "v3/p*",
            "v3/~p",
            "v3/p'x",
            "v3/p\"x",
            "v3/p|x",
            "v3/p^x",
            "v3/p`x",
            // Letters of other scripts, as they are and encoded.
            "v3/pä",
            "v3/．．/x",
            "v3/a\u{2024}b",
            "v3/a\u{202e}b",
            "v3/p%C3%A4",
            &long,
        ] {
            assert!(parse(&format!("/api/local/evs/region-one/{rest}")).is_err(), "{rest}");
        }
        for path in [
            "/api/local/../region-one/v3",
            "/api//evs/region-one/v3",
            "/api/local/evs/%2e%2e/v3",
            "/api/local/evs/region%2done/v3",
            "/api/loc%61l/evs/region-one/v3",
        ] {
            assert!(parse(path).is_err(), "{path}");
        }
    }

    #[test]
    fn a_path_without_all_parts_is_refused() {
        for path in ["/api/", "/api/local", "/api/local/evs", "/api/local/evs/region-one", "/other/a/b/c/d"] {
            assert!(parse(path).is_err(), "{path}");
        }
    }

    #[test]
    fn the_queries_of_the_app_pass_and_what_no_name_has_does_not() {
        for good in [
            "",
            "limit=1000&marker=1a7059f5-8ed7-45b7-8d05-2811e5d09f24",
            "with_count=true&limit=50&offset=100",
            "usage=true",
            "operation_type=backup&limit=1",
            "resource_type=OS::Cinder::Volume&limit=1",
            "name=eu%2Dde%5F%E4%B8%AD%E5%9B%BD",
            "name=%C3%A4+b&x=1%2F2&&empty=",
        ] {
            assert_eq!(check_query(good), Ok(()), "{good}");
        }
        for bad in [
            "a=%",
            "a=%2",
            "a=%zz",
            "a=%+7",
            "a=%u002e",
            "a=%00",
            "a=%0d%0aX-Auth-Token:x",
            "a=%1f",
            "a=%7F",
            "a=b c",
            "a=ä",
            "a=b#c",
            "a=b?c",
            "a;b",
            "a=/../b",
            "a=<x>",
            &"a".repeat(LONGEST_QUERY + 1),
        ] {
            assert!(check_query(bad).is_err(), "{bad}");
        }
    }
}

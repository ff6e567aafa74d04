//! Parses the path of a call. The path is passed on byte by byte, so whatever could be read in two ways here and at the cloud
//! is refused: nothing is ever repaired or normalized.

use percent_encoding::percent_decode_str;

/// The parts of a call's path.
#[derive(Debug, PartialEq, Eq)]
pub struct Target<'a> {
    pub cloud: &'a str,
    pub service: &'a str,
    pub region: &'a str,
    /// All that follows, as it was written.
    pub rest: &'a str,
}

/// Parses `/api/{cloud}/{service}/{region}/{rest}`.
///
/// # Errors
/// Says why the path is refused.
pub fn parse(path: &str) -> Result<Target<'_>, &'static str> {
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
    if segment.is_empty() {
        return Err("the path has two slashes in a row");
    }
    let decoded: Vec<u8> = percent_decode_str(segment).collect();
    if decoded.iter().any(|byte| matches!(byte, b'/' | b'\\')) {
        return Err("the path has an encoded slash or a backslash");
    }
    if decoded.iter().any(u8::is_ascii_control) {
        return Err("the path has a control character");
    }
    // Some servers cut parameters off before they look at a segment, and then `..;x` is `..`.
    let name = decoded.split(|byte| *byte == b';').next().unwrap_or_default();
    if name == b"." || name == b".." {
        return Err("the path has a segment of dots");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_apart_and_its_rest_is_left_as_it_is() {
        let target = parse("/api/local/evs/region-one/v3/p%20x/os-volume-transfer/").unwrap();
        let parts = (target.cloud, target.service, target.region, target.rest);
        assert_eq!(parts, ("local", "evs", "region-one", "v3/p%20x/os-volume-transfer/"));
    }

    #[test]
    fn dots_within_a_name_are_plain() {
        assert_eq!(parse("/api/c/iam/r/v3.0/OS-CREDENTIAL/a..b").unwrap().rest, "v3.0/OS-CREDENTIAL/a..b");
    }

    #[test]
    fn a_path_that_could_be_read_in_two_ways_is_refused() {
        for rest in [
            "..",
            "v3/../v2",
            "v3/./x",
            "v3/%2e%2e/x",
            "v3/.%2E/x",
            "v3/..;a/x",
            "v3//x",
            "/v3",
            "v3/x//",
            "a%2fb",
            "a%2Fb",
            "a%5cb",
            "a\\b",
            "a%00b",
            "a%0d%0ab",
        ] {
            assert!(parse(&format!("/api/local/evs/region-one/{rest}")).is_err(), "{rest}");
        }
        for path in ["/api/local/../region-one/v3", "/api//evs/region-one/v3", "/api/local/evs/%2e%2e/v3"] {
            assert!(parse(path).is_err(), "{path}");
        }
    }

    #[test]
    fn a_path_without_all_parts_is_refused() {
        for path in ["/api/", "/api/local", "/api/local/evs", "/api/local/evs/region-one", "/other/a/b/c/d"] {
            assert!(parse(path).is_err(), "{path}");
        }
    }
}

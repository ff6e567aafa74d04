//! The microversion that a request asks for: `OpenStack-API-Version: volume 3.59`.

use axum::response::Response;

use super::refusal::Refusal;
use crate::openstack::http::with;

/// The newest minor version; the oldest is 0.
const NEWEST: u32 = 71;

/// The newest version, as the API writes it.
pub(super) fn newest() -> String {
    format!("3.{NEWEST}")
}

/// The minor version that the header asks for; 0 without a header.
pub(super) fn parse(header: &str) -> Result<u32, Refusal> {
    if header.is_empty() {
        return Ok(0);
    }
    let malformed = || {
        Refusal::bad_request(
            "The server could not comply with the request since it is either malformed or otherwise incorrect.",
        )
    };
    let words: Vec<&str> = header.split(' ').collect();
    let [service, version] = words.as_slice() else {
        // A word alone breaks it, if it's the right one.
        return Err(if header == "volume" { Refusal::crashed() } else { malformed() });
    };
    if *service != "volume" {
        return Err(malformed());
    }
    if *version == "latest" {
        return Ok(NEWEST);
    }
    let invalid = || {
        Refusal::bad_request(format!(
            "API Version String {version} is of invalid format. Must be of format MajorNum.MinorNum."
        ))
    };
    let (major, minor) = version.split_once('.').ok_or_else(invalid)?;
    let (major, minor) =
        (major.parse::<u32>().map_err(|_| invalid())?, minor.parse::<u32>().map_err(|_| invalid())?);
    if major != 3 || minor > NEWEST {
        let message = format!(
            "Version {version} is not supported by the API. Minimum is 3.0 and maximum is {}.",
            newest()
        );
        return Err(Refusal::Error(406, "computeFault", message));
    }
    Ok(minor)
}

/// Adds the header that says the answer's version.
pub(super) fn with_version(answer: Response, version: &str) -> Response {
    let answer = match version {
        "" => answer,
        version => with(answer, "openstack-api-version", version),
    };
    with(answer, "vary", "OpenStack-API-Version")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_or_told_as_the_real_one_does() {
        assert_eq!(parse("").unwrap(), 0);
        assert_eq!(parse("volume 3.59").unwrap(), 59);
        assert_eq!(parse("volume latest").unwrap(), NEWEST);
        for (header, status) in [
            ("volume 3.999", 406),
            ("volume 2.0", 406),
            ("volume 3.x", 400),
            ("volume", 500),
            ("compute 2.1", 400),
            ("3.55", 400),
        ] {
            assert!(matches!(parse(header), Err(Refusal::Error(found, ..)) if found == status), "{header}");
        }
    }
}

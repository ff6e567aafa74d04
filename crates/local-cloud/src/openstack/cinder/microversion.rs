//! Which form of the API is spoken: `OpenStack-API-Version: volume 3.59`.

use axum::response::Response;

use super::faults::Fault;
use crate::openstack::exchange::with;

/// The newest; the oldest is 0.
const NEWEST: u32 = 71;

/// As it's told.
pub(super) fn newest() -> String {
    format!("3.{NEWEST}")
}

/// The minor version that is asked for; none is the oldest.
pub(super) fn read(header: &str) -> Result<u32, Fault> {
    if header.is_empty() {
        return Ok(0);
    }
    let malformed = || {
        Fault::bad_request(
            "The server could not comply with the request since it is either malformed or otherwise incorrect.",
        )
    };
    let words: Vec<&str> = header.split(' ').collect();
    let [service, version] = words.as_slice() else {
        // A word alone breaks it, if it's the right one.
        return Err(if header == "volume" { Fault::crashed() } else { malformed() });
    };
    if *service != "volume" {
        return Err(malformed());
    }
    if *version == "latest" {
        return Ok(NEWEST);
    }
    let invalid = || {
        Fault::bad_request(format!(
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
        return Err(Fault::Told(406, "computeFault", message));
    }
    Ok(minor)
}

/// The same answer with the version it's in.
pub(super) fn told(answer: Response, version: &str) -> Response {
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
        assert_eq!(read("").unwrap(), 0);
        assert_eq!(read("volume 3.59").unwrap(), 59);
        assert_eq!(read("volume latest").unwrap(), NEWEST);
        for (header, status) in [
            ("volume 3.999", 406),
            ("volume 2.0", 406),
            ("volume 3.x", 400),
            ("volume", 500),
            ("compute 2.1", 400),
            ("3.55", 400),
        ] {
            assert!(matches!(read(header), Err(Fault::Told(told, ..)) if told == status), "{header}");
        }
    }
}

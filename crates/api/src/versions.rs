//! `GET /v3/` of the Block Storage API: which microversions a Cinder knows.

use serde::Deserialize;

use crate::call::{Call, Unreadable};
use crate::dialect::{Microversion, NEWEST};
use crate::http::{Request, Response, Service};
use crate::lenient::{List, Text};

/// Asks which microversions there are.
#[derive(Clone, Copy, Debug)]
pub struct ShowVersions;

impl Call for ShowVersions {
    /// The newest that both sides know.
    type Answer = Microversion;

    fn request(&self) -> Request {
        Request::get(Service::BlockStorage, "/v3/".into())
    }

    fn read(&self, answer: Response) -> Result<Microversion, Unreadable> {
        #[derive(Deserialize)]
        struct Body<'a> {
            #[serde(borrow)]
            versions: List<Version<'a>>,
        }
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Version<'a> {
            #[serde(borrow)]
            id: Text<'a>,
            #[serde(borrow)]
            version: Text<'a>,
        }
        let body: Body<'_> = serde_json::from_slice(&answer.body)?;
        let third = body.versions.0.iter().find(|version| version.id.as_str().starts_with("v3"));
        // A cloud without microversions says so with an empty text.
        let newest = third.and_then(|version| Microversion::parse(version.version.as_str()));
        Ok(newest.unwrap_or_default().min(NEWEST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Result<Microversion, Unreadable> {
        ShowVersions.read(Response { status: 200, body: body.into(), ..Response::default() })
    }

    #[test]
    fn the_newest_that_both_know_is_taken() {
        let said = |version: &str| {
            format!(
                r#"{{"versions":[{{"id":"v3.0","status":"CURRENT","version":"{version}","min_version":"3.0"}}]}}"#
            )
        };
        assert_eq!(read(&said("3.71")), Ok(NEWEST));
        assert_eq!(read(&said("3.59")), Ok(Microversion(59)));
        assert_eq!(read(&said("")), Ok(Microversion(0)));
    }

    #[test]
    fn a_cloud_without_the_third_version_has_no_microversions() {
        assert_eq!(read(r#"{"versions":[{"id":"v2.0","version":""}]}"#), Ok(Microversion(0)));
        assert_eq!(read("<html>"), Err(Unreadable));
    }
}

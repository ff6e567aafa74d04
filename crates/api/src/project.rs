//! Where calls go to once a project is chosen: its id in every path, its cloud's ways.

use evs_domain::commands::Place;
use evs_domain::disks::CloudKind;
use evs_domain::secret::Secret;

use crate::clouds::Cloud;
use crate::dialect::Dialect;
use crate::http::{Request, Service, segment};

/// A project of one cloud, as far as building and reading calls needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: String,
    /// The variant of the block storage API that its cloud has.
    pub dialect: Dialect,
}

impl Project {
    /// The project `id` of `cloud`, with the dialect that the cloud's profile names.
    pub fn new(id: &str, cloud: &Cloud) -> Self {
        Self { id: id.to_owned(), dialect: cloud.dialect() }
    }

    /// The same project with the dialect that the cloud turned out to have.
    #[must_use]
    pub fn with_dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// The family of clouds it's in.
    pub fn kind(&self) -> CloudKind {
        self.dialect.kind()
    }

    /// The path of its transfers.
    pub fn transfers_path(&self) -> String {
        format!("/{}/{}/{}", self.dialect.version(), segment(&self.id), self.dialect.transfers())
    }

    /// Where commands of other clients go to, for this project in a region of its cloud.
    pub fn place(&self, cloud: &Cloud, region: &str) -> Place {
        Place {
            kind: self.kind(),
            endpoint: cloud.endpoints.of(Service::BlockStorage, region),
            region: region.to_owned(),
            project: self.id.clone(),
            version: self.dialect.version(),
            transfers: self.dialect.transfers(),
            microversion: match self.dialect {
                Dialect::Cinder(version) => version.0,
                Dialect::Evs(_) => 0,
            },
        }
    }

    /// Adds the header `OpenStack-API-Version` to a request to block storage, where the dialect has one. Other services get
    /// none: a Keystone that is called by a page of another site refuses headers it doesn't expect.
    pub fn add_version_header(&self, request: &mut Request) {
        if request.service == Service::BlockStorage
            && let Some(version) = self.dialect.header()
        {
            request.headers.push(("OpenStack-API-Version", Secret::new(version)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::Microversion;

    #[test]
    fn only_block_storage_is_told_the_microversion() {
        let dialect = Dialect::Cinder(Microversion(70));
        let project = Project { id: "p".into(), dialect };
        let headers = |service| {
            let mut request = Request::get(service, "/".into());
            project.add_version_header(&mut request);
            request
                .headers
                .into_iter()
                .map(|(name, value)| (name, value.expose().to_owned()))
                .collect::<Vec<_>>()
        };
        assert_eq!(headers(Service::BlockStorage), [("OpenStack-API-Version", "volume 3.70".to_owned())]);
        assert_eq!(headers(Service::Identity), []);
    }

    #[test]
    fn an_id_cannot_leave_its_segment() {
        assert_eq!(segment("../a?b"), "%2E%2E%2Fa%3Fb");
        assert_eq!(segment("dd14c6ac581f40059e27f5320b60bf2f"), "dd14c6ac581f40059e27f5320b60bf2f");
    }
}

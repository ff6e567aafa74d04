//! Where calls go to once a project is chosen: its id in every path, its cloud's ways.

use evs_domain::disks::Kind;
use evs_domain::secret::Secret;

use crate::clouds::Cloud;
use crate::dialect::Dialect;
use crate::http::{Request, Service};

/// A project of one cloud, as far as building and reading calls needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: String,
    /// Which family its cloud is of.
    pub kind: Kind,
    /// How its block storage is spoken to.
    pub dialect: Dialect,
}

impl Project {
    /// The project `id` of `cloud`, spoken to as its profile says.
    pub fn new(id: &str, cloud: &Cloud) -> Self {
        Self { id: id.to_owned(), kind: cloud.kind.into(), dialect: cloud.dialect() }
    }

    /// The same project, spoken to in the way that was found out.
    #[must_use]
    pub fn speaking(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// The path of its transfers.
    pub fn transfers_path(&self) -> String {
        format!("/{}/{}/{}", self.dialect.version(), segment(&self.id), self.dialect.transfers())
    }

    /// Adds what every request to block storage bears here. Other services know nothing of it: a Keystone that is called
    /// by a page of another site refuses headers it doesn't expect.
    pub fn dress(&self, request: &mut Request) {
        if request.service == Service::BlockStorage
            && let Some(version) = self.dialect.header()
        {
            request.headers.push(("OpenStack-API-Version", Secret::new(version)));
        }
    }
}

/// `text` as one segment of a path. Ids come from a cloud's answers and go back into addresses: nothing in them may end the
/// segment.
pub fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::Microversion;

    #[test]
    fn only_block_storage_is_told_the_microversion() {
        let dialect = Dialect::Cinder(Microversion(70));
        let project = Project { id: "p".into(), kind: Kind::OpenStack, dialect };
        let dressed = |service| {
            let mut request = Request::get(service, "/".into());
            project.dress(&mut request);
            request
                .headers
                .into_iter()
                .map(|(name, value)| (name, value.expose().to_owned()))
                .collect::<Vec<_>>()
        };
        assert_eq!(dressed(Service::BlockStorage), [("OpenStack-API-Version", "volume 3.70".to_owned())]);
        assert_eq!(dressed(Service::Identity), []);
    }

    #[test]
    fn an_id_cannot_leave_its_segment() {
        assert_eq!(segment("../a?b"), "%2E%2E%2Fa%3Fb");
        assert_eq!(segment("dd14c6ac581f40059e27f5320b60bf2f"), "dd14c6ac581f40059e27f5320b60bf2f");
    }
}

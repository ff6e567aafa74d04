//! The ways in which the same calls are made on different clouds: under which version EVS has its transfers, and up to
//! which microversion a Cinder goes. A profile says how to begin; answers say the rest.

use evs_domain::disks::CloudKind;
use serde::Deserialize;

use crate::failure::Failure;

/// The newest microversion this program was tried with. A newer Cinder answers it all the same.
pub const NEWEST: Microversion = Microversion(70);

/// A microversion of the Block Storage API v3, by its number after the dot: 70 is 3.70.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Microversion(pub u16);

impl Microversion {
    /// Reads `3.70`. Any other major version isn't one of this API's.
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().strip_prefix("3.")?.parse().ok().map(Self)
    }

    /// The value of the header `OpenStack-API-Version`; none for 3.0, which is what no header means.
    pub fn header(self) -> Option<String> {
        (self.0 > 0).then(|| format!("volume 3.{}", self.0))
    }

    /// The parameter that asks a list of volumes or snapshots for their count, from 3.45 on; else nothing.
    pub fn with_count(self) -> &'static str {
        if self.0 >= 45 { "with_count=true&" } else { "" }
    }

    /// Whether `volume-transfers` pages by `limit` and `marker` from here on.
    pub fn pages_transfers(self) -> bool {
        self.0 >= 59
    }

    /// Whether encrypted disks may be transferred from here on.
    pub fn moves_encrypted(self) -> bool {
        self.0 >= 70
    }
}

/// The versions under which transfers are published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TransferApi {
    /// `/v2/`
    V2,
    /// `/v3/`
    #[default]
    V3,
}

/// The variant of the block storage API that a cloud has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// EVS, with its transfers under this version.
    Evs(TransferApi),
    /// Cinder, up to this microversion.
    Cinder(Microversion),
}

impl Dialect {
    /// The family of clouds that have it.
    pub fn kind(self) -> CloudKind {
        match self {
            Dialect::Evs(_) => CloudKind::Huawei,
            Dialect::Cinder(_) => CloudKind::OpenStack,
        }
    }

    /// The collection that transfers are in. Cinder's older one takes no list parameters: any of them makes it answer an
    /// empty list. So the newer one is used as soon as it can page.
    pub fn transfers(self) -> &'static str {
        match self {
            Dialect::Cinder(version) if version.pages_transfers() => "volume-transfers",
            Dialect::Evs(_) | Dialect::Cinder(_) => "os-volume-transfer",
        }
    }

    /// The version in the path of transfers.
    pub fn version(self) -> &'static str {
        match self {
            Dialect::Evs(TransferApi::V2) => "v2",
            Dialect::Evs(TransferApi::V3) | Dialect::Cinder(_) => "v3",
        }
    }

    /// The value of the header `OpenStack-API-Version`, where one is sent.
    pub fn header(self) -> Option<String> {
        match self {
            Dialect::Evs(_) => None,
            Dialect::Cinder(version) => version.header(),
        }
    }
}

/// Whether the cloud says that it has no such call at all, as opposed to no such thing: its gateway, not the service, has
/// answered, so nothing can have happened.
pub fn is_not_published(failure: &Failure) -> bool {
    match failure {
        Failure::Refused { error, .. } => {
            error.status == 404 && matches!(error.code.as_str(), "APIGW.0101" | "APIG.0101")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_microversion_is_read_and_written() {
        assert_eq!(Microversion::parse("3.70"), Some(Microversion(70)));
        assert_eq!(Microversion::parse("2.1"), None);
        assert_eq!(Microversion::parse(""), None);
        assert_eq!(Microversion(70).header().as_deref(), Some("volume 3.70"));
        assert_eq!(Microversion(0).header(), None);
    }

    #[test]
    fn the_newer_collection_is_used_only_where_it_can_page() {
        assert_eq!(Dialect::Cinder(Microversion(58)).transfers(), "os-volume-transfer");
        assert_eq!(Dialect::Cinder(Microversion(59)).transfers(), "volume-transfers");
        assert_eq!(Dialect::Evs(TransferApi::V3).transfers(), "os-volume-transfer");
    }

    #[test]
    fn evs_is_sent_no_microversion() {
        assert_eq!(Dialect::Evs(TransferApi::V2).header(), None);
        assert_eq!(
            (Dialect::Evs(TransferApi::V2).version(), Dialect::Cinder(NEWEST).version()),
            ("v2", "v3")
        );
    }
}

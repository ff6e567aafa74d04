//! Where calls go to once a project is chosen: its id in every path, its cloud's ways.

use evs_domain::disks::Kind;

use crate::clouds::{Cloud, TransferApi};

/// A project of one cloud, as far as building and reading calls needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: String,
    /// Which family its cloud is of.
    pub kind: Kind,
    /// Under which version its transfers are.
    pub transfer_api: TransferApi,
}

impl Project {
    /// The project `id` of `cloud`.
    pub fn new(id: &str, cloud: &Cloud) -> Self {
        Self { id: id.to_owned(), kind: cloud.kind.into(), transfer_api: cloud.transfer_api }
    }

    /// The path of its transfers.
    pub fn transfers_path(&self) -> String {
        let version = match self.transfer_api {
            TransferApi::V2 => "v2",
            TransferApi::V3 => "v3",
        };
        format!("/{version}/{}/os-volume-transfer", segment(&self.id))
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

    #[test]
    fn an_id_cannot_leave_its_segment() {
        assert_eq!(segment("../a?b"), "%2E%2E%2Fa%3Fb");
        assert_eq!(segment("dd14c6ac581f40059e27f5320b60bf2f"), "dd14c6ac581f40059e27f5320b60bf2f");
    }
}

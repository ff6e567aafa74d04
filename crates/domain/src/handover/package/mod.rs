//! What stands in a sealed package: the transfers with their keys, and what the sender says of them, as lines of text that
//! a person can read who opens the package with another tool. It is sealed and opened elsewhere; here are its words.
//!
//! ```text
//! evs-transfer-package: 1
//! made: 2026-11-28T09:30:00Z
//! cloud: huawei
//! region: eu-west-101
//! project_id: 0f3c5e…
//! note: The disks of tonight
//! transfers: 1
//!
//! transfer_id: 1a7059f5-8ed7-45b7-8d05-2811e5d09f24
//! auth_key: 9266c59563c84664
//! volume_id: c86b9af4-151d-4ead-b62c-5fb967af0e37
//! name: data-01
//! size: 40
//! volume_type: SSD
//! availability_zone: eu-west-101a
//! snapshots: 2
//! snapshots_size: 80
//!
//! end
//! ```

mod read;
mod write;

pub use read::{PackageProblem, Read, read};
pub use write::{WriteProblem, write};

use super::{HandOver, Offer};
use crate::secret::AuthKey;
use crate::time::Timestamp;

/// The name that the first line begins with.
const NAME: &str = "evs-transfer-package";

/// The version that is written.
const VERSION: &str = "1";

/// The last line.
const END: &str = "end";

/// The most that a sender's note has, in characters.
pub const LONGEST_NOTE: usize = 500;

/// The longest key that is packed, in bytes. Cinder's have 16.
pub const LONGEST_KEY: usize = 255;

/// Transfers with their keys, and what their sender says. All but IDs and keys is a claim: that a package opened proves
/// that nobody changed it on its way, and nothing of who made it.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// The cloud's id in the sender's console; empty when not said.
    pub cloud: String,
    /// The region; empty when not said.
    pub region: String,
    /// The sender's project, to notice one's own transfer; empty when not said.
    pub sender_project: String,
    /// What the sender adds, one line of at most [`LONGEST_NOTE`] characters; empty when nothing.
    pub note: String,
    /// When it was made, by the sender's clock.
    pub made_at: Option<Timestamp>,
    /// The transfers, each once: one at least, and [`MOST_TRANSFERS`](super::MOST_TRANSFERS) at most.
    pub transfers: Vec<Packed>,
}

/// One transfer of a package.
#[derive(Clone, Debug)]
pub struct Packed {
    /// Which, and what is said of its disk.
    pub offer: Offer,
    /// What takes it.
    pub key: AuthKey,
}

impl Package {
    /// The same without keys and note, as a link would say it.
    pub fn hand_over(&self) -> HandOver {
        HandOver {
            cloud: self.cloud.clone(),
            region: self.region.clone(),
            sender_project: self.sender_project.clone(),
            offers: self.transfers.iter().map(|packed| packed.offer.clone()).collect(),
            cut: false,
        }
    }
}

/// Whether a key can stand on a line and is read back as it is.
pub fn fits_on_a_line(key: &AuthKey) -> bool {
    let text = key.expose();
    text.len() <= LONGEST_KEY
        && !text.chars().any(char::is_control)
        && AuthKey::parse(text).is_some_and(|read| read.is(key))
}

/// The names of the fields, which are the API's where it has the same.
mod field {
    pub(super) const MADE: &str = "made";
    pub(super) const CLOUD: &str = "cloud";
    pub(super) const REGION: &str = "region";
    pub(super) const PROJECT: &str = "project_id";
    pub(super) const NOTE: &str = "note";
    pub(super) const COUNT: &str = "transfers";
    pub(super) const TRANSFER: &str = "transfer_id";
    pub(super) const KEY: &str = "auth_key";
    pub(super) const DISK: &str = "volume_id";
    pub(super) const DISK_NAME: &str = "name";
    pub(super) const SIZE: &str = "size";
    pub(super) const TYPE: &str = "volume_type";
    pub(super) const ZONE: &str = "availability_zone";
    pub(super) const SNAPSHOTS: &str = "snapshots";
    pub(super) const SNAPSHOTS_SIZE: &str = "snapshots_size";
}

#[cfg(test)]
mod tests;

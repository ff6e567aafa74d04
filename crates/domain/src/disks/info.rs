//! What a person is told of one disk. A record of this browser, a link, an answer of the cloud and a row of the inventory
//! all tell the same five things; which of them is right is for their holders to know.

use crate::id::DiskId;
use crate::quota::SnapshotsAlong;

/// What a person is told of a disk. All texts are the cloud's or somebody else's: show them with
/// [`one_line`](crate::text::one_line).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DiskInfo<Id = DiskId> {
    pub id: Id,
    /// May be empty.
    pub name: String,
    /// 0 where it isn't known.
    pub size_gib: u32,
    pub disk_type: String,
    pub zone: String,
    /// The snapshots that go along with it when it's transferred; `None` where nobody has told.
    pub snapshots: Option<SnapshotsAlong>,
}

/// What somebody else says of a disk, perhaps without its id.
pub type ClaimedDisk = DiskInfo<Option<DiskId>>;

impl DiskInfo {
    /// A disk of which only the id is known.
    pub fn bare(id: DiskId) -> Self {
        ClaimedDisk::default().with_id(id)
    }
}

impl<Id> DiskInfo<Id> {
    /// Whether more is known of it than its id and name.
    pub fn has_facts(&self) -> bool {
        self.size_gib > 0 || !self.disk_type.is_empty() || !self.zone.is_empty()
    }

    /// The same told of the disk with this id.
    #[must_use]
    pub fn with_id<Other>(self, id: Other) -> DiskInfo<Other> {
        let Self { name, size_gib, disk_type, zone, snapshots, .. } = self;
        DiskInfo { id, name, size_gib, disk_type, zone, snapshots }
    }
}

//! What has come, held against what was said of it. Whether it has come is concluded elsewhere; what isn't said can't differ.

use crate::disks::{ClaimedDisk, DiskInfo};
use crate::text::one_line;

/// One thing that is told of a disk. The order is that of telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Name,
    Size,
    Type,
    Zone,
}

/// What came of holding a disk against what was said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// What was said, and is so.
    pub same: Vec<Fact>,
    /// What was said, and is otherwise.
    pub other: Vec<Fact>,
}

/// Holds a disk, as the cloud shows it, against what somebody has said of it. Texts are compared as a person sees them.
pub fn compare(said: &ClaimedDisk, is: &DiskInfo) -> Compared {
    let text = |said: &str, is: &str| {
        let (said, is) = (one_line(said), one_line(is));
        (!said.trim().is_empty()).then(|| said.trim() == is.trim())
    };
    let facts = [
        (Fact::Name, text(&said.name, &is.name)),
        (Fact::Size, (said.size_gib > 0).then_some(said.size_gib == is.size_gib)),
        (Fact::Type, text(&said.disk_type, &is.disk_type)),
        (Fact::Zone, text(&said.zone, &is.zone)),
    ];
    let those = |wanted: bool| {
        facts.iter().filter(|(_, same)| *same == Some(wanted)).map(|(fact, _)| *fact).collect()
    };
    Compared { same: those(true), other: those(false) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::DiskId;

    fn disk(name: &str, size_gib: u32, disk_type: &str, zone: &str) -> DiskInfo {
        let id = DiskId::parse("c86b9af4-151d-4ead-b62c-5fb967af0e37").unwrap();
        let (name, disk_type, zone) = (name.into(), disk_type.into(), zone.into());
        DiskInfo { id, name, size_gib, disk_type, zone, snapshots: None }
    }

    #[test]
    fn what_is_as_it_was_said_is_told_apart_from_what_is_otherwise() {
        let said = disk("ledger", 40, "SSD", "az-1").with_id(None);
        let compared = compare(&said, &disk("ledger", 10, "SAS", "az-1"));
        assert_eq!(compared.same, [Fact::Name, Fact::Zone]);
        assert_eq!(compared.other, [Fact::Size, Fact::Type]);
    }

    #[test]
    fn what_was_not_said_is_neither() {
        let said = disk("", 0, " ", "").with_id(None);
        assert_eq!(compare(&said, &disk("ledger", 10, "SAS", "az-1")), Compared::default());
        let said = disk("", 10, "", "").with_id(None);
        assert_eq!(compare(&said, &disk("ledger", 10, "SAS", "az-1")).same, [Fact::Size]);
    }

    #[test]
    fn texts_that_look_the_same_are_the_same() {
        let said = disk("ledger\u{202e}\n2", 0, "", "").with_id(None);
        assert_eq!(compare(&said, &disk("ledger 2", 10, "SAS", "az-1")).other, []);
    }
}

//! How many disks a project has, and how many of them may be transferred: for tests, so that they repeat no number of the
//! seed. The API has nothing like it.

use crate::error::Error;
use crate::rules::transferable::{Version, reasons};
use crate::world::World;
use crate::world::disks::list::{Query, list};

/// The numbers of one project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Totals {
    /// All disks.
    pub disks: usize,
    /// Those that the transfer API of version 3 accepts.
    pub can_go: usize,
    /// Those that it refuses.
    pub cannot_go: usize,
}

/// Counts a project's disks as they are now, by this cloud's own rules.
///
/// # Errors
/// When there is no such project.
pub fn totals(world: &World, account: &str, project: &str) -> Result<Totals, Error> {
    let mut query = Query::of_project(&world.project_id(account, project)?);
    query.limit = i64::MAX;
    world.read(|db| {
        let disks = list(db, query)?.map_or_else(Vec::new, |listed| listed.disks);
        let mut can_go = 0;
        for disk in &disks {
            can_go += usize::from(disk.status == "available" && reasons(db, disk, Version::V3)?.is_empty());
        }
        Ok(Totals { disks: disks.len(), can_go, cannot_go: disks.len() - can_go })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_is_taken_changes_sides() {
        let world = World::in_memory().unwrap();
        let before = totals(&world, "harbor", "region-one").unwrap();
        assert!(before.can_go > 0 && before.cannot_go > 0, "{before:?}");
        let project = world.project_id("harbor", "region-one").unwrap();
        world.set_status(&world.disk_id(&project, "invoices-2025").unwrap(), "in-use").unwrap();
        let after = totals(&world, "harbor", "region-one").unwrap();
        assert_eq!((after.disks, after.can_go + 1), (before.disks, before.can_go));
        assert!(totals(&world, "harbor", "region-nine").is_err());
    }
}

//! The chosen disks by whether they go: by what is known of the project, and once more right before they're sent.

use evs_domain::check::CheckSet;
use evs_domain::disks::{ClaimedDisk, DiskInfo};
use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::name::{NameLimit, TransferName};
use evs_domain::template::{Filling, fill};
use evs_domain::verdict::{EligibilityProof, Judge, Verdict};
use leptos::prelude::*;

use crate::components::disk_name::name_or_id;
use crate::components::reasons::Findings;
use crate::state::create::CreateItem;
use crate::state::project::ProjectState;

/// The chosen disks, sorted.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Chosen {
    /// They go.
    pub(super) ready: Vec<DiskInfo>,
    /// Not everything could be checked of them: they go if the person says so.
    pub(super) unsure: Vec<(DiskInfo, CheckSet)>,
    /// They can't go, and why.
    pub(super) blocked: Vec<(DiskInfo, Findings)>,
    /// Whether everything was read by which that is told.
    pub(super) is_read: bool,
}

impl Chosen {
    /// By what is known of the project. Tracked.
    pub(super) fn of(project: ProjectState) -> Self {
        let judge = project.judge();
        project.selection().with(|chosen| {
            project.inventory().with(|all| {
                let mut rows: Vec<u32> = chosen.iter().filter_map(|disk| all.disks.row(*disk)).collect();
                rows.sort_unstable_by(|a, b| all.disks.name(*a).cmp(all.disks.name(*b)));
                let mut sorted = Self { is_read: all.readings.are_finished(), ..Self::default() };
                for row in rows {
                    let disk = all.disks.info(row);
                    match all.verdict(row, &judge) {
                        Verdict::Eligible(_) => sorted.ready.push(disk),
                        Verdict::Undecided(open) => sorted.unsure.push((disk, open.checks())),
                        Verdict::Blocked(_) => sorted.blocked.push((disk, Findings::of(all, row, &judge))),
                    }
                }
                sorted
            })
        })
    }

    /// Those that go, with or without the unsure ones, and what the person goes on despite of.
    pub(super) fn going(&self, with_unsure: bool) -> Vec<(DiskInfo, CheckSet)> {
        let ready = self.ready.iter().map(|disk| (disk.clone(), CheckSet::NONE));
        let unsure = self.unsure.iter().filter(|_| with_unsure).cloned();
        ready.chain(unsure).collect()
    }

    /// How many go, and their size together.
    pub(super) fn count(&self, with_unsure: bool) -> (usize, u64) {
        let going = self.going(with_unsure);
        (going.len(), going.iter().map(|(disk, _)| u64::from(disk.size_gib)).sum())
    }

    /// The same as what needs room on the other side.
    pub(super) fn needing_room(&self, with_unsure: bool) -> Vec<Option<ClaimedDisk>> {
        let claimed = |(disk, _): (DiskInfo, CheckSet)| {
            let id = disk.id;
            Some(disk.with_id(Some(id)))
        };
        self.going(with_unsure).into_iter().map(claimed).collect()
    }
}

/// The disks as they're created, judged by what was just read; or, where one of them can't go any more, nothing.
pub(super) fn proved(
    going: &[(DiskInfo, CheckSet)],
    inventory: &Inventory,
    judge: &Judge,
    limit: NameLimit,
) -> Option<Vec<CreateItem>> {
    let item = |(disk, despite): &(DiskInfo, CheckSet)| {
        let proof = proof(inventory, disk.id, *despite, judge)?;
        let row = inventory.disks.row(disk.id)?;
        let disk = inventory.disks.info(row);
        let name = name_for(&disk, limit)?;
        Some(CreateItem { despite: proof.despite(), proof: Some(proof), name, disk, first: None })
    };
    going.iter().map(item).collect()
}

fn proof(inventory: &Inventory, disk: DiskId, despite: CheckSet, judge: &Judge) -> Option<EligibilityProof> {
    match inventory.verdict(inventory.disks.row(disk)?, judge) {
        Verdict::Eligible(proof) => Some(proof),
        Verdict::Undecided(open) if open.checks().minus(despite).is_empty() => Some(open.despite()),
        Verdict::Undecided(_) | Verdict::Blocked(_) => None,
    }
}

/// The transfer is called like its disk, as far as the cloud takes that.
fn name_for(disk: &DiskInfo, limit: NameLimit) -> Option<TransferName> {
    let called = name_or_id(&disk.name, disk.id);
    let filled = fill("{disk}", Filling { disk: &called, n: 1, size_gib: disk.size_gib }, limit);
    TransferName::parse(&filled, limit).or_else(|_| TransferName::parse(&disk.id.to_string(), limit)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transfer_is_called_like_its_disk_or_by_its_id_where_that_is_no_name() {
        let named = |name: &str| {
            let disk = DiskInfo { name: name.into(), ..DiskInfo::bare(DiskId(1)) };
            name_for(&disk, NameLimit::STRICTEST).unwrap().as_str().to_owned()
        };
        assert_eq!(named("db"), "db");
        assert_eq!(named(" "), DiskId(1).to_string());
        assert_eq!(named(&"x".repeat(80)).chars().count(), 64);
    }
}

//! What is told of a disk in a file. Names are as the cloud has them; what they could do to a spreadsheet is the writer's
//! matter.

use evs_domain::inventory::Inventory;
use evs_domain::rules::Weight;
use evs_domain::verdict::{Judge, Outcome};
use evs_i18n::{Texts, reason, unchecked};
use serde::Serialize;

use crate::components::base::iso_text;

/// The columns of a table of these.
pub(super) const FIELDS: [&str; 11] = [
    "id",
    "name",
    "size_gib",
    "type",
    "zone",
    "status",
    "created",
    "verdict",
    "reasons",
    "tags",
    "enterprise_project_id",
];

/// One disk.
#[derive(Serialize)]
pub(super) struct Record {
    id: String,
    name: String,
    size_gib: u32,
    r#type: String,
    zone: String,
    status: String,
    /// UTC, as ISO 8601 has it; empty where it isn't known.
    created: String,
    verdict: &'static str,
    /// Reasons against a transfer; where nothing is known against it, what couldn't be checked. In the reader's language.
    reasons: Vec<String>,
    tags: String,
    enterprise_project_id: String,
}

impl Record {
    pub(super) fn of(all: &Inventory, row: u32, judge: &Judge, t: &'static Texts) -> Self {
        let disks = &all.disks;
        let blockers = judge.blockers(all.present(row));
        let outcome = all.outcome(row, judge);
        let reasons = if outcome == Outcome::Undecided {
            judge
                .open_questions(all.unknown(row))
                .iter()
                .map(|check| unchecked(t, check).to_owned())
                .collect()
        } else {
            all.evidence(row, blockers).iter().map(|found| reason(t, found, Weight::Block).what).collect()
        };
        Self {
            id: disks.id(row).to_string(),
            name: disks.name(row).to_owned(),
            size_gib: disks.size_gib(row),
            r#type: disks.disk_type(row).to_owned(),
            zone: disks.zone(row).to_owned(),
            status: disks.status(row).to_owned(),
            created: disks.created(row).map(|at| iso_text(at.0).replace(".000Z", "Z")).unwrap_or_default(),
            verdict: match outcome {
                Outcome::Eligible => "can-go",
                Outcome::Blocked => "cannot-go",
                Outcome::Undecided => "not-sure",
            },
            reasons,
            tags: disks.tags(row).to_owned(),
            enterprise_project_id: disks.enterprise_project(row).to_owned(),
        }
    }

    /// The texts of a line, in the order of [`FIELDS`].
    pub(super) fn cells(self) -> [String; 11] {
        [
            self.id,
            self.name,
            self.size_gib.to_string(),
            self.r#type,
            self.zone,
            self.status,
            self.created,
            self.verdict.to_owned(),
            self.reasons.join("; "),
            self.tags,
            self.enterprise_project_id,
        ]
    }
}

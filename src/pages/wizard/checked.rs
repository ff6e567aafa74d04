//! What the re-check right before creating found: disks that are fine, disks that can't go any more, and disks of which
//! something couldn't be checked. Values only; `deciding` shows them.

use evs_domain::inventory::Inventory;
use evs_domain::verdict::{EligibilityProof, Verdict};
use leptos::prelude::*;

use super::draft::{Chosen, Draft};
use crate::components::reasons::Findings;
use crate::state::create::CreateItem;

/// The chosen disks, sorted by what the second look found.
#[derive(Clone)]
pub(super) struct Checked {
    /// Fine.
    pub(super) ready: Vec<CreateItem>,
    /// Something couldn't be checked; the proofs say "despite" already, and are used only if the person says so too.
    pub(super) undecided: Vec<CreateItem>,
    /// Can't go any more, and why.
    pub(super) blocked: Vec<(Chosen, Findings)>,
}

impl Checked {
    /// Judges the chosen disks by what was just read. Disks that are gone count as unchosen.
    pub(super) fn of(draft: Draft, inventory: &Inventory) -> Self {
        let judge = draft.project.judge();
        let mut checked = Self { ready: Vec::new(), undecided: Vec::new(), blocked: Vec::new() };
        for (chosen, given) in draft.chosen.get().into_iter().zip(draft.names.get()) {
            let (Some(row), Ok(name)) = (inventory.disks.row(chosen.disk.id), given.parsed) else { continue };
            let item = |proof: EligibilityProof| CreateItem {
                despite: proof.despite(),
                proof: Some(proof),
                name,
                disk: chosen.disk.clone(),
                first: None,
            };
            match inventory.verdict(row, &judge) {
                Verdict::Eligible(proof) => checked.ready.push(item(proof)),
                Verdict::Undecided(open) => checked.undecided.push(item(open.despite())),
                Verdict::Blocked(_) => checked.blocked.push((chosen, Findings::of(inventory, row, &judge))),
            }
        }
        checked
    }

    /// Whether there is nothing to decide.
    pub(super) fn is_clear(&self) -> bool {
        self.undecided.is_empty() && self.blocked.is_empty() && !self.ready.is_empty()
    }
}

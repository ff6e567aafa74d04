//! Beginning to accept what is filled in: which lines are sent, and what the run asks of the form and tells it.

use std::sync::Arc;

use evs_api::dialect::Dialect;
use evs_domain::id::DiskId;
use leptos::prelude::*;

use super::here::DisksHere;
use super::item::AcceptItem;
use super::job::{AcceptJob, Lines};
use super::line::Line;
use super::{AcceptForm, AcceptRun};
use crate::state::journal::Place;
use crate::state::project::ProjectState;
use crate::state::run::{Job, Run};

impl AcceptForm {
    /// The lines that can be sent now: not those whose key the cloud has called wrong, and of several not those that were sent before
    /// without anybody having seen what became of it. Tracked.
    pub fn ready(&self) -> Vec<Line> {
        let lines = self.lines();
        let are_several = lines.len() > 1;
        let is_ready = |line: &Line| {
            line.state().is_open()
                && line.is_complete()
                && !line.key.is_wrong.get()
                && !(are_several && line.is_unsure())
        };
        lines.into_iter().filter(is_ready).collect()
    }

    /// Begins to accept what is filled in, in `project`. Nothing is begun while an earlier run is under way, however often
    /// this is called, and nothing into an account that the organization's policy doesn't name.
    pub fn accept(self, project: ProjectState) -> Option<AcceptRun> {
        let (ready, is_running) = untrack(|| (self.ready(), self.is_running()));
        let is_allowed = project.terms().allow_accepting(&project.session().who());
        if is_running || ready.is_empty() || !is_allowed {
            return None;
        }
        let place = project.place();
        let items: Vec<AcceptItem> =
            untrack(|| ready.iter().filter_map(|line| item_of(line, &place)).collect());
        let job = AcceptJob {
            binding: project.binding(),
            lines: Arc::new(self),
            here: DisksHere::default(),
            at_once: at_once(
                items.iter().all(|item| item.claimed_disk().is_some()),
                &project.session().project().dialect,
            ),
        };
        let run = Run::begin(job, items);
        for (at, line) in ready.iter().enumerate() {
            line.send_as(&run, at);
        }
        Some(run)
    }
}

impl Lines for AcceptForm {
    fn disks_of_other_lines(&self, line: u32) -> Vec<DiskId> {
        let others = self.lines_now().into_iter().filter(|other| other.number != line);
        others.filter_map(|other| untrack(|| other.state()).disk()).collect()
    }

    fn is_anything_under_way(&self) -> bool {
        untrack(|| AcceptForm::is_anything_under_way(self))
    }

    fn keep(&self) {
        self.keep_draft();
    }

    fn run_is_over(&self) {
        // A word given for this try isn't one for the next.
        self.set_despite(false);
    }
}

/// How many may be under way at once. A disk whose id isn't known is told by being new here, so only one of them may arrive at a
/// time; and a Cinder keeps quota back for a day for each accept that it refuses, so the first refusal has to stop the rest.
pub(super) fn at_once(are_known: bool, dialect: &Dialect) -> usize {
    if are_known && !matches!(dialect, Dialect::Cinder(_)) { AcceptJob::AT_ONCE } else { 1 }
}

/// What is sent for a line. Only lines with a readable id are sent.
fn item_of(line: &Line, place: &Place) -> Option<AcceptItem> {
    Some(AcceptItem {
        line: line.number,
        transfer: line.transfer()?,
        offer: line.claim().map(|(offer, _)| offer),
        key: line.key.clone(),
        earlier: line.lost_in(place),
        mark: line.mark.clone(),
        accepted_at: line.accepted_at.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_api::dialect::{Microversion, TransferApi};

    #[test]
    fn accepts_go_side_by_side_only_where_disks_are_told_by_their_ids_and_a_refusal_costs_nothing() {
        let (evs, cinder) = (Dialect::Evs(TransferApi::V3), Dialect::Cinder(Microversion::default()));
        assert_eq!(at_once(true, &evs), 3);
        assert_eq!(at_once(false, &evs), 1);
        assert_eq!(at_once(true, &cinder), 1);
    }
}

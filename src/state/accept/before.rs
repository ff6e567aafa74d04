//! What became of transfers before: accepted, refused, sent without an answer; by this browser's own record and the project's
//! disks. Nothing is asked of the cloud here.

use evs_domain::handover::Offer;
use evs_domain::refusal::Refusal;
use leptos::prelude::*;

use super::line::{Line, Origin};
use super::{AcceptForm, objection};
use crate::state::journal::{Entry, Stage};
use crate::state::project::ProjectState;

impl AcceptForm {
    /// Finds out what became of the lines before, in `project`. Tracked.
    pub fn find_what_came_before(&self, project: ProjectState) {
        self.take_up(project);
        for line in self.lines() {
            line.find_what_came_before(project);
        }
    }

    /// Whether it was filled from what was kept, and some of that was sent before. Tracked.
    pub fn is_interrupted(&self) -> bool {
        let is_known = |line: &Line| {
            let is_here = line.here.with(|here| here.as_ref().is_some_and(|(_, at)| at.is_some()));
            let is_known = is_here || line.sent_before().is_some() || line.refused_before().is_some();
            // What this page has sent itself was seen to the end, or is told in its row.
            is_known && !line.was_sent_here()
        };
        self.is_kept.get() && self.lines().iter().any(is_known)
    }

    /// An empty form is filled, once, with what was cut short in `project`.
    fn take_up(&self, project: ProjectState) {
        let place = project.place();
        let open = project.journal().open_accepts(&place);
        let is_empty = untrack(|| self.lines().iter().all(Line::is_blank));
        if open.is_empty() || self.taken_up_in.get_value().as_ref() == Some(&place) {
            return;
        }
        self.taken_up_in.set_value(Some(place));
        if is_empty {
            for (offer, origin) in open.iter().filter_map(offer_of) {
                self.take_offer(offer, origin);
            }
            self.is_kept.set(true);
            self.keep_draft();
        }
    }
}

/// What is known of an accept that was cut short.
fn offer_of(entry: &Entry) -> Option<(Offer, Origin)> {
    let mut offer = Offer::bare(entry.transfer?);
    offer.disk.id = entry.known_disk();
    let (cloud, region) = (entry.place.cloud.clone(), entry.place.region.clone());
    Some((offer, Origin { cloud, region, sender_project: String::new() }))
}

impl Line {
    /// What was found out of another project, or for somebody else, goes.
    pub(super) fn forget_before(&self) {
        self.here.set(None);
        self.refused.set(None);
    }

    /// Why the cloud refused it before the page was loaded again, and when it was sent. Tracked.
    pub fn refused_before(&self) -> Option<(Refusal, i64)> {
        self.refused.get()
    }

    /// Whether it was sent before, and nobody has looked since what became of that. Tracked.
    pub fn is_unsure(&self) -> bool {
        self.sent_before().is_some() && !self.mark.looked.get()
    }

    /// Whether it was looked what became of the last try, without finding the disk. Tracked.
    pub fn is_looked_for(&self) -> bool {
        self.mark.looked.get()
    }

    /// Reads the project's disks anew, to see whether the disk has come.
    pub fn look_for_disk(&self, project: ProjectState) {
        let looked = self.mark.looked.clone();
        project.spawn(async move {
            project.refresh_and_wait().await;
            looked.set(true);
        });
    }

    /// What is kept of it for a reload: what was claimed, with the disk that the cloud has named. Tracked.
    pub(super) fn offer(&self) -> Option<(Offer, Origin)> {
        let transfer = self.transfer()?;
        let (mut offer, origin) = self.claim().unwrap_or_else(|| (Offer::bare(transfer), Origin::default()));
        offer.disk.id = self.state().disk().or(offer.disk.id);
        Some((offer, origin))
    }

    fn find_what_came_before(&self, project: ProjectState) {
        let (who, journal) = (project.session().who(), project.journal());
        let entry = self.transfer().and_then(|transfer| journal.accept_of(&project.place(), transfer));
        let (mut here, mut refused, mut sent) = (None, None, None);
        match &entry {
            Some(Entry { stage: Stage::Received, disk, at, .. }) => {
                let shown =
                    project.inventory().with(|own| own.disks.row(disk.id).map(|row| own.disks.info(row)));
                here = Some((shown.unwrap_or_else(|| disk.clone()), Some(*at)));
            }
            Some(Entry { stage: Stage::Refused { why }, at, .. }) => refused = Some((*why, *at)),
            Some(entry) if journal.is_accept_open(entry) => sent = Some(entry.at),
            _ => {}
        }
        if here.is_none() {
            let claimed = project.inventory().with(|own| objection::here_already(self, &who, own));
            here = claimed.map(|disk| (disk, None));
        }
        set_changed(&self.here, here);
        set_changed(&self.refused, refused);
        if sent.is_some() && self.mark.latest().is_none() {
            self.mark.before.set(sent);
        }
    }
}

/// Signals that haven't changed wake nobody.
fn set_changed<T: PartialEq + Clone + Send + Sync + 'static>(signal: &ArcRwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}

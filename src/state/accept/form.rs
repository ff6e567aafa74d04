//! The accept form: the transfers that were offered to whoever sits here. It's there before anybody has signed in and stays
//! when they sign out; keys and outcomes belong to the one who is signed in, and go.

use evs_api::dialect::Dialect;
use evs_domain::disks::ClaimedDisk;
use evs_domain::handover::link::LinkProblem;
use leptos::prelude::*;

use super::draft;
use super::found::OpenedPackage;
use super::line::{Line, Origin};
use super::line_state::AcceptState;
use super::objection::{self, Objection};
use crate::state::journal::Place;
use crate::state::project::ProjectState;
use crate::state::quota_check::{QuotaCheck, check_quotas};

/// The accept form. A cheap handle.
#[derive(Clone, Copy)]
pub struct AcceptForm {
    lines: RwSignal<Vec<Line>>,
    pub(super) problem: RwSignal<Option<LinkProblem>>,
    pub(super) cut: RwSignal<bool>,
    pub(super) opened: RwSignal<Option<OpenedPackage>>,
    /// A sealed package that was sent, until it has done its work.
    pub(super) package: RwSignal<Option<Vec<u8>>>,
    despite: RwSignal<bool>,
    next: StoredValue<u32>,
    shown_in: StoredValue<Option<Place>>,
    /// Whether it was filled from what was kept.
    pub(super) is_kept: RwSignal<bool>,
    /// Into which place it was filled with what was cut short.
    pub(super) taken_up_in: StoredValue<Option<Place>>,
}

impl AcceptForm {
    /// With what was kept from before a reload.
    pub fn kept() -> Self {
        let form = Self {
            lines: RwSignal::new(vec![Line::new(0)]),
            problem: RwSignal::new(None),
            cut: RwSignal::new(false),
            opened: RwSignal::new(None),
            package: RwSignal::new(draft::load_package()),
            despite: RwSignal::new(false),
            next: StoredValue::new(1),
            shown_in: StoredValue::new(None),
            is_kept: RwSignal::new(false),
            taken_up_in: StoredValue::new(None),
        };
        for hand_over in draft::load() {
            form.is_kept.set(true);
            form.take_offers(hand_over);
        }
        let sent = draft::load_sent();
        for line in form.lines_now() {
            let transfer = untrack(|| line.transfer());
            line.mark.before.set(sent.iter().find(|(id, _)| Some(*id) == transfer).map(|(_, at)| *at));
        }
        form
    }

    /// The lines, in order. Tracked.
    pub fn lines(&self) -> Vec<Line> {
        // What is under way when the page goes finds no lines any more.
        self.lines.try_get().unwrap_or_default()
    }

    pub(super) fn lines_now(&self) -> Vec<Line> {
        self.lines.try_get_untracked().unwrap_or_default()
    }

    /// What was wrong with the link that was opened last. Tracked.
    pub fn link_problem(&self) -> Option<LinkProblem> {
        self.problem.get()
    }

    /// Whether the link that was opened last lacked its end. Tracked.
    pub fn is_cut(&self) -> bool {
        self.cut.get()
    }

    /// Whether the person wants to try in spite of what a link's claims make look hopeless. Tracked.
    pub fn is_despite(&self) -> bool {
        self.despite.get()
    }

    /// The person wants to try in spite of it, or not.
    pub fn set_despite(&self, despite: bool) {
        self.despite.set(despite);
    }

    /// Whether transfers are being accepted. Tracked.
    pub fn is_running(&self) -> bool {
        self.lines().iter().any(|line| line.state().is_running())
    }

    /// Whether something is under way whose outcome would be missed by leaving. Tracked.
    pub fn is_anything_under_way(&self) -> bool {
        self.lines().iter().any(|line| line.state().is_under_way())
    }

    /// Whether an accepted disk is awaited. Tracked.
    pub fn awaits_disk(&self) -> bool {
        self.lines().iter().any(|line| matches!(line.state(), AcceptState::Arriving(_)))
    }

    /// The form is shown to somebody who has entered `project`, or to nobody. What belongs to another project goes: keys and
    /// outcomes. What was offered stays, and what came of a request that was under way while somebody signed out is there
    /// when they're back.
    pub fn shown_to(&self, project: Option<ProjectState>) {
        let place = project.map(|project| project.place());
        if self.shown_in.get_value() == place {
            return;
        }
        self.despite.set(false);
        self.opened.set(None);
        self.lines_now().iter().for_each(Line::forget_before);
        self.lines.update(|lines| {
            lines.retain(|line| {
                let is_news = place.is_some() && line.place() == place;
                is_news || !untrack(|| line.state()).is_accepted()
            });
        });
        self.shown_in.set_value(place);
        self.keep_one();
        for line in self.lines_now() {
            line.key.wipe();
            line.key.wrong.set(0);
            // A request that has left finds its line again.
            let state = untrack(|| line.state());
            if !state.is_accepted() && !matches!(state, AcceptState::Sending | AcceptState::Settling) {
                line.reopen();
            }
        }
    }

    /// What speaks against accepting in `project`, each thing once. Tracked.
    pub fn objections(&self, project: ProjectState) -> Vec<Objection> {
        let who = project.session().who();
        let mut all = Vec::from_iter(objection::of_policy(&project.terms(), &who));
        for line in self.lines() {
            if line.state().is_open()
                && let Some(objection) = project.inventory().with(|own| objection::of_line(&line, &who, own))
                && !all.contains(&objection)
            {
                all.push(objection);
            }
        }
        all
    }

    /// Whether the quotas of `project` suffice for what is still to be accepted; nothing when that's nothing. Tracked.
    pub fn quota_check(&self, project: ProjectState) -> Option<QuotaCheck> {
        let open = self.lines().into_iter().filter(|line| !line.state().is_accepted());
        let disks: Vec<Option<ClaimedDisk>> = open
            .filter(|line| line.transfer().is_some())
            .map(|line| line.claim().map(|(offer, _)| offer.disk))
            .collect();
        let go_along = matches!(project.session().project().dialect, Dialect::Cinder(_));
        (!disks.is_empty()).then(|| project.quotas().with(|quotas| check_quotas(quotas, &disks, go_along)))
    }

    /// From where the offers come, as the first of them claims. Tracked.
    pub fn origin(&self) -> Origin {
        self.lines().iter().find_map(|line| Some(line.claim()?.1)).unwrap_or_default()
    }

    /// Leaves a transfer out. The last one is emptied instead.
    pub fn leave_out(&self, number: u32) {
        self.lines.update(|lines| lines.retain(|line| line.number != number));
        self.keep_one();
        self.keep_draft();
    }

    /// Begins anew: link, ids and keys are forgotten.
    pub fn start_over(&self) {
        for line in self.lines_now() {
            line.key.wipe();
        }
        self.lines.set(Vec::new());
        self.is_kept.set(false);
        self.problem.set(None);
        self.cut.set(false);
        self.opened.set(None);
        self.drop_package();
        self.despite.set(false);
        self.keep_one();
        self.keep_draft();
    }

    /// Wipes what was typed as keys: all, or all but what is sent or waits for that.
    pub fn wipe_keys(&self, all: bool) {
        for line in self.lines_now() {
            if all || !untrack(|| line.state()).is_running() {
                line.key.wipe();
            }
        }
    }

    /// Keeps only the lines that something is under way for.
    pub(super) fn keep_under_way(&self) {
        self.lines.update(|lines| lines.retain(|line| untrack(|| line.state()).is_under_way()));
    }

    pub(super) fn keep_one(&self) {
        if self.lines.with_untracked(Vec::is_empty) {
            self.add();
        }
    }

    pub(super) fn add(&self) -> Line {
        let line = Line::new(self.next.get_value());
        self.next.update_value(|next| *next += 1);
        self.lines.update(|lines| lines.push(line.clone()));
        line
    }

    /// Keeps for a reload what was offered, as long as something is still to be accepted.
    pub fn keep_draft(&self) {
        let offers = untrack(|| {
            let lines = self.lines();
            let is_open = |line: &Line| line.transfer().is_some() && !line.state().is_accepted();
            if lines.iter().any(is_open) {
                lines.iter().filter_map(Line::offer).collect()
            } else {
                Vec::new()
            }
        });
        if offers.is_empty() && self.opened.try_with_untracked(Option::is_some) == Some(true) {
            // All that was in it is accepted.
            self.drop_package();
        }
        draft::save(offers);
        let sent = self
            .lines_now()
            .into_iter()
            .filter_map(|line| untrack(|| line.transfer()).zip(line.mark.latest()));
        draft::save_sent(&sent.collect::<Vec<_>>());
    }
}

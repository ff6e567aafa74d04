//! Accepting, from an opened link to an arrived disk. Opening a link calls nothing; what it says is a claim, kept for
//! reloads. Keys stay in the lines' fields until they have done their work.
//!
//! | module | what it knows |
//! |---|---|
//! | `fields`, `line` | one transfer: what is typed, what was claimed, how far it has come |
//! | `intake` | taking in links and pasted texts |
//! | `draft` | what survives a reload |
//! | `objection`, `room` | what speaks against accepting before anything is sent |
//! | `run`, `watch`, `arrival` | accepting, settling a lost answer, waiting for the disk |

mod arrival;
mod draft;
mod fields;
mod intake;
mod line;
mod objection;
mod room;
mod run;
mod watch;

use evs_domain::handover::Offer;
use evs_domain::handover::link::LinkProblem;
use leptos::prelude::*;

pub use fields::{IdProblem, KeyProblem, id_problem, key_problem};
pub use intake::Found;
pub use line::{Line, Origin, Step};
pub use objection::Objection;
pub use room::{Quota, Room};

use super::journal::Place;
use super::lasting::lasting;
use super::work::Work;

/// The accept form and all that is under way in it. A cheap handle; made at the root of the app, it outlives the page.
#[derive(Clone, Copy)]
pub struct Accepting {
    lines: RwSignal<Vec<Line>>,
    /// What was wrong with the link that was opened last.
    pub problem: RwSignal<Option<LinkProblem>>,
    /// The link that was opened last lacked its end.
    pub cut: RwSignal<bool>,
    /// What is known of the quotas.
    pub quota: RwSignal<Quota>,
    /// The person wants to try in spite of what a link's claims make look hopeless.
    pub despite: RwSignal<bool>,
    /// Transfers are being accepted.
    pub running: RwSignal<bool>,
    next: StoredValue<u32>,
    place: StoredValue<Option<Place>>,
}

impl Accepting {
    /// With what was kept from before a reload.
    pub fn start() -> Self {
        let accepting = lasting(|| Self {
            lines: RwSignal::new(vec![Line::new(0)]),
            problem: RwSignal::new(None),
            cut: RwSignal::new(false),
            quota: RwSignal::new(Quota::Unasked),
            despite: RwSignal::new(false),
            running: RwSignal::new(false),
            next: StoredValue::new(1),
            place: StoredValue::new(None),
        });
        for hand_over in draft::load() {
            accepting.take_offers(hand_over);
        }
        accepting
    }

    /// The lines, in order. Tracked.
    pub fn lines(&self) -> Vec<Line> {
        self.lines.try_get().unwrap_or_default()
    }

    /// The lines, in order.
    pub(super) fn lines_now(&self) -> Vec<Line> {
        self.lines.try_get_untracked().unwrap_or_default()
    }

    /// The page is shown to somebody who is signed in as `work` says, or to nobody. What belongs to somebody else's
    /// session goes: keys, outcomes, quotas. What was offered stays.
    pub fn shown_to(&self, work: Option<Work>) {
        let place = work.map(|work| work.place());
        if self.place.get_value() == place {
            return;
        }
        self.place.set_value(place);
        self.quota.set(Quota::Unasked);
        self.despite.set(false);
        self.lines.update(|lines| lines.retain(|line| !line.step.with_untracked(Step::is_accepted)));
        self.keep_one();
        for line in self.lines_now() {
            line.drop_key();
            line.wrong_keys.set(0);
            if !line.step.with_untracked(Step::is_under_way) {
                line.step.set(Step::Open);
            }
        }
        if let Some(work) = work {
            self.look_up_quota(work.session);
        }
    }

    /// What speaks against accepting, each thing once. Tracked.
    pub fn objections(&self, work: Work) -> Vec<Objection> {
        let who = work.session.who();
        let mut all = Vec::new();
        for line in self.lines() {
            if line.step.with(Step::is_open)
                && let Some(objection) = work.inventory.with(|own| objection::of_line(&line, &who, own))
                && !all.contains(&objection)
            {
                all.push(objection);
            }
        }
        all
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
            line.drop_key();
        }
        self.lines.set(Vec::new());
        self.problem.set(None);
        self.cut.set(false);
        self.despite.set(false);
        self.keep_one();
        self.keep_draft();
    }

    fn keep_one(&self) {
        if self.lines_now().is_empty() {
            self.add();
        }
    }

    fn add(&self) -> Line {
        let line = Line::new(self.next.get_value());
        self.next.update_value(|next| *next += 1);
        self.lines.update(|lines| lines.push(line.clone()));
        line
    }

    /// Keeps for a reload what is still to be accepted.
    pub fn keep_draft(&self) {
        let open = self.lines_now().into_iter().filter(|line| !line.step.with_untracked(Step::is_accepted));
        let offers = untrack(|| {
            open.filter_map(|line| {
                let transfer = line.transfer()?;
                Some(line.claim().unwrap_or_else(|| (Offer::bare(transfer), Origin::default())))
            })
            .collect()
        });
        draft::save(offers);
    }
}

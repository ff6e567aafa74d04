//! Finding the few that matter among the many items of a run: a filter by outcome, which counts each of them, and the heading
//! that counts what is shown. Which outcomes there are, and what a line looks like, is the pages'.

use evs_i18n::messages::wizard::OutcomesShown;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::base::{Button, Choice, EmptyState, RadioGroup, RadioLook, announcer};
use crate::state::app_state::i18n;
use crate::state::nav::Said;

/// Up to how many items are seen at a glance, and need no filter.
const AT_A_GLANCE: usize = 10;

/// An outcome that items of a run can have.
pub trait Outcome: Copy + PartialEq + Send + Sync + 'static {
    /// All there are, in the order of the filter.
    const ALL: &'static [Self];

    /// What it's called.
    fn said(self) -> Said;
}

/// The outcomes of a run's items, and which of them are shown.
pub struct Outcomes<O: Outcome> {
    /// That of each item, in order.
    each: Memo<Vec<O>>,
    /// What the person chose; nothing means all.
    chosen: RwSignal<Option<O>>,
}

impl<O: Outcome> Clone for Outcomes<O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O: Outcome> Copy for Outcomes<O> {}

impl<O: Outcome> Outcomes<O> {
    /// The outcomes that `each` reads, of which all are shown.
    pub fn new(each: impl Fn() -> Vec<O> + Send + Sync + 'static) -> Self {
        Self { each: Memo::new(move |_| each()), chosen: RwSignal::new(None) }
    }

    /// Whether there are so many items that the filter is of use. Tracked.
    pub fn are_many(self) -> bool {
        self.each.with(Vec::len) > AT_A_GLANCE
    }

    /// The only outcome that is shown, if not all are. Tracked.
    fn only(self) -> Option<O> {
        self.chosen.get().filter(|_| self.are_many())
    }

    /// Which items are shown. Tracked.
    pub fn shown(self) -> Vec<usize> {
        let only = self.only();
        let is_shown = |outcome: &O| only.is_none_or(|only| only == *outcome);
        self.each.with(|each| (0..each.len()).filter(|at| is_shown(&each[*at])).collect())
    }

    /// How many items have this outcome. Tracked.
    fn count(self, outcome: O) -> usize {
        self.each.with(|each| each.iter().filter(|one| **one == outcome).count())
    }

    /// How many items are listed, and of what outcome if not all are. Tracked.
    pub fn heading(self) -> String {
        let t = i18n().t();
        let total = self.each.with(Vec::len);
        match self.only() {
            None => t.wizard.outcomes_counted(total),
            Some(only) => {
                t.wizard.outcomes_shown(OutcomesShown { outcome: only.said()(t), n: self.count(only), total })
            }
        }
    }

    /// Shows all again.
    pub fn show_all(self) {
        self.chosen.set(None);
    }
}

/// The filter, where there are many items. Of the outcomes it offers those that some item has, and the chosen one.
#[component]
pub fn OutcomeFilter<O: Outcome>(outcomes: Outcomes<O>) -> impl IntoView {
    let w = i18n();
    let announcer = announcer();
    let Outcomes { each, chosen } = outcomes;
    let are_many = Memo::new(move |_| outcomes.are_many());
    let label = move |said: Said, count: Signal<usize>| {
        Signal::derive(move || format!("{} {}", said(w.t()), count.get()))
    };
    let one = move |outcome: O| {
        let count = Signal::derive(move || outcomes.count(outcome));
        let offered = Signal::derive(move || count.get() > 0 || chosen.get() == Some(outcome));
        Choice::new(Some(outcome), label(outcome.said(), count)).offered(offered)
    };
    let choose = move |outcome| {
        chosen.set(outcome);
        announcer.polite(untrack(|| outcomes.heading()));
    };
    // Within a form, Enter in a field sends it; here it chooses nothing and sends nothing.
    let keep_form = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
        }
    };
    move || {
        are_many.get().then(|| {
            let all = Choice::new(
                None,
                label(|t| t.wizard.outcomes_all, Signal::derive(move || each.with(Vec::len))),
            );
            let choices = std::iter::once(all).chain(O::ALL.iter().copied().map(one)).collect();
            view! {
                <div class="outcomes" on:keydown=keep_form>
                    <RadioGroup
                        legend=w.text(|t| t.wizard.outcomes_legend)
                        legend_hidden=true
                        look=RadioLook::Segments
                        choices=choices
                        chosen=move || chosen.get()
                        on_choose=choose
                    />
                </div>
            }
        })
    }
}

/// What stands in place of the list where the chosen outcome isn't any item's any more.
#[component]
pub fn NoSuchOutcome<O: Outcome>(outcomes: Outcomes<O>) -> impl IntoView {
    let w = i18n();
    let is_empty = Memo::new(move |_| outcomes.only().is_some_and(|only| outcomes.count(only) == 0));
    let show_all = move || {
        view! { <Button on_press=move || outcomes.show_all()>{w.say(|t| t.wizard.outcomes_show_all)}</Button> }
    };
    move || {
        is_empty.get().then(|| {
            view! {
                <EmptyState
                    title=w.text(|t| t.wizard.outcomes_none)
                    text=w.say(|t| t.wizard.outcomes_none_text)
                    action=show_all
                />
            }
        })
    }
}

//! Many items, each with a state of its own: a plan that runs a few at a time, can be paused, and whose "retry" touches
//! only what failed.

/// Where one item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step<D, F> {
    /// Not begun.
    Waiting,
    /// Its request is under way.
    Running,
    /// Done, with this result.
    Done(D),
    /// It didn't work, for this reason; nothing was changed.
    Failed(F),
    /// Its answer was lost: it may have happened.
    Unknown,
}

/// A plan of items.
#[derive(Clone, Debug)]
pub struct Plan<I, D, F> {
    items: Vec<(I, Step<D, F>)>,
    paused: bool,
}

/// How far a plan has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Not begun.
    pub waiting: usize,
    /// Under way.
    pub running: usize,
    /// Done.
    pub done: usize,
    /// Failed.
    pub failed: usize,
    /// Unknown.
    pub unknown: usize,
}

impl Progress {
    /// How many items there are.
    pub fn total(&self) -> usize {
        self.waiting + self.running + self.done + self.failed + self.unknown
    }

    /// Whether nothing is waiting or under way.
    pub fn is_over(&self) -> bool {
        self.waiting + self.running == 0
    }
}

impl<I, D, F> Plan<I, D, F> {
    /// A plan of these items, none begun.
    pub fn new(items: impl IntoIterator<Item = I>) -> Self {
        Self { items: items.into_iter().map(|item| (item, Step::Waiting)).collect(), paused: false }
    }

    /// Takes the next waiting item and marks it as running, unless the plan is paused or `at_once` are running already.
    pub fn begin_next(&mut self, at_once: usize) -> Option<usize> {
        if self.paused || self.progress().running >= at_once {
            return None;
        }
        let at = self.items.iter().position(|(_, step)| matches!(step, Step::Waiting))?;
        self.items[at].1 = Step::Running;
        Some(at)
    }

    /// Notes where an item stands now.
    pub fn set(&mut self, at: usize, step: Step<D, F>) {
        if let Some(item) = self.items.get_mut(at) {
            item.1 = step;
        }
    }

    /// Puts what failed back among the waiting. What is unknown stays: it has to be settled first.
    pub fn retry_failed(&mut self) {
        for (_, step) in &mut self.items {
            if matches!(step, Step::Failed(_)) {
                *step = Step::Waiting;
            }
        }
    }

    /// Stops beginning new items, or goes on.
    pub fn pause(&mut self, paused: bool) {
        self.paused = paused;
    }

    /// Whether it's paused.
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// The items and where they stand.
    pub fn items(&self) -> &[(I, Step<D, F>)] {
        &self.items
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for (_, step) in &self.items {
            match step {
                Step::Waiting => progress.waiting += 1,
                Step::Running => progress.running += 1,
                Step::Done(_) => progress.done += 1,
                Step::Failed(_) => progress.failed += 1,
                Step::Unknown => progress.unknown += 1,
            }
        }
        progress
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type P = Plan<u8, u8, &'static str>;

    #[test]
    fn no_more_items_run_at_once_than_asked_for() {
        let mut plan = P::new([1, 2, 3]);
        assert_eq!((plan.begin_next(2), plan.begin_next(2), plan.begin_next(2)), (Some(0), Some(1), None));
        plan.set(0, Step::Done(9));
        assert_eq!(plan.begin_next(2), Some(2));
    }

    #[test]
    fn a_retry_touches_what_failed_and_nothing_else() {
        let mut plan = P::new([1, 2, 3]);
        plan.set(0, Step::Done(9));
        plan.set(1, Step::Failed("no"));
        plan.set(2, Step::Unknown);
        assert!(plan.progress().is_over());
        plan.retry_failed();
        assert_eq!(plan.progress(), Progress { waiting: 1, done: 1, unknown: 1, ..Progress::default() });
    }

    #[test]
    fn a_paused_plan_begins_nothing() {
        let mut plan = P::new([1]);
        plan.pause(true);
        assert_eq!(plan.begin_next(4), None);
    }
}

//! Many items of one kind, each with a state of its own: a plan that begins a few at a time, can be paused, held or stopped,
//! and whose "retry" touches only what can be tried again. It sends nothing itself, and knows nothing of what the items are.

/// Where one item stands. `D` is what a good outcome leaves, `F` why there is none, `L` what a lost answer leaves to look by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemState<D, F, L> {
    /// Its turn comes after others.
    Waiting,
    /// Its request is under way.
    Sending,
    /// Its answer was lost; what became of it is being looked up.
    Settling(L),
    /// Done.
    Done(D),
    /// Not done, for this reason.
    Failed(F),
    /// Never sent: what stopped another item would have stopped it, too (see [`Plan::stopped_by`]), or the person wanted
    /// nothing more begun (see [`Plan::end_here`]).
    HeldBack,
    /// Its answer was lost, and it can't be told what became of it.
    Unknown(L),
}

impl<D, F, L> ItemState<D, F, L> {
    /// Whether a request or a look is under way, or will be without anybody doing anything.
    pub fn is_under_way(&self) -> bool {
        matches!(self, ItemState::Waiting | ItemState::Sending | ItemState::Settling(_))
    }
}

/// Why a plan begins nothing for the time being; it goes on when that's over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// The sign-in is over: until the person has signed in again.
    SignedOut,
    /// The cloud wants fewer requests: for a pause.
    Throttled,
}

/// A plan of items.
#[derive(Clone, Debug)]
pub struct Plan<I, D, F, L> {
    items: Vec<(I, ItemState<D, F, L>)>,
    paused: bool,
    hold: Option<Hold>,
    stopped_by: Option<F>,
    ended_here: bool,
    /// Nothing goes back in line: it was stopped, by whatever, and nothing was taken up again since.
    closed: bool,
}

/// How far a plan has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub waiting: usize,
    /// Sending or settling.
    pub running: usize,
    pub done: usize,
    pub failed: usize,
    pub held_back: usize,
    pub unknown: usize,
}

impl Progress {
    /// How many items there are.
    pub fn total(&self) -> usize {
        self.waiting + self.running + self.settled()
    }

    /// How many items nothing more will happen to by itself.
    pub fn settled(&self) -> usize {
        self.done + self.failed + self.held_back + self.unknown
    }

    /// Whether nothing is waiting or under way.
    pub fn is_over(&self) -> bool {
        self.waiting + self.running == 0
    }
}

impl<I, D, F, L> Plan<I, D, F, L> {
    /// A plan of these items, none begun.
    pub fn new(items: impl IntoIterator<Item = I>) -> Self {
        Self::standing(items.into_iter().map(|item| (item, ItemState::Waiting)).collect())
    }

    /// A plan of which some items have come further, in an earlier life of the page.
    pub fn standing(items: Vec<(I, ItemState<D, F, L>)>) -> Self {
        Self { items, paused: false, hold: None, stopped_by: None, ended_here: false, closed: false }
    }

    /// Takes the next waiting item and marks it as being sent, unless the plan is paused or held, or `at_once` items are
    /// running already.
    pub fn begin_next(&mut self, at_once: usize) -> Option<usize> {
        if self.paused || self.hold.is_some() || self.progress().running >= at_once {
            return None;
        }
        let at = self.items.iter().position(|(_, state)| matches!(state, ItemState::Waiting))?;
        self.items[at].1 = ItemState::Sending;
        Some(at)
    }

    /// Notes where an item stands now.
    pub fn set(&mut self, at: usize, state: ItemState<D, F, L>) {
        if let Some(item) = self.items.get_mut(at) {
            item.1 = state;
        }
    }

    /// Puts another item in the place of one.
    pub fn replace(&mut self, at: usize, item: I) {
        if let Some(old) = self.items.get_mut(at) {
            old.0 = item;
        }
    }

    /// Puts an item whose request had no effect back among the waiting, or holds it back where the plan has been stopped.
    pub fn put_back(&mut self, at: usize) {
        self.set(at, if self.closed { ItemState::HeldBack } else { ItemState::Waiting });
    }

    /// Puts another item in the place of one that has come to rest, and that back in line, also where the plan was stopped:
    /// it can be paused and stopped once more. What was held back stays so.
    pub fn take_up(&mut self, at: usize, item: I) {
        self.closed = false;
        self.replace(at, item);
        self.set(at, ItemState::Waiting);
    }

    /// Stops the plan: what waits is held back. The first cause stands.
    pub fn stop(&mut self, cause: F) {
        self.stopped_by.get_or_insert(cause);
        self.hold_back();
    }

    /// The person wants nothing more begun: what waits is held back, and what is under way comes to its end.
    pub fn end_here(&mut self) {
        self.ended_here = true;
        self.paused = false;
        self.hold_back();
    }

    /// Whether the person wanted nothing more begun.
    pub fn is_ended_here(&self) -> bool {
        self.ended_here
    }

    fn hold_back(&mut self) {
        self.closed = true;
        for (_, state) in &mut self.items {
            if matches!(state, ItemState::Waiting) {
                *state = ItemState::HeldBack;
            }
        }
    }

    /// What stopped the plan, if anything did.
    pub fn stopped_by(&self) -> Option<&F> {
        self.stopped_by.as_ref()
    }

    /// Puts what was held back, and what failed in a way that `can_retry` accepts, back among the waiting. What is unknown
    /// stays: it has to be settled first.
    pub fn retry(&mut self, can_retry: impl Fn(&F) -> bool) {
        self.stopped_by = None;
        self.ended_here = false;
        self.closed = false;
        for (_, state) in &mut self.items {
            let again = match state {
                ItemState::HeldBack => true,
                ItemState::Failed(cause) => can_retry(cause),
                _ => false,
            };
            if again {
                *state = ItemState::Waiting;
            }
        }
    }

    /// Stops beginning new items, or goes on, as the person wants it. Where nothing more is to be begun, there's nothing to
    /// pause.
    pub fn pause(&mut self, paused: bool) {
        self.paused = paused && !(self.ended_here && self.closed);
    }

    /// Whether the person has paused it.
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// Begins nothing until [`Plan::release`].
    pub fn hold(&mut self, hold: Hold) {
        self.hold = Some(hold);
    }

    /// What held the plan is over.
    pub fn release(&mut self) {
        self.hold = None;
    }

    /// What holds it, if anything does.
    pub fn held(&self) -> Option<Hold> {
        self.hold
    }

    /// The items and where they stand.
    pub fn items(&self) -> &[(I, ItemState<D, F, L>)] {
        &self.items
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for (_, state) in &self.items {
            *match state {
                ItemState::Waiting => &mut progress.waiting,
                ItemState::Sending | ItemState::Settling(_) => &mut progress.running,
                ItemState::Done(_) => &mut progress.done,
                ItemState::Failed(_) => &mut progress.failed,
                ItemState::HeldBack => &mut progress.held_back,
                ItemState::Unknown(_) => &mut progress.unknown,
            } += 1;
        }
        progress
    }
}

#[cfg(test)]
mod tests;

//! What signing out, or closing the page, would cut short or lose just now. Whether that is asked about, and in which words, is
//! the pages'.

use evs_domain::bulk::Progress;

use super::signed_in::SignedIn;

/// What is at stake in a sign-in, over all of its projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AtStake {
    /// How many creates, accepts and cancels wait for their turn: they wouldn't be begun.
    pub waiting: usize,
    /// How many are under way: the cloud may carry them out, and nobody would see it.
    pub under_way: usize,
    /// How many keys only this page has: they would be lost.
    pub unsealed_keys: usize,
}

impl AtStake {
    /// What is at stake now. Tracked.
    pub fn of(signed_in: SignedIn) -> Self {
        let mut all = Self::default();
        let mut add = |progress: Progress| {
            all.waiting += progress.waiting;
            all.under_way += progress.running;
        };
        let creates = signed_in.all_creating();
        creates.iter().for_each(|run| add(run.run().progress()));
        signed_in.all_canceling().iter().for_each(|run| add(run.run().progress()));
        signed_in.all_accepting().iter().for_each(|run| add(run.progress()));
        all.unsealed_keys = creates.iter().map(|run| run.unsealed_open_keys()).sum();
        all
    }

    /// Whether nothing is at stake.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

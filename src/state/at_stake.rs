//! What signing out, or closing the page, would cut short or lose just now. Whether that is asked about, and in which words, is
//! the pages'.

use evs_domain::bulk::Progress;

use super::create::CreateRun;
use super::moving::MoveRun;
use super::signed_in::SignedIn;

/// What is at stake in a sign-in, over all of its projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AtStake {
    /// How many creates, accepts, cancels and moves wait for their turn: they wouldn't be begun.
    pub waiting: usize,
    /// How many are under way: the cloud may carry them out, and nobody would see it.
    pub under_way: usize,
    /// How many of these are creates, whose keys would come afterwards.
    pub late_keys: usize,
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
        let moves = signed_in.all_moving();
        moves.iter().for_each(|run| add(run.run().progress()));
        let late_keys: usize = creates.iter().map(|run| run.run().progress().running).sum();
        let late_keys = late_keys + moves.iter().map(MoveRun::late_keys).sum::<usize>();
        signed_in.all_canceling().iter().for_each(|run| add(run.run().progress()));
        signed_in.all_accepting().iter().for_each(|run| add(run.progress()));
        let unsealed_keys: usize = creates.iter().map(CreateRun::unsealed_open_keys).sum();
        let unsealed_keys = unsealed_keys + moves.iter().map(MoveRun::unsealed_open_keys).sum::<usize>();
        Self { late_keys, unsealed_keys, ..all }
    }

    /// Whether nothing is at stake.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

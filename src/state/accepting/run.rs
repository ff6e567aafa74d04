//! Accepting, one transfer after the other. Each request leaves once; a lost answer is settled by looking.

use evs_api::transfers::AcceptTransfer;
use evs_api::{Effect, Failure};
use evs_domain::id::DiskId;
use evs_domain::refusal::Refusal;
use evs_domain::settle::{AcceptSettled, DiskProbe};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Accepting;
use super::line::{Line, Step};
use super::watch::{Sent, Watch};
use crate::state::looking::probe_disk;
use crate::state::work::Work;

impl Accepting {
    /// Accepts what is filled in. Nothing is sent while an earlier run is under way, however often this is called.
    pub fn accept(self, work: Work) {
        if self.running.try_get_untracked() != Some(false) {
            return;
        }
        let ready: Vec<Line> = untrack(|| {
            self.lines_now()
                .into_iter()
                .filter(|line| line.step.with(Step::is_open) && line.is_complete())
                .collect()
        });
        if ready.is_empty() {
            return;
        }
        self.running.set(true);
        ready.iter().for_each(|line| line.step.set(Step::Queued));
        spawn_local(async move {
            self.run(work, ready).await;
            // A word given for this try isn't one for the next.
            self.despite.try_set(false);
            self.running.try_set(false);
            if !work.session.has_ended() {
                self.look_up_quota(work.session);
            }
        });
    }

    async fn run(self, work: Work, ready: Vec<Line>) {
        let mut waiting = ready.into_iter();
        let mut stopped_by = None;
        for line in waiting.by_ref() {
            self.accept_one(work, &line).await;
            stopped_by = line.step.with_untracked(stops_others);
            if stopped_by.is_some() || work.session.has_ended() {
                break;
            }
        }
        for line in waiting {
            line.step.set(stopped_by.clone().map_or(Step::Open, Step::HeldBack));
        }
    }

    async fn accept_one(self, work: Work, line: &Line) {
        let Some((transfer, key)) = untrack(|| line.transfer()).zip(line.auth_key()) else {
            return line.step.set(Step::Open);
        };
        line.step.set(Step::Sending);
        let offer = untrack(|| line.claim()).map(|(offer, _)| offer);
        let watch = Watch::begin(work.session, offer.as_ref().and_then(|offer| offer.disk.id)).await;
        let sent = Sent { transfer, offer, watch };
        let call = AcceptTransfer { project: work.session.project_for_change().await, transfer, key };
        match work.session.change(&call).await {
            Ok(accepted) => self.accepted(work, line, sent, accepted.disk),
            Err(failure) => {
                let failure = without_echo(failure, call.key.expose());
                match failure.effect() {
                    Effect::Unknown => self.settle(work, line, sent, failure).await,
                    Effect::None => self.refused(work, line, sent, failure).await,
                }
            }
        }
    }

    /// "No such transfer" is also what one hears who has accepted before, in another tab or by a request whose answer was
    /// lost. Where the disk is tells them apart.
    async fn refused(self, work: Work, line: &Line, sent: Sent, failure: Failure) {
        let refusal = failure.refusal();
        if refusal == Some(Refusal::NoSuchTransfer)
            && let Some(disk) = sent.claimed_disk()
            && matches!(probe_disk(work.session, disk).await, DiskProbe::Present { .. })
        {
            return self.accepted(work, line, sent, disk);
        }
        if refusal == Some(Refusal::WrongKey) {
            line.wrong_keys.update(|tries| *tries += 1);
        }
        line.step.set(Step::Refused(failure));
    }

    async fn settle(self, work: Work, line: &Line, sent: Sent, failure: Failure) {
        line.step.set(Step::Settling);
        let number = line.number;
        let known = move || self.disks_of_others(number);
        match sent.watch.settle(work.session, known).await {
            AcceptSettled::Accepted(disk) => self.accepted(work, line, sent, disk),
            AcceptSettled::NotAccepted => line.step.set(Step::NotArrived(failure)),
            AcceptSettled::StillOpen => line.step.set(Step::Unknown(failure, sent)),
        }
    }

    /// Looks once more what became of an accept whose outcome is unknown.
    pub fn look_again(self, work: Work, line: &Line) {
        let Step::Unknown(failure, sent) = line.step.get_untracked() else { return };
        let line = line.clone();
        spawn_local(async move { self.settle(work, &line, sent, failure).await });
    }

    fn disks_of_others(&self, number: u32) -> Vec<DiskId> {
        let others = self.lines_now().into_iter().filter(|line| line.number != number);
        others.filter_map(|line| line.step.with_untracked(Step::disk)).collect()
    }
}

/// What stopped one transfer and would stop every other, too. A quota is among it: each refused try may cost some.
fn stops_others(step: &Step) -> Option<Failure> {
    let Step::Refused(failure) = step else { return None };
    let all = match failure.refusal() {
        Some(refusal) => matches!(
            refusal,
            Refusal::NotSignedIn
                | Refusal::NotAllowed
                | Refusal::AccountFrozen
                | Refusal::OverQuota
                | Refusal::TooMany
        ),
        None => true,
    };
    all.then(|| failure.clone())
}

/// A cloud may repeat in its message what was sent to it. A message with the key in it is dropped on the spot.
fn without_echo(failure: Failure, key: &str) -> Failure {
    match failure {
        Failure::Refused { mut error, retry_after_secs } => {
            if error.message.contains(key) || error.code.contains(key) {
                error.message.clear();
                error.code.clear();
            }
            Failure::Refused { error, retry_after_secs }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::refusal::CloudError;

    fn refused(status: u16, message: &str) -> Failure {
        let error = CloudError { status, message: message.into(), ..CloudError::default() };
        Failure::Refused { error, retry_after_secs: None }
    }

    #[test]
    fn a_message_that_repeats_the_key_is_not_kept() {
        let echo = refused(400, "Additional properties are not allowed: {'auth_key': '9266c59563c84664'}");
        assert!(!format!("{:?}", without_echo(echo, "9266c59563c84664")).contains("9266"));
        let harmless = refused(404, "Transfer x could not be found.");
        assert_eq!(without_echo(harmless.clone(), "9266c59563c84664"), harmless);
    }

    #[test]
    fn what_concerns_one_transfer_alone_does_not_stop_the_others() {
        assert!(stops_others(&Step::Refused(refused(400, "Invalid auth key: x"))).is_none());
        assert!(stops_others(&Step::Refused(refused(404, "Transfer x could not be found."))).is_none());
        assert!(stops_others(&Step::NotArrived(refused(500, ""))).is_none());
        for failure in
            [refused(401, ""), refused(403, ""), refused(413, ""), Failure::Unreachable { by_gateway: true }]
        {
            assert!(stops_others(&Step::Refused(failure)).is_some());
        }
    }
}

//! An accept that the cloud refused: whether an earlier request of our own has caused that, and what is noted of it.

use evs_api::Failure;
use evs_domain::refusal::Refusal;
use evs_domain::settle::AcceptSettled;
use leptos::prelude::*;

use super::item::AcceptItem;
use super::job::AcceptJob;
use super::outcome::{AcceptFailure, Arrival, LostAccept};
use super::settle::{AFTER_REFUSAL, ExpectedArrival};
use crate::state::run::{Job, Sent, SentFor};

impl AcceptJob {
    /// "No such transfer" and "not awaiting transfer" are also what one hears who has accepted before: in another tab, or by
    /// this very request, which browsers repeat by themselves when a connection that was used before dies without an answer.
    /// Where the disk is tells them apart.
    pub(super) async fn refused(
        &self,
        item: &AcceptItem,
        expected: ExpectedArrival,
        failure: Failure,
    ) -> SentFor<Self> {
        let refusal = failure.refusal();
        if let Some(Refusal::NoSuchTransfer | Refusal::NoSuchDisk | Refusal::Ineligible) = refusal {
            match expected.settle(self.session(), AFTER_REFUSAL, &self.here, self.known(item)).await {
                AcceptSettled::Accepted(disk) => return Sent::Done(Arrival::Awaited(disk)),
                AcceptSettled::StillOpen => return Sent::Lost(LostAccept { failure, expected }),
                AcceptSettled::NotAccepted => {}
            }
        }
        // These say that the transfer is pending: no earlier request has had an effect. Any other says nothing of it.
        let is_pending =
            matches!(refusal, Some(Refusal::WrongKey | Refusal::OverQuota | Refusal::PrivateType));
        if is_pending {
            item.mark.clear();
        } else {
            item.mark.now.set(None);
        }
        self.lines.keep();
        self.note_refusal(item, refusal).await;
        if refusal == Some(Refusal::WrongKey) {
            item.key.wrong.update(|tries| *tries += 1);
            item.key.is_wrong.set(true);
        }
        Sent::Failed(AcceptFailure::Refused(failure))
    }

    /// Notes in the journal that nothing came of it: the reason, where it's this transfer's own. Where an earlier try may have had an
    /// effect, that stays open.
    async fn note_refusal(&self, item: &AcceptItem, refusal: Option<Refusal>) {
        let Some(entry) = item.mark.entry.get_value() else { return };
        let journal = self.binding.journal();
        if item.mark.latest().is_some() {
            return journal.release(&entry);
        }
        let why = refusal.filter(|why| !matches!(why, Refusal::NotSignedIn | Refusal::TooMany));
        journal.not_accepted(&entry, why).await;
        if why.is_none() {
            item.mark.entry.set_value(None);
        }
    }
}

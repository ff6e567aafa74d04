//! Why an item isn't created, or isn't as it should be, and what can be tried then.

use evs_api::Failure;
use evs_domain::refusal::Refusal;
use evs_domain::transfer::Transfer;

use crate::state::journal::EntryId;

/// Why an item isn't created, or isn't as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateFailure {
    /// The cloud refused, and the disk was seen to wait for no transfer; or the cloud couldn't be reached.
    Refused(Failure),
    /// The cloud's answer was lost, and it was seen that nothing had been created.
    NotCreated(Failure),
    /// A transfer exists that by name and time is the one asked for, and its key is lost.
    KeyLost(LostKey),
    /// Another tab of this browser was quicker; its record tells of this transfer.
    AnotherTabs(Transfer),
    /// Somebody else was quicker.
    SomebodyElses(Transfer),
    /// The disk can't go any more.
    Ineligible,
    /// The journal refused the intent: nothing was sent.
    Journal,
}

/// A transfer that was created, and whose key is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostKey {
    pub transfer: Transfer,
    /// Its entry in the journal.
    pub(super) entry: EntryId,
    /// Why the cloud didn't cancel it, if that was tried.
    pub not_canceled: Option<Failure>,
}

impl CreateFailure {
    /// Whether the same request can be sent again: nothing came of it, and it isn't the disk or the name that was refused.
    pub fn can_retry(&self) -> bool {
        match self {
            CreateFailure::NotCreated(_) | CreateFailure::Journal => true,
            CreateFailure::Refused(failure) => !is_final(failure),
            _ => false,
        }
    }

    /// Whether another name may help: the cloud didn't take the request as it was, or stumbled over it. A MariaDB behind a
    /// Cinder can keep no emoji, and answers 500.
    pub fn may_be_the_name(&self) -> bool {
        match self {
            CreateFailure::Refused(failure) => {
                matches!(failure.refusal(), Some(Refusal::BadRequest | Refusal::Ineligible))
            }
            CreateFailure::NotCreated(failure) => failure.refusal() == Some(Refusal::CloudFault),
            _ => false,
        }
    }
}

/// Whether the same request would be refused again, whenever it's sent: because of the disk, or of the name.
fn is_final(failure: &Failure) -> bool {
    use Refusal::{BadRequest, Ineligible, NoSuchDisk, NoSuchTransfer};
    matches!(failure.refusal(), Some(Ineligible | NoSuchDisk | NoSuchTransfer | BadRequest))
}

//! One transfer as a run sends it. What is done with it is `job`'s.

use evs_domain::handover::Offer;
use evs_domain::id::{DiskId, TransferId};
use leptos::prelude::*;

use super::key_field::KeyField;
use super::outcome::LostAccept;
use super::sent_mark::SentMark;

/// One transfer to accept. The fields may change meanwhile; what was sent doesn't.
#[derive(Clone)]
pub struct AcceptItem {
    /// The line of the form.
    pub(super) line: u32,
    pub(super) transfer: TransferId,
    pub(super) offer: Option<Offer>,
    pub(super) key: KeyField,
    /// An earlier try whose answer was lost and whose disk hasn't been seen yet.
    pub(super) earlier: Option<LostAccept>,
    pub(super) mark: SentMark,
    /// When the cloud said that it's accepted.
    pub(super) accepted_at: ArcRwSignal<Option<i64>>,
}

impl AcceptItem {
    /// The disk, as far as it was told beforehand.
    pub(super) fn claimed_disk(&self) -> Option<DiskId> {
        self.offer.as_ref()?.disk.id
    }
}

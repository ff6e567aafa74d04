//! After an accept: the disk is awaited, and the receipt noted in the journal.

use evs_domain::disks::DiskInfo;
use evs_domain::id::DiskId;
use evs_domain::refusal::Refusal;
use leptos::prelude::{GetValue, SetValue};

use super::item::AcceptItem;
use super::outcome::Arrival;
use crate::state::clock::now;
use crate::state::journal::Receipt;
use crate::state::polling::{Observation, Schedule, poll_until_settled};
use crate::state::probe::show_disk;
use crate::state::project::ProjectBinding;

/// Half a minute in all.
const SCHEDULE: Schedule =
    Schedule { pauses_ms: &[0, 500, 1000, 2000, 4000, 6000, 8000, 8000], at_most_secs: 60 };

/// Writes down at once that the disk is accepted, waits for it to be there and at rest, and adds what was seen of it. What a link
/// claims never gets into the record, where nobody could tell it from what the cloud has shown.
pub(super) async fn await_disk(binding: &ProjectBinding, item: &AcceptItem, disk: DiskId) -> Arrival {
    let session = binding.session();
    note(binding, item, DiskInfo::bare(disk)).await;
    let (mut last, mut obstacle) = (None, None);
    // What was seen last is better than nothing.
    poll_until_settled(session, SCHEDULE, async || {
        match show_disk(session, disk).await {
            Ok(seen) => {
                let is_at_rest = seen.status == "available";
                last = Some(seen);
                if is_at_rest { Observation::Certain(()) } else { Observation::Nothing }
            }
            // It's there, and won't be shown however long one waits: somebody has to mend that.
            Err(failure) if failure.refusal() == Some(Refusal::BrokenGroup) => {
                obstacle = Some(failure);
                Observation::Certain(())
            }
            Err(_) => Observation::Nothing,
        }
    })
    .await;
    if let Some(seen) = &last {
        note(binding, item, seen.info.clone()).await;
    }
    last.map_or(Arrival::NotSeen(disk, obstacle), |seen| Arrival::Seen(disk, seen))
}

async fn note(binding: &ProjectBinding, item: &AcceptItem, disk: DiskInfo) {
    let (place, transfer) = (binding.place(), item.transfer);
    let receipt = Receipt { place, transfer, disk, transfer_name: String::new(), at: now() };
    let entry = binding.journal().accepted(item.mark.entry.get_value(), receipt).await;
    item.mark.entry.set_value(entry);
}

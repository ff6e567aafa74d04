//! The listings that verdicts are joined from. Each is asked page by page, and every page is read straight into the
//! [`Inventory`](evs_domain::inventory::Inventory); the same readers serve the whole project and the short second look at a
//! few chosen disks. A new listing is a file here and its name in [`calls_of`].

mod backups;
mod disks;
mod list_call;
mod page;
mod policies;
mod snapshots;
mod transfers;
mod vaults;
mod volume_backups;

pub use backups::{DiskBackups, ServerBackups};
pub use disks::Disks;
pub use list_call::ListCall;
pub use page::{PAGE_SIZE, Page, PageStart};
pub use policies::Policies;
pub use snapshots::{Snapshots, StandardSnapshots};
pub use transfers::Transfers;
pub use vaults::Vaults;
pub use volume_backups::VolumeBackups;

use evs_domain::listing::Listing;

use crate::clouds::Cloud;
use crate::right::Right;

/// The calls by which a listing is read, on whatever cloud.
pub fn calls_of(listing: Listing) -> &'static [&'static dyn ListCall] {
    match listing {
        Listing::Disks => &[&Disks],
        Listing::Transfers => &[&Transfers],
        Listing::Snapshots => &[&Snapshots],
        Listing::StandardSnapshots => &[&StandardSnapshots],
        Listing::Backups => &[&DiskBackups, &ServerBackups, &VolumeBackups],
        Listing::Vaults => &[&Vaults],
        Listing::Policies => &[&Policies],
    }
}

/// All calls that verdicts on this cloud need.
pub fn calls_for(cloud: &Cloud) -> Vec<&'static dyn ListCall> {
    let offered = cloud.offered();
    let all = Listing::ALL.into_iter().flat_map(calls_of).copied();
    all.filter(|call| call.is_offered(&offered)).collect()
}

/// What one must be allowed to do to read a listing on this cloud; `None` where its name isn't known.
pub fn right_to_read(listing: Listing, cloud: &Cloud) -> Option<Right> {
    let offered = cloud.offered();
    let mut calls = calls_of(listing).iter().filter(|call| call.is_offered(&offered));
    calls.find_map(|call| call.right(cloud.kind))
}

#[cfg(test)]
mod null_tests;
#[cfg(test)]
mod offer_tests;
#[cfg(test)]
mod tests;

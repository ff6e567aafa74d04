//! The listings of a cloud, as people call them.

use evs_domain::listing::Listing;

use crate::messages::Texts;

/// What people call what this listing tells of.
pub fn listing_name(texts: &'static Texts, listing: Listing) -> &'static str {
    let d = &texts.disks;
    match listing {
        Listing::Disks => d.listing_disks,
        Listing::Transfers => d.listing_transfers,
        Listing::Snapshots => d.listing_snapshots,
        Listing::StandardSnapshots => d.listing_standard_snapshots,
        Listing::Backups => d.listing_backups,
        Listing::Vaults => d.listing_vaults,
        Listing::Policies => d.listing_policies,
    }
}

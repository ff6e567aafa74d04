//! The link `…/accept#v=1&…`: everything stands in the fragment, which browsers don't send to any server. It carries no
//! key. Format, in this order, each value percent-encoded:
//! `v=1 & c=<cloud> & r=<region> & p=<sender's project> & t=<transfer>~<disk>~<GiB>~<type>~<zone>~<disk name> … & end`;
//! where it's known, `~<number of snapshots>~<their GiB>` follows the disk's name.
//! Unknown fields are skipped, so that later versions may add some; a missing `end` means that the link was cut.

use super::fragment::{self, Unreadable, decode, encode};
use super::{HandOver, MOST_TRANSFERS, Offer};
use crate::disks::ClaimedDisk;
use crate::id::{DiskId, TransferId};
use crate::quota::SnapshotsAlong;

/// Why a fragment is no hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkProblem {
    /// It has nothing to do with a hand-over.
    NotALink,
    /// It's of a later version of this console.
    LaterVersion,
    /// It's one, but no transfer id in it is whole.
    NoTransfer,
}

impl From<Unreadable> for LinkProblem {
    fn from(problem: Unreadable) -> Self {
        match problem {
            Unreadable::NotALink => Self::NotALink,
            Unreadable::LaterVersion => Self::LaterVersion,
        }
    }
}

/// Writes the fragment, without `#`.
pub fn write(hand_over: &HandOver) -> String {
    let mut out = String::from(fragment::VERSION);
    fragment::push("c", &hand_over.cloud, &mut out);
    fragment::push("r", &hand_over.region, &mut out);
    fragment::push("p", &hand_over.sender_project, &mut out);
    for offer in &hand_over.offers {
        out.push_str("&t=");
        out.push_str(&offer.transfer.to_string());
        let ClaimedDisk { id, name, size_gib, disk_type, zone, snapshots } = &offer.disk;
        let id = id.map(|id| id.to_string()).unwrap_or_default();
        for part in [&id, &size_gib.to_string(), disk_type, zone, name] {
            out.push('~');
            encode(part, &mut out);
        }
        if let Some(SnapshotsAlong { count, size_gib }) = snapshots {
            out.push_str(&format!("~{count}~{size_gib}"));
        }
    }
    fragment::push_end(&mut out);
    out
}

/// Reads a fragment, with or without `#`.
///
/// # Errors
/// Says why it can't be used.
pub fn read(fragment: &str) -> Result<HandOver, LinkProblem> {
    let mut hand_over = HandOver { cut: true, ..HandOver::default() };
    for (name, value) in fragment::fields(fragment)? {
        match name {
            fragment::END => hand_over.cut = false,
            "c" => hand_over.cloud = decode(value),
            "r" => hand_over.region = decode(value),
            "p" => hand_over.sender_project = decode(value),
            "t" if hand_over.offers.len() < MOST_TRANSFERS => hand_over.offers.extend(read_offer(value)),
            _ => {}
        }
    }
    let mut seen = Vec::new();
    hand_over.offers.retain(|offer| {
        let new = !seen.contains(&offer.transfer);
        seen.push(offer.transfer);
        new
    });
    if hand_over.offers.is_empty() { Err(LinkProblem::NoTransfer) } else { Ok(hand_over) }
}

fn read_offer(value: &str) -> Option<Offer> {
    let mut parts = value.split('~').map(decode);
    let transfer = TransferId::parse(&parts.next()?)?;
    let mut next = || parts.next().unwrap_or_default();
    let id = DiskId::parse(&next());
    let size_gib = next().parse().unwrap_or(0);
    let (disk_type, zone, name) = (next(), next(), next());
    let snapshots = match (next().parse(), next().parse()) {
        (Ok(count), Ok(size_gib)) => Some(SnapshotsAlong { count, size_gib }),
        _ => None,
    };
    let disk = ClaimedDisk { id, size_gib, disk_type, zone, name, snapshots };
    Some(Offer { transfer, disk })
}

#[cfg(test)]
mod tests;

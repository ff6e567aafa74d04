//! Writing a package's text. It holds keys in the clear, so it's a secret until it is sealed.

use super::{END, LONGEST_NOTE, NAME, Package, Packed, VERSION, field, fits_on_a_line};
use crate::disks::ClaimedDisk;
use crate::handover::MOST_TRANSFERS;
use crate::id::TransferId;
use crate::quota::SnapshotsAlong;
use crate::secret::Secret;
use crate::text::{LONGEST_NAME, one_line};

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteProblem {
    /// There is no transfer in it.
    Empty,
    /// There are more than [`MOST_TRANSFERS`].
    TooMany,
    /// This transfer is in it twice.
    Twice(TransferId),
    /// The key of this transfer can't stand on a line: it has a line's end or other control characters in it, blanks or
    /// quotes around it, or is longer than
    /// [`LONGEST_KEY`](super::LONGEST_KEY).
    Key(TransferId),
}

/// The package as text, to be sealed at once.
///
/// # Errors
/// Unless what [`read`](super::read) makes of it has the same transfers with the same keys.
pub fn write(package: &Package) -> Result<Secret, WriteProblem> {
    check(&package.transfers)?;
    // As long as it gets from the start, so that no copy of a key is left where it was shorter.
    let mut out = String::with_capacity(room(package));
    line(NAME, VERSION, &mut out);
    if let Some(made_at) = package.made_at {
        line(field::MADE, &made_at.to_extended(), &mut out);
    }
    claim(field::CLOUD, &package.cloud, LONGEST_NAME, &mut out);
    claim(field::REGION, &package.region, LONGEST_NAME, &mut out);
    claim(field::PROJECT, &package.sender_project, LONGEST_NAME, &mut out);
    claim(field::NOTE, &package.note, LONGEST_NOTE, &mut out);
    line(field::COUNT, &package.transfers.len().to_string(), &mut out);
    out.push('\n');
    for Packed { offer, key } in &package.transfers {
        line(field::TRANSFER, &offer.transfer.to_string(), &mut out);
        line(field::KEY, key.expose(), &mut out);
        disk(&offer.disk, &mut out);
        out.push('\n');
    }
    out.push_str(END);
    out.push('\n');
    Ok(Secret::new(out))
}

fn check(transfers: &[Packed]) -> Result<(), WriteProblem> {
    match transfers.len() {
        0 => return Err(WriteProblem::Empty),
        1..=MOST_TRANSFERS => {}
        _ => return Err(WriteProblem::TooMany),
    }
    let mut seen: Vec<TransferId> = transfers.iter().map(|packed| packed.offer.transfer).collect();
    seen.sort_unstable();
    if let Some(two) = seen.windows(2).find(|two| two[0] == two[1]) {
        return Err(WriteProblem::Twice(two[0]));
    }
    match transfers.iter().find(|packed| !fits_on_a_line(&packed.key)) {
        Some(packed) => Err(WriteProblem::Key(packed.offer.transfer)),
        None => Ok(()),
    }
}

fn disk(disk: &ClaimedDisk, out: &mut String) {
    let ClaimedDisk { id, name, size_gib, disk_type, zone, snapshots } = disk;
    if let Some(id) = id {
        line(field::DISK, &id.to_string(), out);
    }
    claim(field::DISK_NAME, name, LONGEST_NAME, out);
    if *size_gib > 0 {
        line(field::SIZE, &size_gib.to_string(), out);
    }
    claim(field::TYPE, disk_type, LONGEST_NAME, out);
    claim(field::ZONE, zone, LONGEST_NAME, out);
    if let Some(SnapshotsAlong { count, size_gib }) = snapshots {
        line(field::SNAPSHOTS, &count.to_string(), out);
        line(field::SNAPSHOTS_SIZE, &size_gib.to_string(), out);
    }
}

/// A line with what somebody says, unless that is nothing.
fn claim(name: &str, value: &str, longest: usize, out: &mut String) {
    let value: String = one_line(value).chars().take(longest).collect();
    if !value.is_empty() {
        line(name, &value, out);
    }
}

fn line(name: &str, value: &str, out: &mut String) {
    out.push_str(name);
    out.push_str(": ");
    out.push_str(value);
    out.push('\n');
}

/// As many bytes as the text has at most: names of fields, IDs and numbers, and what varies in length.
fn room(package: &Package) -> usize {
    const HEAD: usize = 256;
    const EACH: usize = 320;
    let Package { cloud, region, sender_project, note, transfers, .. } = package;
    let head = HEAD + cloud.len() + region.len() + sender_project.len() + note.len();
    transfers.iter().fold(head, |sum, Packed { offer: super::Offer { disk, .. }, key }| {
        sum + EACH + key.0.len() + disk.name.len() + disk.disk_type.len() + disk.zone.len()
    })
}
